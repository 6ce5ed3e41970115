import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addressesOf, movedTo } from "./moved.ts";
import { isKept } from "./worker/address.ts";

const befores = ["/plan", "/log", "/import"];
const anyRest = fc.oneof(
  fc.constant(""),
  fc.tuple(fc.constantFrom("/", "?", "#"), fc.string()).map((parts) => parts.join("")),
);

describe("a page that had another address", () => {
  it.each([
    ["/plan", "/plans"],
    [
      "/plan?distance=14&units=us&health=nsaid&health=gout",
      "/plans?distance=14&units=us&health=nsaid&health=gout",
    ],
    ["/plan/0190a5d6-1f70-7c3e-9d2a-6a1b2c3d4e5f", "/plans/0190a5d6-1f70-7c3e-9d2a-6a1b2c3d4e5f"],
    ["/log?cramp=night", "/runs?cramp=night"],
    ["/log#past", "/runs#past"],
    ["/import?dropped", "/imports?dropped"],
  ])("%s is %s now", (before, now) => {
    expect(movedTo(before)).toBe(now);
  });

  it.each(["/", "/today?distance=14", "/plans", "/plants", "/login", "/runs/log", "/why/plan"])(
    "%s was never elsewhere",
    (address) => {
      expect(movedTo(address)).toBeNull();
      expect(addressesOf(address)).toContain(address);
    },
  );

  it("never moves twice, and takes all that follows along", () => {
    fc.assert(
      fc.property(fc.constantFrom(...befores), anyRest, (before, rest) => {
        const now = movedTo(before + rest) ?? "";
        expect(now.endsWith(rest)).toBe(true);
        expect(movedTo(now)).toBeNull();
      }),
    );
  });

  it("is found on a phone under both, the new one first, whichever was asked for", () => {
    fc.assert(
      fc.property(fc.constantFrom(...befores), anyRest, (before, rest) => {
        const now = movedTo(before + rest) ?? "";
        expect(addressesOf(now)).toEqual([now, before + rest]);
        expect(addressesOf(before + rest)).toEqual(addressesOf(now));
      }),
    );
  });
});

it("the page of files is kept on no phone, under neither of its addresses", () => {
  expect(["/import", "/imports", "/log", "/runs"].map(isKept)).toEqual([false, false, true, true]);
});
