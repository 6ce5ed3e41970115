import { englishReader } from "@limber/core/reader";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { afterAll, beforeEach, expect, it } from "vitest";
import { api } from "../../server/api.ts";
import { placeOf, send, type Visitor, visitor } from "../../server/visitor.fixture.ts";
import { isBesideTyped } from "./beside-typed.ts";
import { FromFiles } from "./from-files.tsx";
import { analysisOf } from "./run-in-words.ts";

let ada: Visitor;
beforeEach(async () => {
  ada = await visitor();
});
afterAll(async () => (await api()).close());

const startMs = Date.parse("2026-11-01T07:30:00Z");
const minutes = (count: number) => startMs + count * 60_000;
const headers = () => ({ cookie: ada.cookie });

/** An hour's run, with half a litre and two weights in a file. */
async function runWith(typed: object = {}): Promise<string> {
  const { ask } = ada.who;
  const { importId } = await ask.imports.start({ source: "export.zip" });
  const from = { source: "apple-health", app: null } as const;
  await ask.imports.keep({
    importId,
    files: [
      {
        ...{ ok: false, fileId: crypto.randomUUID(), name: "export.xml", sha256: "a".repeat(64) },
        problem: { kind: "drinks-and-weights", message: "2 drinks and 2 weights." },
        records: [
          {
            ...from,
            kind: "drink",
            told: [
              [minutes(20), 250],
              [minutes(40), 250],
            ],
          },
          {
            ...from,
            kind: "weight",
            app: "Scale",
            told: [
              [minutes(-20), 70.4],
              [minutes(70), 69.6],
            ],
          },
        ],
      },
    ],
  });
  const run = {
    ...{ status: "done", startedAt: new Date(startMs).toISOString(), timeZone: "UTC" },
    ...{ distanceM: 10_000, elapsedS: 3600, estimatedSweatLossMl: 900, ...typed },
  } as const;
  return (await ask.runs.log({ run: run as never })).runId;
}

async function seen(runId: string) {
  const run = await ada.who.ask.runs.show({ runId });
  const html = renderToStaticMarkup(createElement(FromFiles, { run, reader: englishReader("si") }));
  const words = html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
  return { run, html, words, isBeside: isBesideTyped(run), analysis: analysisOf(run, null) };
}
const tap = (act: string, sent: Readonly<Record<string, string>>) => send(act, sent, headers());

it("what a file says is shown, set against the sweat of the run, and typed into nothing", async () => {
  const { run, words, analysis } = await seen(await runWith());
  expect(words).toContain("you drank 500 mL on this run (Apple Health)");
  expect(words).toContain("before this run and");
  expect(words).toContain("(Apple Health, Scale)");
  expect([run.intakeMl, run.massBeforeKg]).toEqual([null, null]);
  expect(analysis.balance).toMatchObject({ basis: "watch", drankMl: 500 });
});

it("what was typed stands, the file's is shown beside it, and one tap turns them around", async () => {
  const runId = await runWith({ intakeMl: 600 });
  const typed = await seen(runId);
  expect(typed.words).toContain("You said that you drank 600 mL, your file says 500 mL");
  expect(typed.analysis.balance?.drankMl).toBe(600);
  const came = await tap("runs/take-records", { run: runId, what: "drunk" });
  expect(placeOf(came)).toBe(`/runs/${runId}?said=swapped`);
  const taken = await seen(runId);
  expect(taken.words).toContain("as your file says (Apple Health). You had said 600 mL.");
  expect([taken.run.intakeMl, taken.isBeside]).toEqual([500, true]);
  await tap("runs/swap", { run: runId });
  const again = await seen(runId);
  expect(again.words).toContain("You said that you drank 600 mL, your file says 500 mL");
  expect([again.run.intakeMl, again.isBeside]).toEqual([600, true]);
});

it("what two screens wrote is still shown as that", async () => {
  const runId = await runWith({ intakeMl: 600 });
  const { ask } = ada.who;
  await ask.runs.edit({ runId, revision: 1, edit: { effort: 3 } });
  await ask.runs.edit({ runId, revision: 1, edit: { effort: 5 }, newestWins: true });
  expect((await seen(runId)).isBeside).toBe(false);
});

it("a weigh-in is taken as a whole, and nothing is left to choose where nothing was typed", async () => {
  const runId = await runWith();
  await tap("runs/take-records", { run: runId, what: "weighed" });
  const { run, words } = await seen(runId);
  expect(run.massBeforeKg).toBeCloseTo(70.4);
  expect(run.massAfterKg).toBeCloseTo(69.6);
  expect(words.match(/Take /g)).toHaveLength(1);
});
