import type { Metadata } from "next";
import { readDisplay } from "../../display.ts";
import { SignUp } from "../../features/accounts/sign.tsx";
import { problemOf } from "../../features/accounts/words.ts";
import { Frame } from "../_frame/frame.tsx";

export const metadata: Metadata = { title: "Make an account" };

type Props = { readonly searchParams: Promise<Record<string, string | undefined>> };

export default async function SignUpPage({ searchParams }: Props) {
  const { problem, next } = await searchParams;
  return (
    <Frame here="home" display={await readDisplay()} title="Your account">
      <SignUp problem={problemOf(problem)} next={next} />
    </Frame>
  );
}
