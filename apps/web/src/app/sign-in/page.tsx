import { oidcSettingOf } from "@limber/api/oidc-setting";
import { passkeyHost } from "@limber/api/origin";
import type { Metadata } from "next";
import { cookies, headers } from "next/headers";
import { SignedIn, SignIn, SignInByCode } from "../../features/accounts/sign.tsx";
import { newsOf, problemOf } from "../../features/accounts/words.ts";
import { nameOf } from "../../server/api.ts";
import { readDisplay } from "../../server/display.ts";
import { env } from "../../server/env.ts";
import { goneAccount } from "../../server/gone-account.ts";
import { Frame } from "../_frame/frame.tsx";
import { ForgetGone } from "./forget-gone.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const { say } = await readDisplay();
  return { title: say("Sign in") };
}

type Props = { readonly searchParams: Promise<Record<string, string | undefined>> };

export default async function SignInPage({ searchParams }: Props) {
  const { step, problem, news, next } = await searchParams;
  const name = await nameOf(await headers());
  const display = await readDisplay();
  const { say } = display;
  const gone = news === "deleted" ? (await cookies()).get(goneAccount)?.value : undefined;
  return (
    <Frame needsNetwork here="home" display={display} title={say("Your account")}>
      {gone === undefined ? null : <ForgetGone owner={gone} />}
      {name !== null ? (
        <SignedIn say={say} name={name} problem={problemOf(problem, say)} />
      ) : step === "code" ? (
        <SignInByCode say={say} problem={problemOf(problem, say)} next={next} />
      ) : (
        <SignIn
          say={say}
          problem={problemOf(problem, say)}
          news={newsOf(news, say)}
          next={next}
          host={passkeyHost(new URL(env.surroundings.LIMBER_URL))}
          provider={oidcSettingOf(env.surroundings)?.name ?? null}
        />
      )}
    </Frame>
  );
}
