import { fuzz, fuzzTimeoutMs } from "@limber/trials/rounds";
import { expect, it } from "vitest";
import { lawsBrokenBy } from "../testing/laws.ts";
import { anyRecipe, fileOf } from "../testing/made-recipes.ts";

const ROUNDS = 3000;

it(
  "whatever goes wrong with what a watch wrote, its figures keep the laws of clocks and distance",
  async () => {
    const rounds = await fuzz({
      name: "laws",
      rounds: ROUNDS,
      input: anyRecipe,
      tryOne: (recipe) => expect(lawsBrokenBy(fileOf(recipe))).toEqual([]),
    });
    expect(rounds).toBeGreaterThanOrEqual(ROUNDS);
  },
  fuzzTimeoutMs,
);
