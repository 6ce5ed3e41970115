import { expect, it } from "vitest";
import { type PageAge, wordFor } from "./page-age.ts";

const fine: PageAge = { since: "nothing", isOlder: false, isKept: true, reaches: true, writes: 0 };
const said = (change: Partial<PageAge>) => wordFor({ ...fine, ...change });

it("ready without a network is only what is kept under this address", () => {
  expect(said({})).toBe("ready");
  expect(said({ isKept: false })).toBeNull();
  expect(said({ reaches: false })).toBe("offline");
});

it("a page from the phone is never said to be ready", () => {
  for (const isOlder of [true, false])
    for (const since of ["awaited", "newer", "none"] as const)
      for (const reaches of [true, false])
        expect(said({ since, isOlder, reaches }), since).not.toBe("ready");
});

it("a page from before the last entry says so, whether an answer is awaited or there is no way", () => {
  expect(said({ since: "awaited", isOlder: true })).toBe("updatingOlder");
  expect(said({ since: "none", isOlder: true })).toBe("offlineOlder");
  expect(said({ since: "awaited" })).toBe("updating");
  expect(said({ since: "none" })).toBe("offline");
  expect(said({ since: "newer", isOlder: true })).toBe("newer");
});
