import { afterAll, beforeEach, expect, it } from "vitest";
import { api } from "../../server/api.ts";
import { placeOf, send, type Visitor, visitor } from "../../server/visitor.fixture.ts";

let ada: Visitor;
let planId: string;

const race = { distanceM: 42_195 as never, durationS: 14_400 as never, event: "race" as const };

beforeEach(async () => {
  ada = await visitor();
  ({ planId } = await ada.who.ask.plans.create({ request: race }));
});

afterAll(async () => (await api()).close());

const headers = () => ({ cookie: ada.cookie, "accept-language": "de-DE" });
const place = (fields: Record<string, string>) =>
  send("race/tables", { plan: planId, unit: "km", lengthM: "42195", ...fields }, headers());
const placed = async () => (await ada.who.ask.plans.show({ planId })).request?.waterTablesM;

it("tables are kept as far as they stand, in the units that the form was shown in", async () => {
  expect(placeOf(await place({ tables: "5; 12,5" }))).toBe(`/race/${planId}`);
  expect(await placed()).toEqual([5000, 12_500]);
  await place({ tables: "2", unit: "mi" });
  expect(await placed()).toEqual([3219]);
  await place({ tables: "" });
  expect(await placed()).toEqual([]);
});

it("every so many ends with the course", async () => {
  await place({ tables: "alle 10" });
  expect(await placed()).toEqual([10_000, 20_000, 30_000, 40_000]);
});

it("what is no place leads back with all that was typed, and what was kept stays", async () => {
  await place({ tables: "5" });
  for (const tables of ["an der Kirche", "alle 0"]) {
    const query = new URLSearchParams({ tables });
    expect(placeOf(await place({ tables }))).toBe(`/race/${planId}?${query}`);
  }
  expect(await placed()).toEqual([5000]);
});

it.each(["", "0", "-5", "a few", "NaN"])(
  "a length that is none (%s) bounds nothing, and breaks nothing",
  async (lengthM) => {
    await place({ tables: "every 5", lengthM });
    expect((await placed())?.length ?? 0).toBeLessThanOrEqual(100);
  },
);

it("a guest signs in and comes back to the race", async () => {
  const came = await send("race/tables", { plan: planId, tables: "5" });
  expect(placeOf(came)).toBe(`/sign-in?next=${encodeURIComponent(`/race/${planId}`)}`);
});
