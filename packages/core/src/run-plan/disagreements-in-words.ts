import type { Reader } from "../reader.ts";
import type { RunPlan } from "./model.ts";

/** What the article says, what the plan does, and why, for one point where they differ. */
export function disagreementText(
  topic: RunPlan["disagreements"][number]["topic"],
  { say }: Reader,
): {
  readonly title: string;
  readonly article: string;
  readonly evidence: string;
} {
  switch (topic) {
    case "an-hour-before":
      return {
        title: say("The drink an hour before"),
        article: say("16 to 24 oz for everyone."),
        evidence: say(
          "7 to 10 mL for each kilogram, so that a light runner does not drink a heavy runner's amount. Its low end where the run may sweat out less.",
        ),
      };
    case "at-start":
      return {
        title: say("The drink at the start"),
        article: say("Another 4 to 8 oz."),
        evidence: say(
          "What fits under 12 mL/kg for both drinks together. None when urine is pale, or where you may not sweat it out.",
        ),
      };
    case "during":
      return {
        title: say("Drinking on the way"),
        article: say("6 to 8 oz every 20 minutes."),
        evidence: say("At most what nine in ten sweat. Drinking too much is the bigger danger."),
      };
    case "static-hold-before":
      return {
        title: say("Static stretches before the run"),
        article: say("30 to 60 seconds."),
        evidence: say("30 seconds, then movement: 60 seconds or more costs strength for a while."),
      };
    case "electrolytes":
      return {
        title: say("Salt and cramps"),
        article: say("It is critical to replace electrolytes."),
        evidence: say(
          "Contested. In the study behind it cramps came later with a salty drink, and not less often.",
        ),
      };
    case "start-cost":
      return {
        title: say("What a fast start costs"),
        article: say("Up to two seconds later for each second early."),
        evidence: say(
          "No study was found behind the figure. Fast starts do go with slower finishes.",
        ),
      };
    case "compression":
      return {
        title: say("Compression socks"),
        article: say("They may help with cramps and shorten recovery."),
        evidence: say("Ten people felt less sore. Cramps and recovery time were not measured."),
      };
    case "massage":
      return {
        title: say("Massage"),
        article: say("Regular massage can reduce the chance of cramps."),
        evidence: say("It may ease soreness. No trial of massage against cramps was found."),
      };
  }
}
