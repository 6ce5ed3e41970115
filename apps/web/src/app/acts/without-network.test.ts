import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { desks } from "./desks.ts";

/** What is typed on the road, or taken back there: it waits on the phone, and the house does it once. */
const waits = [
  ...["runs/log", "runs/cramp", "runs/edit-cramp"],
  ...["runs/remove", "runs/remove-cramp", "runs/bring-back", "runs/skip", "runs/unskip"],
  ...["runs/swap", "runs/take-records"],
  ...["plans/keep", "plans/check-in", "plans/remove", "plans/bring-back", "plans/tick"],
  "race/tables",
];

/** What the phone cannot do by itself, and why; its page says before anybody types that it needs a network. */
const needsNetwork = {
  accounts: "Who somebody is, the house alone can tell.",
  settings: "What is typed there is secret, or is said once.",
  imports: "What a batch brought, the house alone knows.",
};
/** The same of one form on a page that waits; beside its button it says so. */
const needsNetworkHere = { "plans/course": "A file is read by the house." };

/** Of these no page says it: nothing is typed. */
const nothingTyped = ["settings/display", "accounts/fill-sample", "runs/edit"];

/** Forms that a script of their own takes, in place of the one listener for all. */
const ownScript = ["features/runs/form.tsx", "features/run-plan/done-button.tsx"];

const source = join(import.meta.dirname, "../..");
const files = readdirSync(source, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".tsx"))
  .map((name) => ({ name, text: readFileSync(join(source, name), "utf8") }));

describe("each door", () => {
  const doors = [...desks].flatMap(([desk, { acts }]) =>
    Object.keys(acts).map((act) => `${desk}/${act}`),
  );

  it("takes what waited on a phone, or is on a page that says that it needs a network", () => {
    const undecided = doors.filter((door) => {
      const [desk = ""] = door.split("/");
      const isDecided = waits.includes(door) || nothingTyped.includes(door);
      const isHere = Object.hasOwn(needsNetworkHere, door);
      return !isDecided && !isHere && !Object.hasOwn(needsNetwork, desk);
    });
    expect(undecided).toEqual([]);
    expect(waits.filter((door) => !doors.includes(door))).toEqual([]);
  });

  it.each(waits)("%s: every form of it waits without a network", (door) => {
    const plain = files
      .filter(({ name }) => !ownScript.includes(name))
      .flatMap(({ name, text }) => places(text, door).map((at) => ({ name, text, at })))
      .filter(({ text, at }) => !formAround(text, at).includes("data-waits"))
      .map(({ name }) => name);
    expect(plain).toEqual([]);
  });

  it.each(["settings", "sign-in", "sign-up", "imports", "device", "reset-password"])(
    "on the page /%s is on one that says it needs a network",
    (page) => {
      const text = readFileSync(join(source, `app/${page}/page.tsx`), "utf8");
      expect(text).toContain("<Frame needsNetwork");
    },
  );
});

it.each(Object.keys(needsNetworkHere))(
  "%s: beside its button it says that it needs a network",
  (door) => {
    const around = files.filter(({ text }) => places(text, door).length > 0);
    expect(around.length).toBeGreaterThan(0);
    for (const { text } of around) expect(text).toMatch(/needs a network\./);
  },
);

/** Where a form is sent there, by its whole address or by the desk and a word of its own. */
function places(text: string, door: string): number[] {
  const [desk = ""] = door.split("/");
  return [`"/acts/${door}"`, `\`/acts/${desk}/\${`].flatMap((address) => {
    const found: number[] = [];
    for (let at = text.indexOf(address); at >= 0; at = text.indexOf(address, at + 1))
      found.push(at);
    return found;
  });
}

/** The attributes of a form, wherever among them its address stands. */
function formAround(text: string, at: number): string {
  const from = Math.max(text.lastIndexOf("<form", at), text.lastIndexOf("({", at), at - 200);
  const tag = text.indexOf(">", at);
  return text.slice(from, tag < 0 ? undefined : tag);
}
