import type { Metadata } from "next";
import { readDisplay } from "../../../display.ts";
import { emergencyNumberFor } from "../../../features/referral/emergency.ts";
import { Flags } from "../../../features/referral/flags.tsx";

export const metadata: Metadata = {
  title: "When to get help",
  description: "The signs that need help, and the number to call. Works offline.",
};

export default async function FlagsPage() {
  const { region } = await readDisplay();
  return (
    <main>
      <Flags emergencyNumber={emergencyNumberFor(region)} />
    </main>
  );
}
