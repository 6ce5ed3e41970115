import type { Metadata } from "next";
import { headers } from "next/headers";
import { PatternsForGuests } from "../../features/patterns/guest.tsx";
import { PatternsView } from "../../features/patterns/view.tsx";
import { signedIn } from "../../server/api.ts";
import { readDisplay } from "../../server/display.ts";
import { mayHaveSample } from "../../server/sample.ts";
import { Frame } from "../_frame/frame.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readDisplay()).say("Patterns") };
}

export default async function PatternsPage() {
  const display = await readDisplay();
  const who = await signedIn(await headers());
  return (
    <Frame here="patterns" display={display} title={display.say("Patterns")}>
      {who === null ? (
        <PatternsForGuests reader={display} sample={mayHaveSample} />
      ) : (
        <PatternsView {...(await who.ask.patterns.show({}))} reader={display} />
      )}
    </Frame>
  );
}
