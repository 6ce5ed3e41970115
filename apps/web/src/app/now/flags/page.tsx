import { symptoms } from "@limber/core/referral/signs";
import type { Metadata } from "next";
import { Flags } from "../../../features/referral/flags.tsx";
import { readDisplay } from "../../../server/display.ts";

export async function generateMetadata({
  searchParams,
}: PageProps<"/now/flags">): Promise<Metadata> {
  const { say } = await readDisplay();
  return {
    title: say("When to get help"),
    description: say("The signs that need help, and the number to call. Works offline."),
    // What somebody ticked is theirs, and not to be found.
    ...("symptom" in (await searchParams) && { robots: { index: false } }),
  };
}

/** Without a script the signs come in the address, and are kept nowhere. */
export default async function FlagsPage({ searchParams }: PageProps<"/now/flags">) {
  const display = await readDisplay();
  const named = [(await searchParams)["symptom"] ?? []].flat();
  return (
    <main>
      <Flags
        reader={display}
        noticed={symptoms.filter((name) => named.includes(name))}
        whereabouts={{ chosen: display.emergencyCountry, region: display.region }}
      />
    </main>
  );
}
