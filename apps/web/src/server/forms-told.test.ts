import { rmSync } from "node:fs";
import { faultInLines } from "@limber/api/fault";
import { openOperator } from "@limber/api/operator";
import { brokenHouse } from "@limber/api/testing/broken-house";
import { printedDuring } from "@limber/trials/printed";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { desks } from "../app/acts/desks.ts";
import { api } from "./api.ts";
import { askedFields, usualFields } from "./asked-fields.fixture.ts";
import { reportTo } from "./report.ts";
import { send, visitor } from "./visitor.fixture.ts";

/** A house of this file's own, since it is broken here. */
const data = vi.hoisted(() => {
  const { mkdtempSync } = process.getBuiltinModule("node:fs");
  const { tmpdir } = process.getBuiltinModule("node:os");
  const folder = mkdtempSync(`${tmpdir()}/limber-told-`);
  vi.stubEnv("LIMBER_DATA", folder);
  return folder;
});

/** Unlike anything that stands in a rule, a name or a stack. */
const TYPED = "quokka-hypertension";
const acts = [...desks].flatMap(([of, { acts: named }]) =>
  Object.keys(named).map((name) => `${of}/${name}`),
);
/** Of fields that take a choice or a figure something that is taken, of the rest the marker. */
const choices = {
  ...{ muscle: "calf", severity: "mild", during: "run", happenedAt: "2026-03-01T08:00" },
  ...{ scope: "runs", days: "30", revision: "1", email: `${TYPED}@example.org` },
  ...{ password: "correct horse battery", current: "correct horse battery" },
};

const house = brokenHouse({ LIMBER_DATA: data });
const ways = {
  "each write is refused": [() => house.breakWrites("P0001"), house.mendWrites],
  "the disk is full": [() => house.breakWrites("53100"), house.mendWrites],
  "the tables are gone": [() => house.moveTables("away"), () => house.moveTables("back")],
  "the database is killed": [house.cutOthers, async () => undefined],
} as const;
const tally = { sent: 0, faults: 0 };

beforeAll(async () => {
  await openOperator({ LIMBER_DATA: data }).migrate();
});
afterAll(async () => {
  await (await api()).close();
  rmSync(data, { recursive: true, force: true });
  process.stdout.write(
    `Forms told: ${acts.length} forms, ${tally.sent} sent, ${tally.faults} faults.\n`,
  );
});

/** Sends the form of each act, whole and with nothing but markers, and gives whatever an operator could read of it. */
async function toldOf(act: string, cookie: string): Promise<string> {
  const marked = Object.fromEntries(askedFields.map((name) => [name, TYPED]));
  const told: string[] = [];
  reportTo(
    (problem) => void told.push(typeof problem === "string" ? problem : faultInLines(problem)),
  );
  const printed = await printedDuring(async () => {
    for (const fields of [{ ...marked, ...choices, ...usualFields }, marked])
      for (const who of [{ cookie }, {}]) {
        tally.sent += 1;
        const came = await send(act, fields, who);
        if (came.status < 500) continue;
        tally.faults += 1;
        const text = await came.text();
        expect(text).not.toContain(TYPED);
        expect(text).toMatch(/\S+\.\n/);
      }
  });
  return [...told, printed].join("\n");
}

it.each(Object.entries(ways))(
  "no form tells an operator what was typed while %s",
  async (_, [breakIt, mendIt]) => {
    const ada = await visitor();
    await breakIt();
    for (const act of acts) {
      if (breakIt === house.cutOthers) await breakIt();
      const told = await toldOf(act, ada.cookie);
      for (const marker of [TYPED, ada.email, ada.who.id, "params:", "refused:", "insert into"])
        expect(told, act).not.toContain(marker);
    }
    await mendIt();
  },
);
