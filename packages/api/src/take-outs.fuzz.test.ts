import type { PermittedRunnerId } from "@limber/db/permission";
import { bringBack } from "@limber/db/take-out/store";
import { unpackTakeOut } from "@limber/db/take-out/unpack";
import { freshDatabase, inventRunner, type TestDatabase } from "@limber/db/testing";
import { anyMutations, mutated } from "@limber/trials/mutations";
import type { Json } from "@limber/trials/odd-values";
import { fuzz, fuzzTimeoutMs } from "@limber/trials/rounds";
import { TRPCError } from "@trpc/server";
import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { afterAll, beforeAll, expect, it } from "vitest";
import { askIn } from "./asking.ts";
import { badRow, notATakeOut, notEmpty, problemOf } from "./problems.ts";
import { fewRows, questions, whole } from "./take-out-rows.fixture.ts";

const usual = JSON.parse(JSON.stringify({ ...whole, tables: fewRows() })) as Json;
/** Mostly the rows are changed, and not what is around them. */
const anyTakeOut = fc.record({
  mutations: anyMutations,
  cut: fc.option(fc.nat(200), { freq: 12 }),
  lie: fc.option(fc.tuple(fc.nat(10_000), fc.nat(255)), { freq: 12 }),
  name: fc.constantFrom(
    "limber.json",
    "limber.json",
    "limber.json",
    "Limber.JSON",
    "a/limber.json",
  ),
});
type AnyTakeOut = typeof anyTakeOut extends fc.Arbitrary<infer One> ? One : never;

let database: TestDatabase;
let empty: PermittedRunnerId | undefined;

beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.close());

function zipOf({ mutations, cut, lie, name }: AnyTakeOut): Uint8Array {
  const zip = zipSync({ [name]: strToU8(JSON.stringify(mutated(usual, mutations))) }, { level: 1 });
  if (lie !== null) zip[lie[0] % zip.length] = lie[1];
  return cut === null ? zip : zip.subarray(0, Math.max(0, zip.length - cut));
}

/** What was taken is shown, all of it; what was not is refused in words, and nothing of it is kept. */
async function tryOne(odd: AnyTakeOut): Promise<void> {
  const unpacked = await unpackTakeOut(zipOf(odd));
  if (!unpacked.ok) return expectWords(notATakeOut(unpacked.problem));
  const { takeOut } = unpacked;
  const userId = empty ?? (await inventRunner(database.db, "Eve"));
  const problem = await bringBack(database.db, userId, takeOut);
  empty = problem === null ? undefined : userId;
  if (problem !== null) return expectWords(problem.kind === "row" ? badRow(problem) : notEmpty());
  const session = { userId, name: "Eve", by: "sign-in" } as const;
  const ask = askIn({ db: database.db, session, now: () => new Date("2026-11-22T12:00:00Z") });
  for (const [path, input] of questions(takeOut.tables)) {
    const thrown = await ask(path, input).catch((refusal: unknown) => refusal);
    if (thrown instanceof TRPCError)
      expect(problemOf(thrown).code, `${path}: ${thrown.cause}`).not.toBe("our-fault");
    else expect(thrown, path).not.toBeInstanceOf(Error);
  }
}

function expectWords(refusal: TRPCError): void {
  const { code, what, fix } = problemOf(refusal);
  expect(code).not.toBe("our-fault");
  for (const said of [what, fix]) expect(said).toMatch(/\S.*\.$/);
}

it(
  "any take-out, however odd, is brought back and shown, or refused in words",
  async () => {
    const rounds = await fuzz({ name: "take-outs", rounds: 120, input: anyTakeOut, tryOne });
    expect(rounds).toBeGreaterThanOrEqual(120);
  },
  fuzzTimeoutMs,
);
