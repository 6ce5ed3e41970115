import fc from "fast-check";
import { expect, it } from "vitest";
import { isOlder, pagesBeyond, patienceFor, patienceMs, unusedAssets } from "./freshness.ts";

it("a page is older than an entry that was counted after it was asked for, and than no other", () => {
  expect(isOlder(3, { writes: 4 })).toBe(true);
  expect(isOlder(4, { writes: 4 })).toBe(false);
  // Asked for by a worker whose count was lost since.
  expect(isOlder(4, { writes: 0 })).toBe(false);
});

it("a page from before anybody counted is older than the first entry that is", () => {
  expect(isOlder(null, { writes: 0 })).toBe(false);
  expect(isOlder(null, { writes: 1 })).toBe(true);
});

it("an answer is waited for longer where the page on the phone may be out of date", () => {
  expect(patienceFor(4, { writes: 4 })).toBe(patienceMs.usual);
  expect(patienceFor(3, { writes: 4 })).toBe(patienceMs.older);
  expect(patienceFor(null, { writes: 0 })).toBe(patienceMs.older);
  expect(patienceMs.older).toBeGreaterThan(patienceMs.usual);
});

const seen = (url: string) => ({ url, isSaved: false });

it("what was seen longest ago goes first, and what somebody saved stays", () => {
  const all = [{ url: "/race/1", isSaved: true }, seen("/a"), seen("/b"), seen("/c")];
  expect(pagesBeyond(all, 2)).toEqual(["/a"]);
  expect(pagesBeyond(all, 0)).toEqual(["/a", "/b", "/c"]);
  expect(pagesBeyond(all, 20)).toEqual([]);
});

const anyNames = fc.array(fc.constantFrom("/a.js", "/b.js", "/c.css", "/d.woff2", "/e.js"));

it("no page loses what it loads, and nothing stays that no page loads", () => {
  fc.assert(
    fc.property(anyNames, fc.array(anyNames), (loaded, pages) => {
      const gone = unusedAssets(loaded, pages);
      const stay = loaded.filter((asset) => !gone.includes(asset));
      expect(pages.flat().filter((asset) => gone.includes(asset))).toEqual([]);
      expect(stay.filter((asset) => !pages.flat().includes(asset))).toEqual([]);
    }),
    { seed: 91 },
  );
});

it("what was refused makes no page older, and no page newer than it is", () => {
  const now = { writes: 6, refused: [4, 6] };
  // Between asking and now: 4 to 6, of which the fifth was taken.
  expect(isOlder(3, now)).toBe(true);
  expect(isOlder(4, now)).toBe(true);
  expect(isOlder(5, now)).toBe(false);
  expect(isOlder(6, now)).toBe(false);
  // Asked while the form that was refused was on its way: the next entry is later than the page.
  expect(isOlder(6, { writes: 7, refused: [4, 6] })).toBe(true);
  expect(isOlder(null, { writes: 1, refused: [1] })).toBe(false);
  expect(isOlder(3, { writes: 5, refused: [4, 4] })).toBe(true);
});
