import type { Metadata } from "next";
import { Guide } from "../../features/guide/view.tsx";
import { readDisplay } from "../../server/display.ts";
import { Frame } from "../_frame/frame.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const { say } = await readDisplay();
  return {
    title: say("Guide"),
    description: say(
      "Calf and leg cramps from running: what they are, what may prevent them, what to do, and how sure anyone is.",
    ),
  };
}

export default async function GuidePage() {
  const display = await readDisplay();
  return (
    <Frame here="guide" display={display} title={display.say("Guide")}>
      <Guide reader={display} />
      <p className="acts">
        <a className="button" href="/why">
          {display.say("All the rules, and why")}
        </a>
        <a className="button" href="/gallery">
          {display.say("Invented runners and their plans")}
        </a>
      </p>
    </Frame>
  );
}
