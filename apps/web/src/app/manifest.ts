import type { MetadataRoute } from "next";

export default function manifest(): MetadataRoute.Manifest {
  return {
    name: "Limber",
    short_name: "Limber",
    description: "For runners who get calf and leg cramps.",
    start_url: "/plan",
    display: "standalone",
    background_color: "#f1f6f8",
    theme_color: "#f1f6f8",
    icons: [{ src: "/icon.svg", sizes: "any", type: "image/svg+xml" }],
    shortcuts: [
      { name: "I have a cramp", url: "/now" },
      { name: "When to get help", url: "/now/flags" },
      { name: "Plan a run", url: "/plan" },
    ],
  };
}
