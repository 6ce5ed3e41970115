import type { Metadata } from "next";
import { Reset } from "../../features/accounts/reset.tsx";
import { newsOf, problemOf } from "../../features/accounts/words.ts";
import { readDisplay } from "../../server/display.ts";
import { Frame } from "../_frame/frame.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const { say } = await readDisplay();
  return { title: say("A new password"), referrer: "same-origin" };
}

type Props = { readonly searchParams: Promise<Record<string, string | undefined>> };

export default async function ResetPasswordPage({ searchParams }: Props) {
  const { token, problem, news } = await searchParams;
  const display = await readDisplay();
  const { say } = display;
  return (
    <Frame needsNetwork here="home" display={display} title={say("Your account")}>
      <Reset say={say} token={token} problem={problemOf(problem, say)} news={newsOf(news, say)} />
    </Frame>
  );
}
