import { describe, expect, it } from "vitest";
import { isFromAProgram, isFromOurPages, originsOf } from "./origin.ts";

const house = new URL("https://limber.example:8443/plans");
const isOurs = (sent: Record<string, string>) =>
  isFromOurPages(new Headers(sent), originsOf(house));

describe("a page", () => {
  it.each<[what: string, sent: Record<string, string>]>([
    ["that says nothing of itself", {}],
    ["that says null", { origin: "null" }],
    ["on another port of this host", { origin: "https://limber.example" }],
    ["by another scheme", { origin: "http://limber.example:8443" }],
    ["on another host", { origin: "https://evil.example:8443" }],
    ["on a host below ours", { origin: "https://a.limber.example:8443" }],
    ["with our name within its own", { origin: "https://limber.example:8443.evil.example" }],
    ["with more than an origin", { origin: "https://limber.example:8443/plans" }],
  ])("%s is not one of ours", (_what, sent) => {
    expect(isOurs(sent)).toBe(false);
  });

  it.each(["same-site", "cross-site", "none", "", "same-origin, same-origin"])(
    "of which a browser says %j is not one of ours, whatever its origin",
    (site) => {
      expect(isOurs({ origin: house.origin, "sec-fetch-site": site })).toBe(false);
    },
  );

  it("of this house is, also where a browser says so", () => {
    expect(isOurs({ origin: house.origin })).toBe(true);
    expect(isOurs({ origin: house.origin, "sec-fetch-site": "same-origin" })).toBe(true);
  });

  it("on this machine is under either name of it, on the same port", () => {
    const origins = originsOf(new URL("http://localhost:3000"));
    expect(origins).toEqual(["http://localhost:3000", "http://127.0.0.1:3000"]);
    expect(originsOf(house)).toEqual([house.origin]);
  });
});

it("what brings anything that a browser brings is no program", () => {
  expect(isFromAProgram(new Headers({ authorization: "Bearer x" }))).toBe(true);
  for (const name of ["cookie", "origin", "sec-fetch-site"])
    expect(isFromAProgram(new Headers({ authorization: "Bearer x", [name]: "" }))).toBe(false);
});
