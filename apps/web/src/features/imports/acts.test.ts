import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { api } from "../../server/api.ts";
import { placeOf, send, type Visitor, visitor } from "../../server/visitor.fixture.ts";

let ada: Visitor;
let importId: string;

beforeEach(async () => {
  ada = await visitor();
  importId = crypto.randomUUID();
  await ada.who.ask.imports.start({ importId, source: "watch" });
});

afterAll(async () => (await api()).close());

const sunday = {
  sport: "running",
  startMs: Date.UTC(2026, 1, 1, 7, 2),
  utcOffsetS: 0,
  distanceM: 10_000,
  elapsedS: 3020,
  timerS: 3000,
  movingS: 2990,
  mileSplits: [],
  kilometreSplits: [],
  temperature: null,
  heartRate: null,
  estimatedSweatLossMl: null,
};

async function bringIn(): Promise<string> {
  const fileId = crypto.randomUUID();
  const sha256 = fileId.replaceAll("-", "").padEnd(64, "0");
  const file = { ok: true as const, fileId, name: "a.fit", sha256, told: {}, insist: false };
  const { files } = await ada.who.ask.imports.keep({
    importId,
    files: [{ ...file, run: sunday as never }],
    timeZone: "UTC",
  });
  await ada.who.ask.imports.finish({ importId });
  return files[0]?.runId ?? "";
}

const undo = (headers = { cookie: ada.cookie }) =>
  send("imports/undo", { import: importId }, headers);
const list = async () => (await ada.who.ask.runs.list({})).items;

describe("a batch that is taken back", () => {
  it("takes its runs along, and says so", async () => {
    await bringIn();
    expect(await list()).toHaveLength(1);
    expect(placeOf(await undo())).toBe("/imports?news=undone");
    expect(await list()).toEqual([]);
  });

  it("leaves what the runner changed since, and says so", async () => {
    const runId = await bringIn();
    const { revision } = await ada.who.ask.runs.show({ runId });
    await ada.who.ask.runs.edit({ runId, revision, edit: { note: "windy" } });
    expect(placeOf(await undo())).toBe("/imports?news=some-stay");
    expect(await list()).toMatchObject([{ runId, note: "windy" }]);
  });

  it("is nobody's but its runner's: to another it is gone, and stays", async () => {
    await bringIn();
    const { cookie } = await visitor();
    expect(placeOf(await undo({ cookie }))).toBe("/imports?news=gone");
    expect(await list()).toHaveLength(1);
  });
});
