import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { api } from "./api.ts";
import { ifThere } from "./there.ts";
import { type Visitor, visitor } from "./visitor.fixture.ts";

let ada: Visitor;

beforeAll(async () => {
  ada = await visitor();
});

afterAll(async () => (await api()).close());

it.each([randomUUID(), "no-id", ""])(
  "what is not there is null: a plan called %j",
  async (planId) => {
    expect(await ifThere(ada.who.ask.plans.show({ planId }))).toBeNull();
  },
);

it("another's is not there either", async () => {
  const request = { distanceM: 10_000 as never, durationS: 3300 as never };
  const { planId } = await ada.who.ask.plans.create({ request });
  const ben = await visitor();
  expect(await ifThere(ben.who.ask.plans.show({ planId }))).toBeNull();
  expect((await ifThere(ada.who.ask.plans.show({ planId })))?.planId).toBe(planId);
});

it("a database that does not answer is not taken for an empty one", async () => {
  const gone = Object.assign(new Error("gone"), { code: "INTERNAL_SERVER_ERROR" });
  await expect(ifThere(Promise.reject(gone))).rejects.toBe(gone);
  await expect(ifThere(Promise.reject(new Error("gone")))).rejects.toThrow("gone");
});
