import { FILLS_HEADER } from "@limber/api/sender";
import type { Metadata } from "next";
import { cookies, headers } from "next/headers";
import { SampleView } from "../../features/accounts/sample-view.tsx";
import { readDisplay } from "../../server/display.ts";
import { isVacant, mayHaveSample } from "../../server/sample.ts";
import { Frame } from "../_frame/frame.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readDisplay()).say("A year to look around in"), robots: { index: false } };
}

/** Three invented runners and their coach, for whoever wants to see the pages full. */
export default async function SamplePage() {
  const display = await readDisplay();
  const password = (await cookies()).get("sample")?.value ?? null;
  const mayFill = (await headers()).get(FILLS_HEADER) !== "0";
  const canFill = password === null && mayHaveSample && (await isVacant());
  return (
    <Frame here="guide" display={display} title={display.say("Sample")}>
      <SampleView reader={display} password={password} canFill={canFill} mayFill={mayFill} />
    </Frame>
  );
}
