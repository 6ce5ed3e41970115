import { passkeyHost } from "@limber/api/origin";
import { readable } from "@limber/api/told-document";
import type { Metadata } from "next";
import { cookies, headers } from "next/headers";
import { BodySettings } from "../../features/settings/body.tsx";
import { HealthSettings } from "../../features/settings/health.tsx";
import { ProviderSettings } from "../../features/settings/linked-provider.tsx";
import { PasskeySettings } from "../../features/settings/passkeys.tsx";
import { ReadingSettings } from "../../features/settings/reading-settings.tsx";
import { readSaid, type SettingsSaid, saidCookie } from "../../features/settings/said-cookie.ts";
import { SecondStepSettings } from "../../features/settings/second-step.tsx";
import { SharingSettings } from "../../features/settings/sharing.tsx";
import { SignInSettings } from "../../features/settings/sign-ins.tsx";
import { SweatSettings } from "../../features/settings/sweat-tests.tsx";
import { TokenSettings } from "../../features/settings/tokens.tsx";
import { WithoutHttps } from "../../features/settings/without-https.tsx";
import { DataSettings } from "../../features/settings/your-data.tsx";
import { type SignedIn, signedIn } from "../../server/api.ts";
import { type Display, readDisplay } from "../../server/display.ts";
import { env } from "../../server/env.ts";
import { proofAsked } from "../../server/proof.ts";
import { isInsecureVisit } from "../../server/secure-visit.ts";
import { Frame } from "../_frame/frame.tsx";
import { KeepContact } from "../_frame/keep-contact.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readDisplay()).say("Settings"), robots: { index: false } };
}

export default async function SettingsPage() {
  const reader = await readDisplay();
  const { say } = reader;
  const said = readSaid((await cookies()).get(saidCookie)?.value);
  const sent = await headers();
  const who = await signedIn(sent);
  return (
    <Frame needsNetwork here="settings" display={reader} title={say("Settings")}>
      <h1 className="answer">
        {who === null
          ? say("Settings of this device")
          : say("Settings of {name}", { name: who.name })}
      </h1>
      {isInsecureVisit(sent) ? <WithoutHttps reader={reader} /> : null}
      {who === null ? (
        <Guest reader={reader} said={said} />
      ) : (
        <Owner reader={reader} said={said} who={who} />
      )}
    </Frame>
  );
}

type SettingsVisit = { readonly reader: Display; readonly said: SettingsSaid | null };

function Guest({ reader, said }: SettingsVisit) {
  const { say } = reader;
  return (
    <>
      <ReadingSettings reader={reader} profile={null} said={said} />
      <p className="note">
        <a className="text-link" href="/sign-in?next=%2Fsettings">
          {say("Sign in for your weight, bottles, coaches and data")}
        </a>
      </p>
    </>
  );
}

async function Owner({
  reader,
  said,
  who: { ask, isProven },
}: SettingsVisit & { readonly who: SignedIn }) {
  const { say } = reader;
  const [profile, notes, tests, links, looks, athletes, waysIn] = await Promise.all([
    ask.runners.profile({}),
    ask.runners.healthNotes({}),
    ask.sweatTests.list({ limit: 20 }),
    ask.coachLinks.list({}),
    ask.audit.list({ limit: 20 }),
    ask.coachLinks.athletes({}),
    ask.account.waysIn(),
  ]);
  const { provider } = waysIn;
  const proof = proofAsked({ isProven }, waysIn);
  return (
    <>
      <ReadingSettings reader={reader} profile={profile} said={said} />
      <BodySettings reader={reader} profile={profile} said={said} />
      <HealthSettings reader={reader} notes={notes} said={said} />
      <KeepContact contact={readable(notes?.emergencyContact ?? null)} />
      <SweatSettings reader={reader} tests={tests.items} said={said} />
      <SharingSettings
        reader={reader}
        links={links}
        looks={looks.items}
        athletes={athletes}
        said={said}
        now={new Date()}
        proof={proof}
        origin={env.surroundings["LIMBER_URL"] ?? ""}
      />
      <SignInSettings
        reader={reader}
        email={waysIn.email}
        sessions={waysIn.sessions}
        said={said}
        proof={proof}
      />
      <ProviderSettings reader={reader} provider={provider} said={said} proof={proof} />
      <PasskeySettings
        reader={reader}
        passkeys={waysIn.passkeys}
        host={passkeyHost(new URL(env.surroundings.LIMBER_URL))}
        said={said}
        proof={proof}
      />
      <SecondStepSettings say={say} said={said} proof={proof} />
      <TokenSettings
        reader={reader}
        tokens={waysIn.tokens}
        said={said}
        origin={env.surroundings.LIMBER_URL}
        proof={proof}
      />
      <DataSettings reader={reader} said={said} proof={proof} />
    </>
  );
}
