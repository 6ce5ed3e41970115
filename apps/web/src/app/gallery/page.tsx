import type { Metadata } from "next";
import { readDisplay } from "../../display.ts";
import { PaceChart } from "../../features/pacing/chart.tsx";
import { Gallery } from "../../features/run-plan/gallery.tsx";
import { Frame } from "../_frame/frame.tsx";

export const metadata: Metadata = {
  title: "Gallery",
  description: "Invented runners and the plans they get.",
};

export default async function GalleryPage() {
  const display = await readDisplay();
  const { units } = display;
  return (
    <Frame here="gallery" display={display} title="Gallery">
      <h1 className="answer">Invented runners, real plans.</h1>
      <p className="lead">
        The people are made up, the plans are not: the web, the terminal and the tests are all held
        to these.
      </p>
      <Gallery units={units} pace={(plan) => <PaceChart pacing={plan.pacing} units={units} />} />
    </Frame>
  );
}
