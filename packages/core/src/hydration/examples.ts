import type { Case } from "../rule.ts";
import { after, sodium } from "./examples/after.ts";
import { before } from "./examples/before.ts";
import { believed } from "./examples/believed.ts";
import { during } from "./examples/during.ts";
import { edges } from "./examples/edges.ts";
import { held } from "./examples/held.ts";
import { onTheRun } from "./examples/on-the-run.ts";
import { ownRate } from "./examples/own-rate.ts";
import { prediction } from "./examples/prediction.ts";
import { spreads } from "./examples/spread.ts";
import { stations } from "./examples/stations.ts";
import { weighIn } from "./examples/weigh-in.ts";
import { weighed } from "./examples/weighed.ts";

export const cases: readonly Case[] = [
  ...before,
  ...held,
  ...spreads,
  ...during,
  ...prediction,
  ...believed,
  ...weighIn,
  ...ownRate,
  ...sodium,
  ...after,
  ...stations,
  ...onTheRun,
  ...edges,
  ...weighed,
];
