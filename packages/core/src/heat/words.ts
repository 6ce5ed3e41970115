import type { HeatFlag } from "./model.ts";

/** What a flag means for this run. */
export function flagInWords(flag: HeatFlag): string {
  switch (flag) {
    case "white":
      return "Cold. Little heat to lose; keep warm at the start.";
    case "green":
      return "Low heat stress. A hard effort can still overheat you.";
    case "yellow":
      return "Moderate heat stress. Start slower and watch how you feel.";
    case "red":
      return "High heat stress. Slow down; leave it out if you are unwell or not used to heat.";
    case "black":
      return "Extreme heat stress. Races are cancelled in this. Run indoors, or another day.";
  }
}
