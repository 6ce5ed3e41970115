import { afterAll, beforeAll, describe, expect, expectTypeOf, it } from "vitest";
import { askIn } from "./asking.ts";
import { type Call, callsBy } from "./call.ts";
import type { AnswerOf, InputOf, ProcedurePath } from "./paths.ts";
import type { createCaller } from "./router.ts";
import { openTestApi, signUp, type TestApi } from "./testing-http.ts";

describe("a call over HTTP", () => {
  let api: TestApi;
  let call: Call;
  beforeAll(async () => {
    api = await openTestApi();
    const cookie = await signUp(api, { email: "ada@example.org" });
    call = callsBy((path, { headers, ...sent }) =>
      fetch(api.url + path, { ...sent, headers: { ...headers, cookie, origin: api.url } }),
    );
  });
  afterAll(() => api.close());

  it("has the answer that the procedure gives in this process", async () => {
    const { db } = api.database;
    const ask = askIn({ db, session: null, now: () => new Date() });
    const request = { distanceM: 10_000, durationS: 3300 };
    const rule = { id: "hydration.ceiling" };
    for (const [here, there] of [
      [await ask("plans.preview", request), await call("plans.preview", request)],
      [await ask("rules.show", rule), await call("rules.show", rule)],
    ] as const)
      expect(there).toEqual({ ok: true, answer: here });
  });

  it("writes, and reads what needs no input", async () => {
    const started = await call("imports.start", { source: "week47" });
    expect(started).toMatchObject({ ok: true, answer: { source: "week47" } });
    expect(await call("plans.next", undefined)).toEqual({ ok: true, answer: null });
  });

  it("has the refusal in its own words", async () => {
    const planId = "0198f2c4-1111-7000-8000-000000000000";
    expect(await call("plans.show", { planId })).toMatchObject({
      ok: false,
      status: 404,
      problem: { code: "not-found", what: "There is no such plan." },
    });
  });

  it.each([200, 403, 502])("has no words where something else answered %i", async (status) => {
    const elsewhere = callsBy(async () => new Response("<h1>Wait</h1>", { status }));
    expect(await elsewhere("rules.list", undefined)).toEqual({
      ok: false,
      status,
      problem: undefined,
    });
  });
});

type Caller = ReturnType<typeof createCaller>;

describe("a path", () => {
  it("is one of a procedure, and its input and answer are those of the procedure", () => {
    expectTypeOf<"imports.start">().toExtend<ProcedurePath>();
    expectTypeOf<"imports.begin">().not.toExtend<ProcedurePath>();
    expectTypeOf<string>().not.toExtend<ProcedurePath>();
    expectTypeOf<InputOf<"runs.log">>().toEqualTypeOf<Parameters<Caller["runs"]["log"]>[0]>();
    expectTypeOf<AnswerOf<"runs.list">["items"][number]["startedAt"]>().toEqualTypeOf<string>();
    expectTypeOf<InputOf<"runs.log">>().not.toBeAny();
    expectTypeOf<AnswerOf<"runs.log">>().not.toBeAny();
    expectTypeOf<{ run: string }>().not.toExtend<InputOf<"runs.show">>();
  });
});
