import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { desks } from "../app/acts/desks.ts";
import { api } from "./api.ts";
import { send, type Visitor, visitor } from "./visitor.fixture.ts";

const features = new URL("../features/", import.meta.url);
/** What the forms of a noun ask for, by the names in the files that read them. */
const asked = readdirSync(features, { recursive: true, encoding: "utf8" })
  .filter((path) => /\.ts$/.test(path) && !path.includes("test"))
  .flatMap((path) => [
    ...readFileSync(new URL(path, features), "utf8").matchAll(
      /(?:form\.get|textOf|pathIn|typed\.\w+|needed|read\.\w+)\((?:form, )?"([\w.-]+)"/g,
    ),
  ])
  .map(([, name = ""]) => name);
const names = [...new Set(asked)];
/** Of the nouns that are kept; what an account asks for is tried by the tests of accounts. */
const acts = [...desks]
  .filter(([of]) => !["accounts", "settings"].includes(of))
  .flatMap(([of, { acts: named }]) => Object.keys(named).map((name) => `${of}/${name}`));
const usual = {
  ...{ startedAt: "2026-03-01T07:00", started: "2026-03-01T07:00", distance: "10 km" },
  ...{ time: "50:00", duration: "50:00", event: "easy", zone: "UTC", timeZone: "UTC" },
};
const hopeless = ["a\0b", "0000-01-01T00:00", "1e-320"];

let ada: Visitor;
beforeAll(async () => {
  ada = await visitor();
});
afterAll(async () => (await api()).close());

describe("what cannot be kept", () => {
  it("stands in every field that a form has", () => {
    expect(names.length).toBeGreaterThan(25);
    expect(acts.length).toBeGreaterThan(15);
  });

  it.each(acts)(
    "is never a fault of ours in the form %s",
    async (act) => {
      const faults: string[] = [];
      for (const value of hopeless)
        for (const name of names) {
          const fields = { ...usual, [name]: value };
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
