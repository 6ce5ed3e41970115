import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { ConfirmEmail } from "../../../features/settings/confirm-email.tsx";
import { nameOf } from "../../../server/api.ts";
import { readDisplay } from "../../../server/display.ts";
import { Frame } from "../../_frame/frame.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const { say } = await readDisplay();
  return {
    title: say("Another e-mail address"),
    robots: { index: false },
    referrer: "same-origin",
  };
}

type Props = { readonly searchParams: Promise<Record<string, string | undefined>> };

/** Where the letter to a new address leads. What is looked at changes nothing: whoever reads mail for somebody may follow its links. */
export default async function EmailPage({ searchParams }: Props) {
  const { email = "", code = "" } = await searchParams;
  const here = `/settings/e-mail?${new URLSearchParams({ code, email })}`;
  if ((await nameOf(await headers())) === null)
    redirect(`/sign-in?next=${encodeURIComponent(here)}`);
  const display = await readDisplay();
  return (
    <Frame
      needsNetwork
      here="settings"
      display={display}
      title={display.say("Another e-mail address")}
    >
      <ConfirmEmail say={display.say} email={email} code={code} />
    </Frame>
  );
}
