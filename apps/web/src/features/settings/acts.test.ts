import { afterAll, describe, expect, it } from "vitest";
import { api } from "../../server/api.ts";
import { placeOf, send, type Visitor, visitor } from "../../server/visitor.fixture.ts";
import { readSaid, saidCookie } from "./said-cookie.ts";

afterAll(async () => (await api()).close());

const as = ({ cookie }: Visitor) => ({ cookie });

/** What the page that follows is told. */
function saidIn(response: Response) {
  const kept = response.headers.getSetCookie().find((each) => each.startsWith(`${saidCookie}=`));
  return readSaid(decodeURIComponent(kept?.split(";")[0]?.slice(saidCookie.length + 1) ?? ""));
}

const isThere = async ({ cookie }: Visitor) =>
  (await (await api()).sessionOf(new Headers({ cookie }))) !== null;

describe("an account", () => {
  it.each([
    ["without a password", {}],
    ["with another password", { password: "incorrect horse" }],
  ])("is not deleted %s", async (_how, fields) => {
    const ada = await visitor();
    const came = await send("settings/delete", { email: ada.email, ...fields }, as(ada));
    expect(placeOf(came)).toBe("/settings?problem#data");
    expect(saidIn(came)).toMatchObject({
      problem: { field: "password" },
      typed: { email: ada.email },
    });
    expect(JSON.stringify(saidIn(came))).not.toContain("incorrect horse");
    expect(await isThere(ada)).toBe(true);
  });

  it("is deleted by whoever knows its address and its password", async () => {
    const ada = await visitor();
    const { email, password } = ada;
    const came = await send("settings/delete", { email, password }, as(ada));
    expect(placeOf(came)).toBe("/sign-in?news=deleted");
    expect(await isThere(ada)).toBe(false);
    const gone = came.headers.getSetCookie().filter((each) => /=;.*Max-Age=0/i.test(each));
    const names = gone.map((each) => each.split("=")[0]);
    expect(names).toEqual(expect.arrayContaining(["limber.session_token", "ticks", "done"]));
    // What waits on the phone goes too: whose it was is told to that page alone, and to no script.
    const told = came.headers.getSetCookie().find((each) => each.startsWith("limber.gone="));
    expect(told).toMatch(new RegExp(`^limber.gone=${ada.who.id};.*HttpOnly; SameSite=Strict$`));
  });
});

describe("what is refused", () => {
  it.each([
    ["body", "mass", "9 kg"],
    ["body", "birthYear", "89"],
    ["body", "bottles", "half a litre"],
    ["sweat", "before", ""],
    ["sweat", "time", "an hour"],
    ["sweat", "drank", ""],
  ])("in %s names %s and keeps what was typed", async (act, field, typed) => {
    const ada = await visitor();
    const fields = { before: "62 kg", after: "61 kg", drank: "0", urine: "0", time: "1:00:00" };
    const sent = { ...(act === "sweat" && fields), day: "2026-11-01", [field]: typed };
    const came = await send(`settings/${act}`, sent, as(ada));
    expect(saidIn(came)).toMatchObject({
      part: act,
      problem: { field },
      typed: { [field]: typed },
    });
  });

  it("is said in the reader's language", async () => {
    const ada = await visitor();
    const headers = { ...as(ada), "accept-language": "de-DE" };
    const came = await send("settings/body", { mass: "soon" }, headers);
    expect(saidIn(came)?.problem?.what).toMatch(/ist|sagt/);
  });
});

describe("what is saved", () => {
  it("of a sweat test leaves unknown what nobody noted", async () => {
    const ada = await visitor();
    const fields = { before: "62 kg", after: "61 kg", drank: "300", time: "1:00:00", urine: "" };
    await send("settings/sweat", { ...fields, day: "2026-11-01" }, as(ada));
    const { items } = await ada.who.ask.sweatTests.list({});
    expect(items).toMatchObject([{ drankMl: 300, urineMl: null, result: { usable: true } }]);
  });

  it.each([
    ["no stop", { urine: "0" }, { urineMl: 0, urineUnmeasured: null }, "saved"],
    [
      "a stop that was measured",
      { urine: "200" },
      { urineMl: 200, urineUnmeasured: null },
      "saved",
    ],
    [
      "a stop that was not",
      { unmeasured: "yes" },
      { urineMl: null, urineUnmeasured: true },
      "unused",
    ],
    [
      "one that was, and one that was not",
      { urine: "200", unmeasured: "yes" },
      { urineMl: 200, urineUnmeasured: true },
      "unused",
    ],
  ])("of a sweat test knows %s, and says whether it is used", async (...[, stop, kept, news]) => {
    const ada = await visitor();
    const fields = { before: "62 kg", after: "61 kg", drank: "300", time: "1:00:00" };
    const came = await send("settings/sweat", { ...fields, ...stop, day: "2026-11-01" }, as(ada));
    expect(saidIn(came)).toMatchObject({ news });
    const { items } = await ada.who.ask.sweatTests.list({});
    const noRate = news === "saved" ? null : "toilet-not-measured";
    expect(items).toMatchObject([{ ...kept, result: { noRate, usable: news === "saved" } }]);
    expect(items[0]?.result?.rehydrateMl === null).toBe(news === "unused");
  });

  it.each([
    ["believed", "300", {}],
    ["that cannot be right", "0", { insist: "yes" }],
  ])("of a sweat test that ended heavier, %s, says so", async (_, drank, more) => {
    const ada = await visitor();
    const fields = { before: "62 kg", after: "62.7 kg", drank, time: "1:00:00", ...more };
    const came = await send("settings/sweat", { ...fields, day: "2026-11-01" }, as(ada));
    expect(saidIn(came)).toMatchObject({ news: "heavier" });
    const { items } = await ada.who.ask.sweatTests.list({});
    expect(items).toMatchObject([{ weighIn: { gainedWeight: true } }]);
  });

  it("of a sweat test that cannot be right is asked about first, and is kept unused where the runner insists", async () => {
    const ada = await visitor();
    const slip = { before: "70.4 kg", after: "64.9 kg", drank: "500", time: "1:15:00" };
    const sent = { ...slip, day: "2026-11-01" };
    const came = await send("settings/sweat", sent, as(ada));
    expect(saidIn(came)).toMatchObject({ problem: { field: "after" }, typed: slip });
    expect((await ada.who.ask.sweatTests.list({})).items).toEqual([]);
    const kept = await send("settings/sweat", { ...sent, insist: "yes" }, as(ada));
    expect(saidIn(kept)).toMatchObject({ news: "unused" });
    const { items } = await ada.who.ask.sweatTests.list({});
    expect(items).toMatchObject([{ weighIn: { believed: false }, result: null }]);
  });

  it("is read in the reader's units, and their ways go along", async () => {
    const ada = await visitor();
    const headers = { ...as(ada), "accept-language": "en-US" };
    await send("settings/body", { mass: "138", bottles: "17, 500 mL" }, headers);
    const profile = await ada.who.ask.runners.profile({});
    expect(profile).toMatchObject({ bottlesMl: [503, 500], massUnit: "lb" });
    expect(profile.bodyMassKg).toBeCloseTo(62.6, 1);
  });

  it("adds no condition, scope or unit that the form does not offer", async () => {
    const ada = await visitor();
    await send(
      "settings/health",
      [
        ["condition", "hypertension"],
        ["condition", "x"],
      ],
      as(ada),
    );
    expect((await ada.who.ask.runners.healthNotes({}))?.healthConditions).toEqual(["hypertension"]);
    const came = await send(
      "settings/invite",
      { scope: "everything", endsOn: "2998-01-01" },
      as(ada),
    );
    expect(saidIn(came)?.problem?.what).toBe("Nothing is ticked.");
  });

  it("keeps a guest's choice on the device, and asks for nobody", async () => {
    const came = await send("settings/reading", { clock: "24 h" });
    expect([placeOf(came), came.headers.getSetCookie().join()]).toEqual([
      "/settings#reading",
      expect.stringContaining("clock=24%20h"),
    ]);
  });

  it.each([
    ["http://localhost:3000/plans?mass=62", "/plans?mass=62"],
    ["https://evil.example/plans", "/"],
    ["http://localhost:3000//evil.example", "/"],
    ["", "/"],
  ])("at the foot of %s leads on to %s", async (referer, place) => {
    const came = await send("settings/display", { units: "us" }, { referer });
    expect(placeOf(came)).toBe(place);
  });
});
