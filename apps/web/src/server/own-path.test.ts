import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ownPath } from "./own-path.ts";

const elsewhere = [
  "https://evil.example",
  "evil.example",
  "//evil.example",
  "/\\evil.example",
  "/\t/evil.example",
  "/\n/evil.example",
  "/\r\n\\evil.example",
  "\t//evil.example",
  "/.//evil.example",
  "/./\\evil.example",
  "/a/..//evil.example",
  "/%2e//evil.example",
  "/\t/[",
  "https:evil.example",
  "https:/evil.example",
  "\\evil.example",
  "\\\\evil.example",
  "%2f%2fevil.example",
  "/\u0000/../\t/evil.example",
  " //evil.example",
  "javascript:alert(1)",
];

describe("where somebody is led", () => {
  it.each(elsewhere)("is never %j", (next) => {
    expect(ownPath(next)).toBeUndefined();
  });

  it.each([
    ["/runs?cramp=night#past", "/runs?cramp=night#past"],
    ["/plans/new year", "/plans/new%20year"],
    ["/today?place=Šumava", "/today?place=%C5%A0umava"],
    ["/\tsign-in", "/sign-in"],
    // No browser reads this as anything but one of our pages.
    ["/%09/evil.example", "/%09/evil.example"],
    ["/%2f%2fevil.example", "/%2f%2fevil.example"],
    ["/today?next=//evil.example", "/today?next=//evil.example"],
  ])("is for %j a path that a header can carry", (next, path) => {
    expect(ownPath(next)).toBe(path);
  });

  it("stays on our pages, whatever is typed", () => {
    const signs = fc.constantFrom(
      "/",
      "\\",
      ".",
      "\t",
      "\n",
      "%2e",
      "@",
      ":",
      "evil.example",
      "ü",
      "?",
      "#",
    );
    fc.assert(
      fc.property(fc.array(signs), (parts) => {
        const path = ownPath(`/${parts.join("")}`);
        if (path === undefined) return;
        expect(new URL(path, "http://localhost:3000").origin).toBe("http://localhost:3000");
        expect(ownPath(path)).toBe(path);
        expect(() => new Headers({ Location: path })).not.toThrow();
      }),
    );
  });
});
