import type { Reader } from "../reader.ts";
import type { FirstMileCheck } from "./model.ts";

/** The verdict at the first mile marker, in a few words. */
export function firstMileAdviceInWords(advice: FirstMileCheck["advice"], { say }: Reader): string {
  switch (advice) {
    case "none":
      return say("On plan. Stay with it.");
    case "hold-back":
      return say("A touch ahead. Hold back.");
    case "slow-down":
      return say("Ahead of plan. Slow down. One mile is not too late.");
    case "slow-down-strongly":
      return say("Well ahead of plan. Ease off clearly. One mile is not too late.");
    case "slow-down-now":
      return say("Far ahead of plan. Slow down now. One mile is not too late.");
  }
}
