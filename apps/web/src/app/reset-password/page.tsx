import type { Metadata } from "next";
import { readDisplay } from "../../display.ts";
import { Reset } from "../../features/accounts/reset.tsx";
import { newsOf, problemOf } from "../../features/accounts/words.ts";
import { Frame } from "../_frame/frame.tsx";

export const metadata: Metadata = { title: "A new password", referrer: "same-origin" };

type Props = { readonly searchParams: Promise<Record<string, string | undefined>> };

export default async function ResetPasswordPage({ searchParams }: Props) {
  const { token, problem, news } = await searchParams;
  return (
    <Frame here="home" display={await readDisplay()} title="Your account">
      <Reset token={token} problem={problemOf(problem)} news={newsOf(news)} />
    </Frame>
  );
}
