import type { FirstMileCheck } from "./model.ts";

/** The verdict at the first mile marker, in a few words. */
export function firstMileAdviceInWords(advice: FirstMileCheck["advice"]): string {
  switch (advice) {
    case "none":
      return "On plan. Stay with it.";
    case "hold-back":
      return "A touch ahead. Hold back.";
    case "slow-down":
      return "Ahead of plan. Slow down. One mile is not too late.";
    case "slow-down-strongly":
      return "Well ahead of plan. Ease off clearly. One mile is not too late.";
    case "slow-down-now":
      return "Far ahead of plan. Slow down now. One mile is not too late.";
  }
}
