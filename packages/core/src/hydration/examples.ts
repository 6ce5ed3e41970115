import type { Case } from "../rule.ts";
import { after, sodium } from "./examples/after.ts";
import { before } from "./examples/before.ts";
import { during } from "./examples/during.ts";
import { edges } from "./examples/edges.ts";
import { stations } from "./examples/stations.ts";
import { sweat } from "./examples/sweat.ts";
import { weighed } from "./examples/weighed.ts";

export const cases: readonly Case[] = [
  ...before,
  ...during,
  ...sweat,
  ...sodium,
  ...after,
  ...stations,
  ...edges,
  ...weighed,
];
