// Only the gate gives a permission, proved: each way to forge one.
import { beforeAll, describe, expect, it } from "vitest";
import { gate } from "./gate.fixture.ts";
import { build, checks, run } from "./house.fixture.ts";
import { inHouse } from "./wall.fixture.ts";

/** Each way to call something a permission that the gate did not give, as one would write it. */
const forgeries: Readonly<Record<string, string>> = {
  "cast by its name": "export const a = (id: string) => id as PermittedRunnerId;",
  "cast by another name": "export const a = (id: string) => id as P;",
  "cast by a name of one's own": "type Own = P;\nexport const a = (id: string) => id as Own;",
  "cast the old way": "export const a = (id: string) => <PermittedRunnerId>id;",
  "cast through unknown": "export const a = (id: unknown) => id as unknown as P;",
  "cast inside an object": "export const a = (of: object) => of as OfPlan;",
  "cast inside a list": "export const a = (ids: string[]) => ids as PermittedRunnerId[];",
  "cast to what a store takes":
    'export const a = (id: string) => id as Parameters<typeof getPlan>[0]["runnerId"];',
  "cast to a part of that": 'export const a = (id: string) => id as OfPlan["runnerId"];',
  "cast to all a store takes":
    "export const a = (of: object) => of as Parameters<typeof getPlan>[0];",
  "cast to a name for that":
    "type Of = Parameters<typeof getPlan>[0];\nexport const a = (of: object) => of as Of;",
  "cast to never": "export const a = (runnerId: string) => ({ runnerId: runnerId as never });",
  "cast to any": "export const a = (runnerId: string) => ({ runnerId: runnerId as any });",
  "cast to the type of one": "export const a = (id: string, own: P) => id as typeof own;",
  "cast to whatever is wanted": "export const a = <T>(id: unknown): T => id as T;",
  "cast where it stands":
    'export const a = (id: string) => id as import("../../../db/src/permission.ts").PermittedRunnerId;',
  guarded: "export const is = (id: string): id is PermittedRunnerId => id !== '';",
  asserted: "export function is(id: string): asserts id is P {}",
  declared: "export declare function grant(id: string): PermittedRunnerId;",
  "guarded as a store's": 'export const is = (id: string): id is OfPlan["runnerId"] => id !== "";',
  "asked of a schema as a store's":
    'export const own = z.custom<Parameters<typeof getPlan>[0]["runnerId"]>();',
  "asked of a schema": "export const own = z.custom<PermittedRunnerId>();",
  "left unchecked": "// @ts-expect-error\nexport const own = getPlan({ runnerId: '' });",
};
const forgedIn = (how: string) => `packages/api/src/plans/${how.replaceAll(/\W/g, "-")}.ts`;
const forger = `import type { PermittedRunnerId as P, PermittedRunnerId } from "../../../db/src/permission.ts";
import { getPlan, type OfPlan } from "../../../db/src/plans/store.ts";
`;

describe("only the gate gives a permission: nowhere else is one", () => {
  const found = () => {
    const files = Object.entries(forgeries).map(([how, text]) => [forgedIn(how), forger + text]);
    return run(inHouse(build({ ...gate, ...Object.fromEntries(files) })), checks.permission);
  };
  let house: ReturnType<typeof found>;
  beforeAll(() => {
    house = found();
  });

  it.each(Object.keys(forgeries))("%s", (how) => {
    expect(house.said).toContain(`${forgedIn(how)}:`);
    expect(house.ok).toBe(false);
  });
});
