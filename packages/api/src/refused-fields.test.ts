import { englishReader } from "@limber/core/reader";
import { TRPCError } from "@trpc/server";
import { expect, it } from "vitest";
import { z } from "zod";
import { fields } from "./fields.ts";
import { problemOf } from "./problems.ts";
import { appRouter } from "./router.ts";

type Schema = z.core.$ZodType;
type Field = {
  readonly procedure: string;
  readonly path: readonly string[];
  readonly whole: Schema;
};

const procedures = Object.entries(
  appRouter._def.procedures as unknown as Record<string, { _def: { inputs: readonly Schema[] } }>,
);

/** Every field of every procedure, with the way that leads to it: `edit.timeZone`, `files.0.name`. */
const everyField: readonly Field[] = procedures.flatMap(([procedure, { _def }]) =>
  _def.inputs.flatMap((whole) => pathsIn(whole).map((path) => ({ procedure, path, whole }))),
);

function pathsIn(schema: Schema): string[][] {
  const { def } = (schema as z.ZodType)._zod as { def: z.core.$ZodTypeDef & Parts };
  if (def.shape)
    return Object.entries(def.shape).flatMap(([key, inner]) => [
      [key],
      ...pathsIn(inner).map((path) => [key, ...path]),
    ]);
  if (def.element) return pathsIn(def.element).map((path) => ["0", ...path]);
  const parts = [def.innerType, def.in, ...(def.options ?? [])];
  return parts.flatMap((part) => (part === undefined ? [] : pathsIn(part)));
}
type Parts = {
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly element?: Schema;
  readonly innerType?: Schema;
  readonly in?: Schema;
  readonly options?: readonly Schema[];
};

/** Wrong for a number, a text, a choice, a list, or for all of them. */
const wrong = [Symbol("none"), "", "Vienna", "x".repeat(40_000), -1e12, 1e12, 0.5, [], null];

/** A file was read, or was not, and told of drinks. */
const sides = [{ ok: true }, { ok: false, kind: "drink" }];

/** The field with what is wrong in it, inside as many objects and lists as it takes. */
function holding([key = "", ...rest]: readonly string[], value: unknown, side: object): unknown {
  const inner = rest.length === 0 ? value : holding(rest, value, side);
  return key === "0" ? [inner] : { ...side, [key]: inner };
}

const reader = englishReader("si");

function refusals({ path, whole }: Field) {
  const tried = wrong.flatMap((value) => sides.map((side) => holding(path, value, side)));
  return tried.flatMap((input) => {
    const issues = (z.safeParse(whole, input).error?.issues ?? []).filter(
      (issue) => issue.path.join(".") === path.join("."),
    );
    if (issues.length === 0) return [];
    const cause = new z.ZodRealError(issues);
    return problemOf(new TRPCError({ code: "BAD_REQUEST", cause }), reader).fields ?? [];
  });
}

/** What is wrong with how a field is refused; nothing where all is well. */
function faultsOf(field: Field): string[] {
  const key = field.path.findLast((part) => part !== "0") ?? "";
  const name = fields[key]?.name(reader) ?? `“${key}”`;
  const found = refusals(field);
  const said = found.map(({ what, why, fix }) => `${what} ${why} ${fix}`);
  const where = `${field.procedure} ${field.path.join(".")}`;
  return [
    ...(found.length === 0 ? [`${where} takes everything`] : []),
    ...said.filter((all) => !all.startsWith(name)).map((all) => `${where} is not named: ${all}`),
    ...said
      .filter((all) => /anyone has run|slow walk|this distance/.test(all))
      .map((all) => `${where} is told of paces: ${all}`),
  ];
}

it("every field of every procedure, wrong, is refused by its name and in words of its own", () => {
  expect(everyField.length).toBeGreaterThan(300);
  expect(everyField.flatMap(faultsOf)).toEqual([]);
});
