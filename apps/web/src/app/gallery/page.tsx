import type { Metadata } from "next";
import { PaceChart } from "../../features/pacing/chart.tsx";
import { Gallery } from "../../features/run-plan/gallery.tsx";
import { readDisplay } from "../../server/display.ts";
import { Frame } from "../_frame/frame.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const { say } = await readDisplay();
  return {
    title: say("Gallery"),
    description: say("Invented runners and the plans they get."),
  };
}

export default async function GalleryPage() {
  const display = await readDisplay();
  const { say } = display;
  return (
    <Frame here="gallery" display={display} title={say("Gallery")}>
      <h1 className="answer">{say("Invented runners, real plans.")}</h1>
      <p className="lead">
        {say(
          "The people are made up, the plans are not: the web, the terminal and the tests are all held to these.",
        )}
      </p>
      <Gallery
        reader={display}
        pace={(plan) => <PaceChart pacing={plan.pacing} reader={display} />}
      />
    </Frame>
  );
}
