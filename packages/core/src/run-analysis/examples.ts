import type { Case } from "../rule.ts";
import { aroundCases } from "./examples/around.ts";
import { bodyRecordCases } from "./examples/body-records.ts";
import { paceCases } from "./examples/even-pace.ts";
import { fluidCases } from "./examples/fluid.ts";
import { sourceCases } from "./examples/one-source.ts";
import { possibleCases } from "./examples/possible-run.ts";
import { sameRunCases } from "./examples/same-run.ts";
import { clockCases, splitCases } from "./examples/splits.ts";
import { bodyCases } from "./examples/sweat.ts";

export const cases: readonly Case[] = [
  ...fluidCases,
  ...aroundCases,
  ...sourceCases,
  ...clockCases,
  ...splitCases,
  ...paceCases,
  ...bodyCases,
  ...bodyRecordCases,
  ...possibleCases,
  ...sameRunCases,
];
