import { randomInt } from "node:crypto";
import { afterAll, expect, it } from "vitest";
import { desks } from "../app/acts/desks.ts";
import { api } from "./api.ts";
import { askedFields, usualFields } from "./asked-fields.fixture.ts";
import { send, visitor } from "./visitor.fixture.ts";

/** Whoever is told that nothing was deleted asks what would have been. */
const deleting = ["settings/delete"];
const acts = [...desks].flatMap(([of, { acts: named }]) =>
  Object.keys(named).map((name) => `${of}/${name}`),
);
const wrong = { password: "no such password of hers", current: "no such password of hers" };
const marked = Object.fromEntries(askedFields.map((name) => [name, "quokka"]));

afterAll(async () => (await api()).close());

it("no refusal speaks of deleting but where a form deletes", async () => {
  const refused = new Set<string>();
  const loud: string[] = [];
  for (const act of acts) {
    const { email, cookie } = await visitor();
    const address = `10.${randomInt(255)}.${randomInt(255)}.${randomInt(255)}`;
    const headers = { cookie, accept: "application/json", "x-limber-address": address };
    for (const fields of [{ ...marked, ...usualFields, ...wrong, email }, marked, {}]) {
      const told = await (await send(act, fields, headers)).text();
      if (told.includes("That is not the password of this account.")) refused.add(act);
      if (/\bdelet/i.test(told) && !deleting.includes(act)) loud.push(`${act}: ${told}`);
    }
  }
  expect(loud).toEqual([]);
  expect(refused.size).toBeGreaterThan(6);
}, 600_000);
