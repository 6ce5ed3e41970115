import type { MetadataRoute } from "next";
import { readDisplay } from "../server/display.ts";

const icon = (name: string, px: number) => ({
  src: `/icons/${name}.png`,
  sizes: `${px}x${px}`,
  type: "image/png",
});

export default async function manifest(): Promise<MetadataRoute.Manifest> {
  const { say, language } = await readDisplay();
  return {
    // Where installed ones began before they had a name: they stay the same app.
    id: "/plans",
    name: "Limber",
    short_name: "Limber",
    description: say("For runners who get calf and leg cramps."),
    lang: language,
    start_url: "/today",
    scope: "/",
    display: "standalone",
    background_color: "#f1f6f8",
    theme_color: "#f1f6f8",
    icons: [
      { src: "/icon.svg", sizes: "any", type: "image/svg+xml" },
      icon("192", 192),
      icon("512", 512),
      { ...icon("maskable-192", 192), purpose: "maskable" },
      { ...icon("maskable-512", 512), purpose: "maskable" },
    ],
    shortcuts: [
      { name: say("I have a cramp"), url: "/now", icons: [icon("cramp", 96)] },
      { name: say("Today"), url: "/today", icons: [icon("today", 96)] },
      { name: say("When to get help"), url: "/now/flags" },
      { name: say("Plan a run"), url: "/plans" },
    ],
  };
}
