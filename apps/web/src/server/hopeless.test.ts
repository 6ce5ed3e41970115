import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { desks } from "../app/acts/desks.ts";
import { api } from "./api.ts";
import { askedFields, usualFields } from "./asked-fields.fixture.ts";
import { send, type Visitor, visitor } from "./visitor.fixture.ts";

/** Of the nouns that are kept; what an account asks for is tried by the tests of accounts. */
const acts = [...desks]
  .filter(([of]) => !["accounts", "settings"].includes(of))
  .flatMap(([of, { acts: named }]) => Object.keys(named).map((name) => `${of}/${name}`));
const hopeless = ["a\0b", "0000-01-01T00:00", "1e-320"];

let ada: Visitor;
beforeAll(async () => {
  ada = await visitor();
});
afterAll(async () => (await api()).close());

describe("what cannot be kept", () => {
  it("stands in every field that a form has", () => {
    expect(askedFields.length).toBeGreaterThan(25);
    expect(acts.length).toBeGreaterThan(15);
  });

  it.each(acts)(
    "is never a fault of ours in the form %s",
    async (act) => {
      const faults: string[] = [];
      for (const value of hopeless)
        for (const name of askedFields) {
          const fields = { ...usualFields, [name]: value };
          const came = await send(act, fields, { cookie: ada.cookie }).then(
            ({ status }) => status,
            (thrown) => String(Object(thrown).cause ?? thrown).slice(0, 120),
          );
          if (typeof came === "string" || came >= 500)
            faults.push(`${name} ${JSON.stringify(value)}: ${came}`);
        }
      expect(faults).toEqual([]);
    },
    120_000,
  );
});
