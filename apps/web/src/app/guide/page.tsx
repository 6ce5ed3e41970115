import type { Metadata } from "next";
import { readDisplay } from "../../display.ts";
import { Guide } from "../../features/guide/view.tsx";
import { Frame } from "../_frame/frame.tsx";

export const metadata: Metadata = {
  title: "Guide",
  description:
    "Calf and leg cramps from running: what they are, what may prevent them, what to do, and how sure anyone is.",
};

export default async function GuidePage() {
  return (
    <Frame here="guide" display={await readDisplay()} title="Guide">
      <Guide />
    </Frame>
  );
}
