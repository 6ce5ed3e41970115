import { beforeEach, describe, expect, it } from "vitest";
import { emptyPhone, forgetfulPhone } from "./browser.fixture.ts";
import { dialled, lastContact, rememberContact } from "./contact.ts";
import { forgetOwner } from "./forget-owner.ts";
import { keys } from "./keys.ts";
import { crampsOfThisRun, type Remembered, recall, remember, withThisCramp } from "./memory.ts";
import { lastOwner, rememberOwner } from "./owner.ts";
import { rememberOwnerIn } from "./page-owner.ts";

const hourMs = 3_600_000;
const cramp = (atMs: number, more: Partial<Remembered> = {}): Remembered => ({
  atMs,
  muscle: "calf",
  letGo: false,
  ...more,
});
let texts: Map<string, string>;

beforeEach(() => {
  texts = emptyPhone().texts;
});

describe("the cramps that a phone remembers", () => {
  it("are there when the screen opens again", () => {
    const all = [cramp(1, { letGo: true, id: "x", ended: true }), cramp(2, { muscle: "foot" })];
    remember(all);
    expect(recall()).toEqual(all);
  });

  it.each([
    ["nothing", null],
    ["no JSON", "{"],
    ["no list", '{"atMs":1,"muscle":"calf"}'],
    [
      "a list of other things",
      '[null,1,"calf",{"atMs":"1","muscle":"calf"},{"atMs":1},{"atMs":1e999,"muscle":"calf"}]',
    ],
  ])("are none where the phone holds %s", (_, text) => {
    if (text !== null) texts.set(keys.cramps, text);
    expect(recall()).toEqual([]);
  });

  it("are none, and nothing fails, where nothing is kept", () => {
    forgetfulPhone();
    remember([cramp(1)]);
    expect(recall()).toEqual([]);
  });

  const nowMs = 100 * hourMs;
  const runLastsMs = 12 * hourMs;
  const ended = (hours: number) => cramp(nowMs + hours * hourMs, { ended: true });

  it("are of this run for as long as a run lasts, also where the clock was set back", () => {
    const all = [-12, -11.999, 0, 1, 11.999, 12].map(ended);
    expect(crampsOfThisRun(all, { nowMs, runLastsMs })).toEqual(all.slice(1, 5));
  });

  it("are those that were answered, and the one that may be going on: a look is none", () => {
    const looks = [cramp(nowMs - 3), cramp(nowMs - 2), cramp(nowMs - 1)];
    expect(crampsOfThisRun(looks, { nowMs, runLastsMs })).toEqual(looks.slice(2));
    const before = cramp(nowMs - 5, { letGo: true });
    expect(crampsOfThisRun([before, ...looks], { nowMs, runLastsMs })).toEqual([before, looks[2]]);
  });

  it("are one more with each that is another, and with no look", () => {
    let all: readonly Remembered[] = [];
    for (const hours of [0, 0.2, 0.4])
      all = withThisCramp(all, cramp(nowMs + hours * hourMs, { id: `${hours}` }), 600_000);
    expect(all).toEqual([cramp(nowMs + 0.4 * hourMs, { id: "0.4" })]);
  });

  it("are the same one while it has not let go and is soon after, and another otherwise", () => {
    const before = [cramp(1000, { ended: true })];
    expect(withThisCramp(before, cramp(1999), 1000)).toEqual(before);
    expect(withThisCramp(before, cramp(2000), 1000)).toHaveLength(2);
    const letGo = [cramp(1000, { letGo: true })];
    expect(withThisCramp(letGo, cramp(1001), 1000)).toHaveLength(2);
    expect(withThisCramp([], cramp(1), 1000)).toEqual([cramp(1)]);
  });

  it("keep the name of one that is opened again unanswered, and begin when it was opened", () => {
    const look = [cramp(1000, { id: "a", muscle: "quad" })];
    expect(withThisCramp(look, cramp(1500, { id: "b" }), 1000)).toEqual([
      cramp(1500, { id: "a", muscle: "quad" }),
    ]);
    expect(withThisCramp(look, cramp(2000, { id: "b" }), 1000)).toEqual([cramp(2000, { id: "b" })]);
  });
});

describe("who uses a phone", () => {
  it("is remembered until another signs in, and nobody is not remembered", () => {
    expect(lastOwner()).toBe("");
    rememberOwner("ada");
    rememberOwner("");
    expect(lastOwner()).toBe("ada");
    rememberOwner("ben");
    expect(lastOwner()).toBe("ben");
  });

  it("is whoever each page says, nobody on a guest's, and as before where a page cannot tell", () => {
    const page = (owner?: string) => {
      const who = owner === undefined ? null : { dataset: { owner } };
      return { querySelector: () => who } as unknown as ParentNode;
    };
    for (const [said, known] of [
      ["ada", "ada"],
      [undefined, "ada"],
      ["ben", "ben"],
      ["", ""],
      [undefined, ""],
    ]) {
      rememberOwnerIn(page(said));
      expect(lastOwner(), said).toBe(known);
    }
  });

  it("leaves nothing for the next one but how the screens look", () => {
    rememberOwner("ada");
    remember([cramp(1)]);
    texts.set(keys.crampNow, "{}");
    texts.set(`${keys.draft} new`, "{}");
    texts.set(`${keys.ticks} run`, "1");
    texts.set(keys.look, "dark");
    rememberContact({ name: "Bo", phone: "+49 1" });
    forgetOwner();
    expect([...texts.keys()]).toEqual([keys.look]);
    expect([lastOwner(), recall(), lastContact()]).toEqual(["", [], null]);
  });
});

describe("whom to call", () => {
  it("is the one who was named last, and nobody where nobody can be read", () => {
    expect(lastContact()).toBeNull();
    rememberContact({ name: "Bo", phone: "+49 1" });
    rememberContact({ name: "Cy", phone: "+43 (660) 12-34" });
    expect(lastContact()).toEqual({ name: "Cy", phone: "+43 (660) 12-34" });
    for (const text of ["", "{", "null", "[]", '{"name":"Cy"}', '{"name":1,"phone":2}']) {
      texts.set(keys.contact, text);
      expect(lastContact(), text).toBeNull();
    }
    rememberContact(null);
    expect(texts.has(keys.contact)).toBe(false);
  });

  it("is dialled as it was typed, without what a phone cannot dial", () => {
    expect(["+43 (660) 12-34", "0043\u00a01", "ask at home", "javascript:1"].map(dialled)).toEqual([
      "+436601234",
      "00431",
      "",
      "1",
    ]);
  });
});
