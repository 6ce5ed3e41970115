import { it } from "vitest";
import { seed, walkOver } from "./over-runners.ts";

it("50,000 runners: every law holds, and every sentence in its language", () => {
  walkOver(50_000, seed);
});
