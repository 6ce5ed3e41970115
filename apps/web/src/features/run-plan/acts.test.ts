import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { api } from "../../server/api.ts";
import { placeOf, send, type Visitor, visitor } from "../../server/visitor.fixture.ts";
import { stepsDone } from "./ticked-steps.ts";

let ada: Visitor;

beforeEach(async () => {
  ada = await visitor();
});

afterAll(async () => (await api()).close());

const asked = { distance: "14km", time: "1:20:00", mass: "62kg", temperature: "20C", units: "si" };
const headers = () => ({ cookie: ada.cookie, "accept-language": "de-DE" });
const plans = async () => (await ada.who.ask.plans.list({})).items;

async function kept(): Promise<string> {
  const place = placeOf(await send("plans/keep", asked, headers())) ?? "";
  return place.split("/").at(-1) ?? "";
}

describe("a plan", () => {
  it("is kept and shown", async () => {
    const planId = await kept();
    expect((await plans()).map((plan) => plan.planId)).toEqual([planId]);
  });

  it("that cannot be made leads back to its form, with all that was typed", async () => {
    const came = await send("plans/keep", { ...asked, mass: "9kg" }, headers());
    expect(placeOf(came)).toMatch(/^\/plans\?.*mass=9kg/);
    expect(await plans()).toEqual([]);
  });

  it.each(["https://evil.example", "//evil.example", "/\\evil.example", "/\t/evil.example"])(
    "leads to no page elsewhere: %s",
    async (next) => {
      const came = await send("plans/keep", { ...asked, next }, headers());
      expect(placeOf(came)).toMatch(/^\/plans\/[\w-]+$/);
    },
  );

  it("asked for by a guest is kept after signing in", async () => {
    const place = placeOf(await send("plans/keep", asked)) ?? "";
    const next = new URL(place, "http://here").searchParams.get("next") ?? "";
    expect(next).toMatch(/^\/plans\?.*keep=1/);
    const { email, password } = ada;
    const from = { "x-limber-address": "10.9.8.7" };
    const came = await send("accounts/sign-in", { email, password, next }, from);
    expect(placeOf(came)).toMatch(/^\/plans\/[\w-]+$/);
    expect(await plans()).toHaveLength(1);
  });

  it("goes and comes back", async () => {
    const plan = await kept();
    expect(placeOf(await send("plans/remove", { plan }, headers()))).toBe(`/plans?removed=${plan}`);
    expect(await plans()).toEqual([]);
    await send("plans/bring-back", { plan }, headers());
    expect(await plans()).toHaveLength(1);
  });
});

describe("a check-in", () => {
  it("of urine like tea or cola leads to help, and nowhere else", async () => {
    const sent = { plan: await kept(), urine: "tea-cola-brown-or-red", mass: "62 kg" };
    expect(placeOf(await send("plans/check-in", sent, headers()))).toBe(
      "/now/flags?symptom=dark-urine",
    );
  });

  it("takes the weight of this morning in the reader's unit", async () => {
    const plan = await kept();
    const came = await send("plans/check-in", { plan, urine: "3", mass: "61" }, headers());
    expect(placeOf(came)).toBe("/today?news=checked-in&urine=3");
    const latest = await ada.who.ask.plans.latest({});
    expect(latest?.request?.bodyMassKg).toBe(61);
  });

  it.each(["9 kg", "soon"])("refuses a weight of %s, with all that was typed", async (mass) => {
    const came = await send("plans/check-in", { plan: await kept(), mass, urine: "3" }, headers());
    const typed = new URLSearchParams({ problem: "mass", mass, urine: "3" });
    expect(placeOf(came)).toBe(`/today?${typed}`);
  });

  it("is read in the unit that its form was shown in, whichever the reader has since", async () => {
    const sent = { plan: await kept(), mass: "136", units: "us" };
    await send("plans/check-in", sent, headers());
    const latest = await ada.who.ask.plans.latest({});
    expect(latest?.request?.bodyMassKg).toBeCloseTo(61.7, 1);
  });

  it.each([
    [crypto.randomUUID(), "not-found"],
    ["no-id", "plan"],
    ["", "plan"],
  ])("of a plan that is not there blames no weight: %j", async (plan, problem) => {
    const came = await send("plans/check-in", { plan, mass: "62 kg" }, headers());
    expect(placeOf(came)).toBe(`/today?problem=${problem}&mass=62+kg`);
    const told = { ...headers(), accept: "application/json" };
    expect(
      await (await send("plans/check-in", { plan, mass: "62 kg" }, told)).json(),
    ).toMatchObject({
      problem: { what: expect.stringMatching(/./), fix: expect.stringMatching(/./) },
    });
  });
});

describe("an entry that a phone sends again", () => {
  const phone = () => ({ ...headers(), accept: "application/json" });
  const sentTwice = async (act: string, form: Readonly<Record<string, string>>) => {
    const answers = [await send(act, form, phone()), await send(act, form, phone())];
    return Promise.all(answers.map((answer) => answer.json()));
  };
  const entry = () => ({ entry: crypto.randomUUID(), owner: ada.who.id });

  it("is one plan, one check-in, one removal, and comes back once", async () => {
    const made = entry();
    const place = { place: `/plans/${made.entry}` };
    expect(await sentTwice("plans/keep", { ...asked, ...made })).toEqual([place, place]);
    const plan = made.entry;
    const checked = entry();
    const today = { place: "/today?news=checked-in" };
    const told = { ...checked, plan, mass: "61", typedAt: new Date().toISOString() };
    expect(await sentTwice("plans/check-in", told)).toEqual([today, today]);
    expect((await plans()).map(({ planId }) => planId)).toEqual([checked.entry]);
    const gone = { ...entry(), plan: checked.entry };
    const removed = { place: `/plans?removed=${checked.entry}` };
    expect(await sentTwice("plans/remove", gone)).toEqual([removed, removed]);
    expect(await plans()).toEqual([]);
    await sentTwice("plans/bring-back", gone);
    expect((await plans()).map(({ planId }) => planId)).toEqual([checked.entry]);
  });

  it("that cannot be read is refused with its words, its field, and the form that has it all", async () => {
    const answer = await send("plans/keep", { ...asked, ...entry(), mass: "9kg" }, phone());
    const { problem, mend } = await answer.json();
    expect(problem).toMatchObject({ field: "mass", what: expect.stringMatching(/./) });
    expect(mend).toMatch(/^\/plans\?.*mass=9kg/);
    expect(mend).not.toMatch(/owner|entry/);
    expect(await plans()).toEqual([]);
  });

  it("ticks off what its phone says is done, however often", async () => {
    const form = [
      ...Object.entries({ run: "run:1", step: "drink", whole: "1" }),
      ...["drink", "warm-up", "Not; a step"].map((step) => ["done", step] as const),
    ] as const;
    for (const cookie of ["", "ticks=run:1+drink", "ticks=run:1+sip"]) {
      const answer = await send("plans/tick", form, { cookie, accept: "application/json" });
      expect(answer.headers.getSetCookie()[0]).toContain("ticks=run:1+drink+warm-up;");
      expect(await answer.json()).toEqual({ place: "/today" });
    }
  });
});

describe("a tick", () => {
  const step = { run: "run:1", step: "warm-up", next: "/today?x=1" };

  it("is kept, and taken back by the same button", async () => {
    const came = await send("plans/tick", step);
    const [cookie = ""] = came.headers.getSetCookie();
    expect([placeOf(came), cookie.split(";")[0]]).toEqual(["/today?x=1", "ticks=run:1+warm-up"]);
    const again = await send("plans/tick", step, { cookie: cookie.split(";")[0] ?? "" });
    expect(again.headers.getSetCookie()[0]).toContain("ticks=run:1;");
  });

  it("of one run is none of another", async () => {
    const came = await send("plans/tick", step, { cookie: "x=1; ticks=run:2+warm-up+drink" });
    expect(came.headers.getSetCookie()[0]).toContain("ticks=run:1+warm-up;");
  });

  it.each([
    { kept: "done=run%3A1%20warm-up", now: "ticks=run:1;" },
    { kept: "done=run%3A1%20drink", now: "ticks=run:1+drink+warm-up;" },
    { kept: "done=2026-11-28T07%3A00%20drink", now: "ticks=run:1+warm-up;" },
    { kept: "done=run%3A1%20drink; ticks=run:1+eat", now: "ticks=run:1+eat+warm-up;" },
    { kept: "done=%", now: "ticks=run:1+warm-up;" },
    { kept: "done=run%3A1%20%0d%0ax", now: "ticks=run:1+warm-up;" },
  ])("goes on from where it was kept before: $kept", async ({ kept, now }) => {
    const [cookie, before] = (
      await send("plans/tick", step, { cookie: kept })
    ).headers.getSetCookie();
    expect(cookie).toContain(now);
    expect(before).toBe("done=; Path=/today; Max-Age=0; SameSite=Lax");
    expect(stepsDone(new Headers({ cookie: "done=run%3A1%20drink" }), "run:1")).toEqual(["drink"]);
  });

  it("goes on from what its page found, where no newer cookie says otherwise", async () => {
    const form = [...Object.entries(step), ["ticked", "eat"], ["ticked", "Not; a step"]] as const;
    const first = await send("plans/tick", form);
    expect(first.headers.getSetCookie()[0]).toContain("ticks=run:1+eat+warm-up;");
    const later = await send("plans/tick", form, { cookie: "ticks=run:1" });
    expect(later.headers.getSetCookie()[0]).toContain("ticks=run:1+warm-up;");
  });

  it.each([
    { ...step, run: "a b" },
    { ...step, step: "Step; Path=/" },
  ])("that is no step changes nothing", async (sent) => {
    expect((await send("plans/tick", sent)).headers.getSetCookie()).toEqual([]);
  });

  it.each(["https://evil.example", "//evil.example/today", "/todayelse"])(
    "leads to no other page: %s",
    async (next) => {
      expect(placeOf(await send("plans/tick", { ...step, next }))).toBe("/today");
    },
  );
});

it.each(["constructor", "toString", "__proto__", "hasOwnProperty"])(
  "a form with a field named %s is taken as any other, of a guest and at signing in",
  async (name) => {
    const came = await send("plans/check-in", [[name, "a"]]);
    expect([came.status, placeOf(came)]).toEqual([303, expect.stringContaining("/sign-in")]);
    const { email, password } = await visitor();
    const next = `/plans?${name}=a`;
    const sent = { email, password, next };
    const address = `10.9.8.${name.length}`;
    expect((await send("accounts/sign-in", sent, { "x-limber-address": address })).status).toBe(
      303,
    );
  },
);
