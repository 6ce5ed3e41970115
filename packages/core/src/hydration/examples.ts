import type { Case } from "../rule.ts";
import { after, sodium } from "./examples/after.ts";
import { before } from "./examples/before.ts";
import { during } from "./examples/during.ts";
import { stations } from "./examples/stations.ts";
import { sweat } from "./examples/sweat.ts";

export const cases: readonly Case[] = [
  ...before,
  ...during,
  ...sweat,
  ...sodium,
  ...after,
  ...stations,
];
