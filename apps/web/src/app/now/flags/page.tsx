import type { Metadata } from "next";
import { emergencyNumberFor } from "../../../features/referral/emergency.ts";
import { Flags } from "../../../features/referral/flags.tsx";
import { readDisplay } from "../../../server/display.ts";

export async function generateMetadata(): Promise<Metadata> {
  const { say } = await readDisplay();
  return {
    title: say("When to get help"),
    description: say("The signs that need help, and the number to call. Works offline."),
  };
}

export default async function FlagsPage() {
  const display = await readDisplay();
  return (
    <main>
      <Flags reader={display} emergencyNumber={emergencyNumberFor(display.region)} />
    </main>
  );
}
