import type { Metadata } from "next";
import { SignUp } from "../../features/accounts/sign.tsx";
import { problemOf } from "../../features/accounts/words.ts";
import { readDisplay } from "../../server/display.ts";
import { Frame } from "../_frame/frame.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const { say } = await readDisplay();
  return { title: say("Make an account") };
}

type Props = { readonly searchParams: Promise<Record<string, string | undefined>> };

export default async function SignUpPage({ searchParams }: Props) {
  const { problem, next } = await searchParams;
  const display = await readDisplay();
  const { say } = display;
  return (
    <Frame needsNetwork here="home" display={display} title={say("Your account")}>
      <SignUp say={say} problem={problemOf(problem, say)} next={next} />
    </Frame>
  );
}
