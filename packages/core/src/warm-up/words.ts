import type { ExerciseName } from "./model.ts";

/** The exercise as a checklist names it. */
export function exerciseInWords(name: ExerciseName): string {
  switch (name) {
    case "jog-slowly":
      return "Jog slowly";
    case "calf-stretch-knee-straight":
      return "Calf stretch, knee straight";
    case "calf-stretch-knee-bent":
      return "Calf stretch, knee bent";
    case "hamstring-stretch":
      return "Hamstring stretch";
    case "quad-stretch":
      return "Quad stretch, knees together";
    case "foot-stretch":
      return "Foot stretch, toes pulled back";
    case "butt-kicks":
      return "Butt kicks";
    case "high-knees":
      return "High knees";
    case "jumping-jacks":
      return "Jumping jacks";
    case "leg-swings":
      return "Leg swings";
    case "walking-lunges":
      return "Walking lunges";
    case "skips":
      return "Skips";
    case "strides":
      return "Strides, easy and quick";
  }
}

/** How to do it, in one or two short sentences. */
export function exerciseHowTo(name: ExerciseName): string {
  switch (name) {
    case "jog-slowly":
      return "Slow enough to talk in whole sentences.";
    case "calf-stretch-knee-straight":
      return "Hands on a wall, one leg back, knee straight, heel down. Lean in until it pulls.";
    case "calf-stretch-knee-bent":
      return "The same stance, a shorter step, back knee bent, heel down.";
    case "hamstring-stretch":
      return "Heel in front, leg long, lean from the hips with a flat back.";
    case "quad-stretch":
      return "Heel to seat, knees side by side, stand tall. Hold on to something.";
    case "foot-stretch":
      return "Pull the toes toward the shin with your hand.";
    case "butt-kicks":
      return "Run on the spot, heels toward the seat.";
    case "high-knees":
      return "Run on the spot, knees to hip height, land softly.";
    case "jumping-jacks":
      return "Feet out, arms up; feet in, arms down.";
    case "leg-swings":
      return "Hold on, swing one leg forward and back, 15 seconds a side.";
    case "walking-lunges":
      return "Long steps, back knee low, chest up.";
    case "skips":
      return "Skip forward, light and springy.";
    case "strides":
      return "Three easy runs of about 60 m, quick but relaxed. Walk back.";
  }
}
