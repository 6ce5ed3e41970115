import type { Metadata } from "next";
import { headers } from "next/headers";
import { ImportView } from "../../features/imports/view.tsx";
import { signedIn } from "../../server/api.ts";
import { type Display, readDisplay } from "../../server/display.ts";
import { Frame } from "../_frame/frame.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readDisplay()).say("Import") };
}

const MOST_PAST = 50;

export default async function ImportsPage({ searchParams }: PageProps<"/imports">) {
  const { news } = await searchParams;
  const display = await readDisplay();
  const who = await signedIn(await headers());
  const past = who === null ? null : await who.ask.imports.list({ limit: MOST_PAST });
  return (
    <Frame needsNetwork here="runs" display={display} title={display.say("Import")}>
      <ImportView reader={display} past={past} news={newsIn(news, display)} />
    </Frame>
  );
}

function newsIn(word: unknown, { say }: Display): string | undefined {
  switch (word) {
    case "undone":
      return say("Taken back. Your runs are as they were.");
    case "some-stay":
      return say("Taken back, but for runs that you changed since.");
    case "some-unread":
      return say(
        "Taken back, but for runs that stay as they are: what they said before cannot be read.",
      );
    case "gone":
      return say("That was taken back before.");
    default:
      return undefined;
  }
}
