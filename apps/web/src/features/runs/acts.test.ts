import { englishReader } from "@limber/core/reader";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { api } from "../../server/api.ts";
import { placeOf, send, type Visitor, visitor } from "../../server/visitor.fixture.ts";
import { entryOf } from "./entry.ts";
import { problemWith } from "./typed-run.ts";

const formOf = (fields: Readonly<Record<string, string>>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
};
let ada: Visitor;

beforeEach(async () => {
  ada = await visitor();
});

afterAll(async () => (await api()).close());

const run = {
  start: "2026-11-01T07:30",
  event: "easy",
  distance: "10",
  time: "55:00",
  zone: "UTC",
};
const headers = () => ({ cookie: ada.cookie, "accept-language": "de-DE" });
const list = async () => (await ada.who.ask.runs.list({})).items;

describe("a run", () => {
  it("is kept once, however often its form is sent", async () => {
    const sent = { ...run, run: crypto.randomUUID(), time: "0:55:00" };
    for (let times = 0; times < 2; times += 1) {
      const came = await send("runs/log", sent, headers());
      expect(placeOf(came)).toBe(`/runs/${sent.run}?said=logged`);
    }
    expect(await list()).toMatchObject([{ distanceM: 10_000, elapsedS: 3300 }]);
  });

  it("that was told of before is as it was told last, and keeps what was left empty since", async () => {
    const sent = { ...run, run: crypto.randomUUID(), time: "0:55:00", drank: "400" };
    await send("runs/log", sent, headers());
    await send("runs/log", { ...sent, distance: "12", drank: "" }, headers());
    expect(await list()).toMatchObject([{ distanceM: 12_000, elapsedS: 3300, intakeMl: 400 }]);
  });

  it("is read in the units that its form was shown in, whatever the reader chose since", async () => {
    await send("runs/log", { ...run, time: "0:55:00", units: "mi oz lb °F" }, headers());
    const [kept] = await list();
    expect(kept?.distanceM).toBeCloseTo(16_093.4, 0);
  });

  it.each(["2026-02-31T07:30", "2026-11-01T24:30"])(
    "that begins at “%s” comes back with that start, and is kept on no other day",
    async (start) => {
      const came = await send("runs/log", { ...run, time: "0:55:00", start }, headers());
      const { searchParams } = new URL(placeOf(came) ?? "", "http://here");
      expect([searchParams.get("problem"), searchParams.get("start")]).toEqual(["start", start]);
      expect(await list()).toEqual([]);
    },
  );

  it("comes back with all that was typed where something is refused", async () => {
    const came = await send("runs/log", { ...run, distance: "far", note: "hills" }, headers());
    const { pathname, searchParams } = new URL(placeOf(came) ?? "", "http://here");
    expect([pathname, searchParams.get("problem")]).toEqual(["/runs", "distance"]);
    expect(Object.fromEntries(searchParams)).toMatchObject({ distance: "far", note: "hills" });
    expect(await list()).toEqual([]);
  });

  it("says of its stops what was told: nothing, none, measured, or not measured; and what is untold again is unknown", async () => {
    const runId = crypto.randomUUID();
    const weighed = { ...run, run: runId, time: "1:15:00", before: "70.4", after: "69.4" };
    const form = { ...weighed, drank: "500" };
    await send("runs/log", form, headers());
    expect(await list()).toMatchObject([{ urineMl: null, urineUnmeasured: null }]);
    const edited = async (shown: object, told: object) => {
      const [kept] = await list();
      const edit = { ...form, ...told, revision: String(kept?.revision) };
      await send("runs/log", { ...edit, base: JSON.stringify({ ...form, ...shown }) }, headers());
      return (await list()).map(({ urineMl, urineUnmeasured }) => [urineMl, urineUnmeasured]);
    };
    const ticked = { unmeasured: "yes" };
    expect(await edited({}, { urine: "0" })).toEqual([[0, null]]);
    expect(await edited({ urine: "0" }, { urine: "200" })).toEqual([[200, null]]);
    expect(await edited({ urine: "200" }, ticked)).toEqual([[null, true]]);
    expect(await edited(ticked, { ...ticked, urine: "200" })).toEqual([[200, true]]);
    expect(await edited({ ...ticked, urine: "200" }, {})).toEqual([[null, null]]);
  });

  it("with a stop that was not measured shows it ticked again in its form", async () => {
    await send("runs/log", { ...run, time: "0:55:00", unmeasured: "yes" }, headers());
    const [kept] = await list();
    expect(kept && entryOf(kept, englishReader("si")).unmeasured).toBe("yes");
  });

  it("with a weigh-in that cannot be right comes back once, says why, and is kept unused where the runner insists", async () => {
    const slip = { ...run, time: "1:15:00", before: "70.4", after: "64.9", drank: "500" };
    const came = await send("runs/log", slip, headers());
    const { searchParams } = new URL(placeOf(came) ?? "", "http://here");
    expect([searchParams.get("problem"), searchParams.get("after")]).toEqual(["after", "64.9"]);
    expect(problemWith(formOf(slip), "after", englishReader("si"))).toMatchObject({
      what: "This weigh-in cannot be right.",
      why: expect.stringMatching(/more than 4 % of your weight an hour/),
    });
    const long = await send("runs/log", { ...slip, after: "69.4", time: "30:00:00" }, headers());
    expect(new URL(placeOf(long) ?? "", "http://here").searchParams.get("problem")).toBe("time");
    expect(await list()).toEqual([]);
    await send("runs/log", { ...slip, insist: "yes" }, headers());
    const [kept] = await list();
    expect(kept?.massAfterKg).toBeCloseTo(64.9, 3);
    const { runId = "", revision = 0 } = kept ?? {};
    expect((await ada.who.ask.runs.show({ runId })).weighIn).toMatchObject({ believed: false });
    const edit = { ...slip, run: runId, revision: String(revision), base: JSON.stringify(slip) };
    await send("runs/log", { ...edit, effort: "7" }, headers());
    expect(await list()).toMatchObject([{ effort: 7 }]);
  });

  it.each([
    ["a distance in no time", { distance: "5.4", time: "0:00:00" }, "time"],
    ["a marathon in an hour and a half", { distance: "42.2", time: "1:30:00" }, "time"],
    ["half a minute", { distance: "", time: "0:00:30" }, "time"],
    ["a first mile that nobody ran", { time: "1:00:00", firstMile: "1:10" }, "firstMile"],
  ])("that cannot have been comes back with the field: %s", async (_, told, field) => {
    const sent = { ...run, ...told };
    const came = await send("runs/log", sent, headers());
    expect(new URL(placeOf(came) ?? "", "http://here").searchParams.get("problem")).toBe(field);
    const phone = await send("runs/log", sent, { ...headers(), accept: "application/json" });
    expect(await phone.json()).toMatchObject({ problem: { field } });
    expect(problemWith(formOf(sent), field, englishReader("si"))).toMatchObject({
      field,
      what: expect.stringMatching(/^This (is|took|cannot)/),
    });
    expect(await list()).toEqual([]);
  });

  it("tells a phone what was refused, and which field", async () => {
    const sent = { ...headers(), accept: "application/json" };
    const came = await send("runs/log", { ...run, distance: "far" }, sent);
    expect(await came.json()).toMatchObject({ problem: { field: "distance" } });
    const kept = await send("runs/log", { ...run, time: "0:55:00" }, sent);
    expect(await kept.json()).toEqual({
      place: expect.stringMatching(/^\/runs\/.+\?said=logged$/),
    });
  });

  it("is edited only where something was typed anew", async () => {
    await send("runs/log", { ...run, time: "0:55:00", note: "mine" }, headers());
    const [kept] = await list();
    const base = JSON.stringify({ ...run, note: "mine" });
    const edit = { ...run, run: kept?.runId ?? "", revision: "1", base, effort: "7" };
    await ada.who.ask.runs.edit({
      runId: kept?.runId ?? "",
      revision: kept?.revision ?? 1,
      edit: { note: "theirs" },
    });
    await send("runs/log", { ...edit, note: "mine" }, headers());
    expect(await list()).toMatchObject([{ effort: 7, note: "theirs" }]);
  });

  it("goes and comes back", async () => {
    await send("runs/log", { ...run, time: "0:55:00" }, headers());
    const [kept] = await list();
    const came = await send("runs/remove", { run: kept?.runId ?? "" }, headers());
    expect([placeOf(came), await list()]).toEqual([`/runs?removed=${kept?.runId}`, []]);
    await send("runs/bring-back", { run: kept?.runId ?? "" }, headers());
    expect(await list()).toHaveLength(1);
  });

  it("that is removed twice, as a phone does whose line was cut, is answered the same, and is removed once", async () => {
    await send("runs/log", { ...run, time: "0:55:00" }, headers());
    const [{ runId = "" } = {}] = await list();
    for (const act of ["runs/remove", "runs/bring-back"]) {
      const [first, again] = [
        placeOf(await send(act, { run: runId }, headers())),
        placeOf(await send(act, { run: runId }, headers())),
      ];
      expect([act, again]).toEqual([act, first]);
    }
    expect(await list()).toHaveLength(1);
  });

  it("that was told of since stays told, though a phone says late that it was not run", async () => {
    await send("runs/log", { ...run, time: "0:55:00" }, headers());
    const [{ runId = "" } = {}] = await list();
    const came = await send("runs/skip", { run: runId }, headers());
    expect(placeOf(came)).toBe(`/runs/${runId}`);
    expect(await list()).toMatchObject([{ status: "done" }]);
  });

  it("is turned around once with what another screen wrote, however often that is sent", async () => {
    await send("runs/log", { ...run, time: "0:55:00", effort: "5" }, headers());
    const [{ runId = "", revision = 0 } = {}] = await list();
    const other = { ...headers() };
    const edit = { ...run, run: runId, revision: String(revision) };
    const base = JSON.stringify({ ...run, effort: "5" });
    await send("runs/log", { ...edit, base, effort: "7" }, other);
    await send("runs/log", { ...edit, base, effort: "3" }, other);
    const [shown] = await list();
    expect(shown).toMatchObject({ effort: 3 });
    const swap = { run: runId, revision: String(shown?.revision) };
    for (let times = 0; times < 2; times += 1) await send("runs/swap", swap, headers());
    expect(await list()).toMatchObject([{ effort: 7 }]);
  });

  it("that is no longer there is said to be gone", async () => {
    const came = await send("runs/remove", { run: crypto.randomUUID() }, headers());
    expect(placeOf(came)).toContain("problem=gone");
  });
});

describe("a cramp from the road", () => {
  it("is kept once, with its moment, muscle and what was tried", async () => {
    const crampId = crypto.randomUUID();
    const sent: [string, string][] = [
      ["crampId", crampId],
      ["crampAt", "2026-11-01T07:50:00.000Z"],
      ["cramp", "run"],
      ["where", "left-calf"],
      ["rounds", "2"],
      ["tried", "stretch"],
      ["tried", "massage"],
    ];
    for (let times = 0; times < 2; times += 1) await send("runs/cramp", sent, headers());
    expect((await ada.who.ask.cramps.list({})).items).toMatchObject([
      {
        crampId,
        happenedAt: "2026-11-01T07:50:00.000Z",
        during: "run",
        muscle: "calf",
        side: "left",
        tried: ["stretch", "massage"],
      },
    ]);
  });

  it.each(["soon", "2026-02-31T07:50:00.000Z"])(
    "whose moment is “%s” is at the start that its form says",
    async (crampAt) => {
      const sent = { ...run, crampAt, cramp: "run" };
      await send("runs/cramp", sent, headers());
      const { items } = await ada.who.ask.cramps.list({});
      expect(items).toMatchObject([{ happenedAt: "2026-11-01T07:30:00.000Z" }]);
    },
  );

  it("says nothing that nobody said: how bad it was, where, and whether the run went on", async () => {
    const sent = { crampAt: "2026-11-01T07:50:00.000Z", cramp: "run", severity: "", goOn: "" };
    await send("runs/cramp", sent, headers());
    expect((await ada.who.ask.cramps.list({})).items).toMatchObject([
      { muscle: null, side: null, severity: null, couldGoOn: null, tried: [] },
    ]);
    await send("runs/log", { ...run, time: "0:55:00", cramp: "after-run" }, headers());
    const [kept] = await list();
    const { items } = await ada.who.ask.cramps.list({ runIds: [kept?.runId ?? ""] });
    expect(items.find(({ during }) => during === "after-run")).toMatchObject({
      muscle: null,
      severity: null,
    });
  });

  it("that is removed twice, as a phone does whose line was cut, is answered the same; another's stays", async () => {
    const crampId = crypto.randomUUID();
    const sent = { crampId, crampAt: "2026-11-01T07:50:00.000Z", cramp: "run" };
    await send("runs/cramp", sent, headers());
    const eve = await visitor();
    await send("runs/remove-cramp", { crampId }, { cookie: eve.cookie });
    expect((await ada.who.ask.cramps.list({})).items).toHaveLength(1);
    const run = crypto.randomUUID();
    for (let times = 0; times < 2; times += 1) {
      const came = await send("runs/remove-cramp", { crampId, run }, headers());
      expect(placeOf(came)).toBe(`/runs/${run}?said=cramp-removed`);
    }
    expect((await ada.who.ask.cramps.list({})).items).toEqual([]);
  });

  it("that is refused comes back to the form of a cramp, and never to that of a run", async () => {
    const told = { crampAt: "2026-11-01T07:50:00.000Z", cramp: "run", where: "calf" };
    const sent = { ...told, rounds: "2", relief: "soon" };
    const phone = { ...headers(), accept: "application/json" };
    const { mend } = await (await send("runs/cramp", sent, phone)).json();
    const back = new URL(mend, "http://here");
    expect(back.pathname).toBe("/runs");
    expect(Object.fromEntries(back.searchParams)).toEqual({
      ...sent,
      from: "night",
      problem: "relief",
    });
    const ofRun = { from: "cramp", run: "7", crampId: "8", relief: "soon" };
    const { mend: edit } = await (await send("runs/edit-cramp", ofRun, phone)).json();
    expect(edit).toBe(`/runs/7?${new URLSearchParams({ ...ofRun, problem: "relief" })}`);
  });

  it("is never taken for one at rest: without its moment its form comes back", async () => {
    const sent = { from: "night", start: "2026-11-01T03:00", where: "left-calf", note: "woke up" };
    const came = await send("runs/cramp", sent, headers());
    const { searchParams } = new URL(placeOf(came) ?? "", "http://here");
    expect(Object.fromEntries(searchParams)).toEqual({ ...sent, problem: "cramp" });
    expect((await ada.who.ask.cramps.list({})).items).toEqual([]);
    const named = problemWith(formOf(sent), "cramp", englishReader("si"));
    expect(named).toMatchObject({ field: "cramp", what: "Moment of the cramp is missing." });
  });
});
