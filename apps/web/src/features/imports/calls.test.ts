import { englishReader } from "@limber/core/reader";
import fc from "fast-check";
import { afterAll, afterEach, expect, it, vi } from "vitest";
import { answer, api } from "../../server/api.ts";
import { ours, type Visitor, visitor } from "../../server/visitor.fixture.ts";
import { type FileKept, type Insist, keep, lookAt } from "./calls.ts";
import { filesIn } from "./find-files.ts";
import { inKeepingOrder } from "./keeping-order.ts";
import { rowsOf } from "./read-row.ts";
import { after, atFirst, isKept, takenOf, toKeep } from "./state.ts";
import type { ReadRow } from "./thread-messages.ts";

afterEach(() => vi.unstubAllGlobals());
afterAll(async () => (await api()).close());

const { say: _, ...reader } = englishReader("si");
const START_MS = Date.UTC(2026, 1, 1, 7);

/** A track straight north at 5:00 a kilometre. */
function track({ hours = 0, seconds = 0, type = "running", meters = 6000 } = {}): string {
  const points = Array.from({ length: meters / 100 + 1 }, (_, at) => {
    const time = new Date(START_MS + (hours * 3600 + seconds + at * 30) * 1000).toISOString();
    const latitude = (48 + (at * 100) / 111_195).toFixed(7);
    return `<trkpt lat="${latitude}" lon="16"><time>${time}</time></trkpt>`;
  });
  return `<trk><type>${type}</type><trkseg>${points.join("")}</trkseg></trk>`;
}
const gpx = (...tracks: readonly string[]) =>
  `<?xml version="1.0"?><gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1">${tracks.join("")}</gpx>`;
const table = (...rows: readonly string[]) => ["date,distance (km),time", ...rows].join("\n");

/** Few runs in many files: sessions, copies, tables with equal rows, and what is no run. */
const files: Readonly<Record<string, string>> = {
  "watch.gpx": gpx(track()),
  "phone.gpx": gpx(track({ seconds: 20 })),
  "brick.gpx": gpx(track(), track({ hours: 3, type: "cycling" }), track({ hours: 6 })),
  "copy.gpx": gpx(track()),
  "two.gpx": gpx(track({ hours: 24 }), track({ hours: 29 })),
  "clock.gpx": gpx(track({ hours: 7 })),
  "longer.gpx": gpx(track({ hours: 24, meters: 9000 })),
  "walk.gpx": gpx(track({ hours: 50, type: "walking" })),
  "strange.gpx": gpx(track({ hours: 72, type: "Parkour" })),
  "log.csv": table(...Array(3).fill("2026-02-01,6,0:30:00"), "2026-02-01T07:00:00Z,6,0:30:00"),
  "other log.csv": table("2026-02-01,6,0:30:00", "2026-02-02,6,0:30:00"),
  "cut.gpx": gpx(track()).slice(0, 1500),
  "water.csv":
    "com.samsung.health.water_intake,1,2\nstart_time,amount,x\n2026-02-01 07:10:00.000,250,,\n",
  "IMG_2041.HEIC": "\u0000\u0000\u0000\u0018ftypheic",
};

async function rowsIn(names: readonly string[]): Promise<ReadRow[]> {
  const chosen = names.map((path) => ({ path, file: new File([files[path] ?? ""], path) }));
  const rows: ReadRow[] = [];
  for await (const { found } of filesIn(chosen, reader, () => {}))
    rows.push(...(await rowsOf(found, reader)));
  return rows;
}

/** The browser's way to the server, with somebody's cookie. */
function browse({ cookie }: Visitor) {
  vi.stubGlobal("fetch", (path: string, sent: RequestInit) => {
    const headers = { ...(sent.headers as Record<string, string>), cookie, origin: ours };
    return answer(new Request(`${ours}${path}`, { ...sent, headers }));
  });
}

async function looked(rows: readonly ReadRow[], insists: Parameters<typeof lookAt>[1]) {
  const said = await lookAt(rows, insists);
  if (!said.ok) throw new Error(`The account did not say: ${said.why}.`);
  return said.answer;
}

/** Sends what the page would, and what each row came to. */
async function keptOf(rows: readonly ReadRow[], insists: Parameters<typeof lookAt>[1]) {
  const outcomes = new Map<string, FileKept>();
  const kept = await keep(rows, {
    importId: crypto.randomUUID(),
    source: "week47",
    insists,
    kept: (files) => {
      for (const each of files) outcomes.set(each.fileId, each);
    },
  });
  if (!kept.ok) throw new Error(`The account did not keep: ${kept.why}.`);
  return outcomes;
}

const SEED = 20_261_130;
const anyFiles = fc.shuffledSubarray(Object.keys(files), { minLength: 3 });

it("keeps exactly the rows that it said it would, whatever was pressed and whichever file was read first", async () => {
  let [tried, rowsTried, pressed] = [0, 0, 0];
  const law = fc.asyncProperty(
    anyFiles,
    fc.array(fc.nat(), { maxLength: 6 }),
    fc.boolean(),
    async (names, presses, isHere) => {
      const ada = await visitor();
      browse(ada);
      const before = await rowsIn(names.slice(0, 1));
      if (isHere) await keptOf(inKeepingOrder(before), new Map());
      const read = await rowsIn(names);
      let state = [
        { is: "rows", rows: read, done: 1, all: 1 } as const,
        { is: "read", isStopped: false } as const,
      ].reduce(after, atFirst);
      state = after(state, { is: "judged", standing: await looked(state.rows, state.insists) });
      for (const press of presses) {
        const offered = state.rows.filter((row) => takenOf(row, state)?.insist);
        const row = offered[press % offered.length];
        const insist: Insist | null = (row && takenOf(row, state)?.insist) ?? null;
        if (row === undefined || insist === null) continue;
        pressed += 1;
        state = after(state, { is: "insists", fileId: row.fileId, insist });
        state = after(state, { is: "judged", standing: await looked(state.rows, state.insists) });
      }
      const said = toKeep(state).map(({ fileId }) => fileId);
      const runs = (await ada.who.ask.runs.list({ limit: 200 })).items.length;
      const outcomes = await keptOf(state.rows, state.insists);
      const came = state.rows.filter(({ fileId }) => {
        const outcome = outcomes.get(fileId);
        return outcome !== undefined && isKept(outcome);
      });
      expect(came.map(({ fileId }) => fileId)).toEqual(said);
      expect(outcomes.size).toBe(state.rows.length);
      const made = [...outcomes.values()].filter(({ outcome }) => outcome === "imported").length;
      expect((await ada.who.ask.runs.list({ limit: 200 })).items).toHaveLength(runs + made);
      [tried, rowsTried] = [tried + 1, rowsTried + state.rows.length];
    },
  );
  await fc.assert(law, { numRuns: 25, seed: SEED, interruptAfterTimeLimit: 100_000 });
  process.stdout.write(
    `looked at and kept by the page: ${tried} batches, ${rowsTried} rows, ${pressed} presses\n`,
  );
}, 150_000);

it("names the other run, and one press keeps both; taken back, all is as it was", async () => {
  const ada = await visitor();
  browse(ada);
  const rows = inKeepingOrder(await rowsIn(["watch.gpx", "phone.gpx"]));
  const importId = crypto.randomUUID();
  const outcomes = new Map<string, FileKept>();
  const sent = (insists: Parameters<typeof lookAt>[1]) => ({
    importId,
    source: "week47",
    insists,
    kept: (kept: readonly FileKept[]) => {
      for (const each of kept) outcomes.set(each.fileId, each);
    },
  });
  await keep(rows, sent(new Map()));
  const taken = [...outcomes.values()].find(({ outcome }) => outcome === "already-here");
  expect(taken).toMatchObject({ problem: "same-run", with: { file: "watch.gpx" } });
  const row = rows.find(({ fileId }) => fileId === taken?.fileId) as ReadRow;
  await keep([row], sent(new Map([[row.fileId, { insist: true }]])));
  expect(outcomes.get(row.fileId)).toMatchObject({ outcome: "imported" });
  expect((await ada.who.ask.runs.list({})).items).toHaveLength(2);
  expect(await ada.who.ask.imports.undo({ importId })).toMatchObject({ removed: 2, kept: [] });
  expect((await ada.who.ask.runs.list({})).items).toEqual([]);
});

it("may keep nothing at first and one of it later, and equal rows of two tables both", async () => {
  const ada = await visitor();
  browse(ada);
  await keptOf(inKeepingOrder(await rowsIn(["log.csv"])), new Map());
  const rows = inKeepingOrder(await rowsIn(["other log.csv"])).slice(0, 1);
  const state = after(
    { ...atFirst, stage: "review", rows },
    { is: "judged", standing: await looked(rows, new Map()) },
  );
  const [row] = rows as [ReadRow];
  expect(takenOf(row, state)).toMatchObject({ how: "equal", insist: "equal-too" });
  await keptOf(rows, new Map());
  const outcomes = await keptOf(rows, new Map([[row.fileId, { insist: "equal-too" as const }]]));
  expect([...outcomes.values()]).toMatchObject([{ outcome: "imported" }]);
});

it("keeps the drinks of a file, which is a row and no run", async () => {
  const ada = await visitor();
  browse(ada);
  const rows = await rowsIn(["water.csv"]);
  expect((await looked(rows, new Map())).get(rows[0]?.fileId ?? "")).toMatchObject({
    is: "not-a-run",
  });
  await keptOf(rows, new Map());
  expect(await ada.who.ask.imports.list({})).toMatchObject([
    { records: { drinks: 1, weights: 0 } },
  ]);
});
