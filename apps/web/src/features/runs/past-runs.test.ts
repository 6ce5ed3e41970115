import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { api } from "../../server/api.ts";
import { type Visitor, visitor } from "../../server/visitor.fixture.ts";
import { pastRuns } from "./past-runs.ts";

let ada: Visitor;

beforeAll(async () => {
  ada = await visitor();
  for (let hour = 1; hour <= 9; hour += 1)
    await ada.who.ask.runs.log({
      run: { status: "done", startedAt: `2026-11-01T0${hour}:00:00Z`, timeZone: "UTC" },
    });
});

afterAll(async () => (await api()).close());

describe("the runs that were", () => {
  it("go on from where the address says", async () => {
    const first = await pastRuns(ada.who, {});
    expect(first?.items).toHaveLength(8);
    const rest = await pastRuns(ada.who, { ...first?.next });
    expect(rest?.items.map(({ startedAt }) => startedAt)).toEqual(["2026-11-01T01:00:00.000Z"]);
  });

  it.each([
    { at: "yesterday", id: crypto.randomUUID() },
    { at: "2026-11-01T01:00:00Z", id: "no-id" },
    { at: "", id: "" },
  ])("are not looked for at %j, which is no place in the log", async (query) => {
    expect(await pastRuns(ada.who, query)).toBeNull();
  });

  it("are not said to be elsewhere because a database refuses to answer", async () => {
    const ask = (await api()).callerFor({ userId: "no-uuid", name: "Eve", by: "sign-in" });
    const query = { at: "2026-11-01T01:00:00Z", id: crypto.randomUUID() };
    for (const asked of [{}, query])
      await expect(pastRuns({ ...ada.who, ask }, asked)).rejects.toThrow();
  });
});
