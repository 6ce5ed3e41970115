import { describe, expect, it } from "vitest";
import { noted, notesOf, titleIn } from "./page-notes.ts";

const html = "<html><head><title>14 mi, 24 oz · Limber</title></head></html>";
const date = "Sun, 29 Nov 2026 15:47:00 GMT";

describe("what is noted beside a page", () => {
  it("is read as it was written, in any script", () => {
    const headers = new Headers({ date, "content-encoding": "gzip", "content-length": "9" });
    const page = noted(html.replace("mi", "Läufe 走る"), headers, {
      writes: 7,
      loads: ["/_next/static/a.js", "/fonts/b.woff2"],
      isSaved: true,
    });
    expect(notesOf(page.headers)).toEqual({
      writes: 7,
      loads: ["/_next/static/a.js", "/fonts/b.woff2"],
      title: "14 Läufe 走る, 24 oz · Limber",
      madeAtMs: Date.parse(date),
      isSaved: true,
    });
    expect(page.headers.has("content-encoding")).toBe(false);
    expect(page.headers.has("content-length")).toBe(false);
  });

  it("is nothing on a page of before there were notes, or that says nonsense", () => {
    const none = { writes: null, loads: null, title: null, madeAtMs: null, isSaved: false };
    expect(notesOf(new Headers())).toEqual(none);
    const odd = new Headers({
      date: "soon",
      "x-limber-writes": "-1",
      "x-limber-title": "%E0%A4%A",
    });
    expect(notesOf(odd)).toEqual(none);
  });
});

it("a page without a title has an empty one", () => {
  expect([titleIn(html), titleIn("<p>"), titleIn("<title>a")]).toEqual([
    "14 mi, 24 oz · Limber",
    "",
    "",
  ]);
});
