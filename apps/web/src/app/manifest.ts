import type { MetadataRoute } from "next";
import { readDisplay } from "../server/display.ts";

export default async function manifest(): Promise<MetadataRoute.Manifest> {
  const { say, language } = await readDisplay();
  return {
    name: "Limber",
    short_name: "Limber",
    description: say("For runners who get calf and leg cramps."),
    lang: language,
    start_url: "/plans",
    display: "standalone",
    background_color: "#f1f6f8",
    theme_color: "#f1f6f8",
    icons: [{ src: "/icon.svg", sizes: "any", type: "image/svg+xml" }],
    shortcuts: [
      { name: say("I have a cramp"), url: "/now" },
      { name: say("When to get help"), url: "/now/flags" },
      { name: say("Plan a run"), url: "/plans" },
    ],
  };
}
