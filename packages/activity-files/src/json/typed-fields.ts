import type { Seconds } from "@limber/core/units";
import { seconds } from "@limber/core/units";
import * as z from "zod/mini";

/** What is of another kind than it should be says nothing, and takes nothing else with it. */
export const number = z.catch(z.optional(z.number()), undefined);
export const text = z.catch(z.optional(z.string()), undefined);
export const list = z.catch(z.optional(z.array(z.unknown())), undefined);

/** An amount with the unit it is in. */
export const quantity = z.catch(
  z.optional(z.object({ qty: z.number(), units: z.string() })),
  undefined,
);

export type Fields = Readonly<Record<string, unknown>>;
export const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The list under a name, where there is one. */
export function listIn(value: unknown, name: string): readonly unknown[] | undefined {
  const found = isFields(value) ? value[name] : undefined;
  return Array.isArray(found) ? found : undefined;
}

/** From one moment to another; none where the second is before the first. */
export function spanS(fromMs: number, toMs: number | undefined): Seconds | undefined {
  return toMs === undefined || toMs < fromMs ? undefined : seconds((toMs - fromMs) / 1000);
}
