import type { Metadata } from "next";
import { headers } from "next/headers";
import { nameOf } from "../../api.ts";
import { readDisplay } from "../../display.ts";
import { SignedIn, SignIn } from "../../features/accounts/sign.tsx";
import { newsOf, problemOf } from "../../features/accounts/words.ts";
import { Frame } from "../_frame/frame.tsx";

export const metadata: Metadata = { title: "Sign in" };

type Props = { readonly searchParams: Promise<Record<string, string | undefined>> };

export default async function SignInPage({ searchParams }: Props) {
  const { problem, news, next } = await searchParams;
  const name = await nameOf(await headers());
  return (
    <Frame here="home" display={await readDisplay()} title="Your account">
      {name === null ? (
        <SignIn problem={problemOf(problem)} news={newsOf(news)} next={next} />
      ) : (
        <SignedIn name={name} />
      )}
    </Frame>
  );
}
