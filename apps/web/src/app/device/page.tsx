import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { ApproveCode, EnterCode } from "../../features/accounts/device.tsx";
import { devicePath } from "../../features/accounts/device-code.ts";
import { newsOf, problemOf } from "../../features/accounts/words.ts";
import { askAccounts, signedIn } from "../../server/api.ts";
import { readDisplay } from "../../server/display.ts";
import { proofAsked } from "../../server/proof.ts";
import { Frame } from "../_frame/frame.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const { say } = await readDisplay();
  return { title: say("Sign in a terminal") };
}

type Props = {
  readonly searchParams: Promise<Record<string, string | readonly string[] | undefined>>;
};

export default async function DevicePage({ searchParams }: Props) {
  const { user_code, problem, news } = await searchParams;
  const typed = typeof user_code === "string" ? user_code : undefined;
  const sent = await headers();
  const who = await signedIn(sent);
  if (who === null) {
    const here = typed === undefined ? "/device" : `/device?user_code=${encodeURIComponent(typed)}`;
    redirect(`/sign-in?next=${encodeURIComponent(here)}`);
  }
  const code = typed?.trim().toUpperCase();
  const waits = code !== undefined && (await isWaiting(sent, code));
  const wrong = code !== undefined && !waits ? "code" : problem;
  const display = await readDisplay();
  const { say } = display;
  const { name } = who;
  const proof = waits ? proofAsked(who, await who.ask.account.waysIn()) : null;
  return (
    <Frame needsNetwork here="home" display={display} title={say("Your account")}>
      {waits && proof ? (
        <ApproveCode
          say={say}
          name={name}
          code={code}
          problem={problemOf(problem, say)}
          proof={proof}
        />
      ) : (
        <EnterCode say={say} name={name} problem={problemOf(wrong, say)} news={newsOf(news, say)} />
      )}
    </Frame>
  );
}

/** Asked as a guest: looking at a code makes it nobody's. */
async function isWaiting(sent: Headers, code: string): Promise<boolean> {
  const guest = new Headers(sent);
  guest.delete("cookie");
  const { status, body } = await askAccounts(guest, devicePath(code));
  return status === 200 && (body as { status?: string } | null)?.status === "pending";
}
