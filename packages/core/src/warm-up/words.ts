import { sayCount } from "../language.ts";
import type { Reader } from "../reader.ts";
import type { ExerciseName, WarmUpPlan } from "./model.ts";

const S_PER_MINUTE = 60;

/** "Warm up, 17 minutes". */
export function warmUpInWords({ totalS }: Pick<WarmUpPlan, "totalS">, { say }: Reader): string {
  return sayCount(say, Math.round(totalS / S_PER_MINUTE), {
    one: "Warm up, {count} minute",
    other: "Warm up, {count} minutes",
  });
}

/** The exercise as a checklist names it. */
export function exerciseInWords(name: ExerciseName, { say }: Reader): string {
  switch (name) {
    case "jog-slowly":
      return say("Jog slowly");
    case "calf-stretch-knee-straight":
      return say("Calf stretch, knee straight");
    case "calf-stretch-knee-bent":
      return say("Calf stretch, knee bent");
    case "hamstring-stretch":
      return say("Hamstring stretch");
    case "quad-stretch":
      return say("Quad stretch, knees together");
    case "foot-stretch":
      return say("Foot stretch, toes pulled back");
    case "butt-kicks":
      return say("Butt kicks");
    case "high-knees":
      return say("High knees");
    case "jumping-jacks":
      return say("Jumping jacks");
    case "leg-swings":
      return say("Leg swings");
    case "walking-lunges":
      return say("Walking lunges");
    case "skips":
      return say("Skips");
    case "strides":
      return say("Strides, easy and quick");
  }
}

/** How to do it, in one or two short sentences. */
export function exerciseHowTo(name: ExerciseName, { say }: Reader): string {
  switch (name) {
    case "jog-slowly":
      return say("Slow enough that you can talk in whole sentences.");
    case "calf-stretch-knee-straight":
      return say(
        "Hands on a wall, one leg back, knee straight, heel down. Lean in until it pulls.",
      );
    case "calf-stretch-knee-bent":
      return say("The same stance, a shorter step, back knee bent, heel down.");
    case "hamstring-stretch":
      return say("Heel in front, leg long, lean from the hips with a flat back.");
    case "quad-stretch":
      return say("Heel to seat, knees side by side, stand tall. Hold on to something.");
    case "foot-stretch":
      return say("Pull the toes toward the shin with your hand.");
    case "butt-kicks":
      return say("Run on the spot, heels toward the seat.");
    case "high-knees":
      return say("Run on the spot, knees to hip height, land softly.");
    case "jumping-jacks":
      return say("Feet out, arms up; feet in, arms down.");
    case "leg-swings":
      return say("Hold on, swing one leg forward and back, 15 seconds a side.");
    case "walking-lunges":
      return say("Long steps, back knee low, chest up.");
    case "skips":
      return say("Skip forward, light and springy.");
    case "strides":
      return say("Three easy runs of about 60 m, quick but relaxed. Walk back.");
  }
}
