import type { Metadata } from "next";
import { headers } from "next/headers";
import { RaceList } from "../../features/race/list.tsx";
import { signedIn } from "../../server/api.ts";
import { readDisplay } from "../../server/display.ts";
import { Frame } from "../_frame/frame.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readDisplay()).say("Race day") };
}

export default async function RacesPage() {
  const display = await readDisplay();
  const who = await signedIn(await headers());
  const plans = who === null ? null : (await who.ask.plans.list({ limit: 200 })).items;
  return (
    <Frame here="race" display={display} title={display.say("Race day")}>
      <RaceList plans={plans} now={new Date()} reader={display} />
    </Frame>
  );
}
