import type { ProcedurePath } from "@limber/api";
import { describe, expect, it } from "vitest";
import { assetsIn, endsAVisit, isAsset, isEntry, isKept, isPage, screens } from "./address.ts";

const inApi = (path: ProcedurePath) => ["", "api", "trpc", path].join("/");

describe("an address that a phone sees", () => {
  it.each(["/", "/now", "/today", "/plan/1", "/log", "/log/1", "/race/1", "/guide", "/signs"])(
    "%s is kept",
    (pathname) => {
      expect(isKept(pathname)).toBe(true);
    },
  );

  it.each([
    "/sign-in",
    "/sign-up",
    "/reset-password",
    "/device",
    "/settings",
    "/settings/tokens",
    "/import",
    "/share",
    "/acts/runs/log",
    "/api/trpc/runs.list",
  ])("%s is kept nowhere", (pathname) => {
    expect(isKept(pathname)).toBe(false);
  });

  it.each([
    ["POST", "/acts/accounts/sign-in", true],
    ["POST", "/acts/accounts/sign-out", true],
    ["POST", "/acts/settings/delete", true],
    ["POST", "/accounts/sign-out", true],
    ["POST", "/settings/delete", true],
    ["GET", "/accounts/sign-out", false],
    ["POST", "/acts/runs/log", false],
    ["POST", "/acts/settings/deleted", false],
  ])("%s %s ends a visit: %s", (method, pathname, ends) => {
    expect(endsAVisit(method, pathname)).toBe(ends);
  });

  it("is an asset's where its contents are in its name", () => {
    const all = [
      "/_next/static/a.js",
      "/fonts/a.woff2",
      "/_next/data/a.json",
      "/now",
      "/x/fonts/a",
    ];
    expect(all.map(isAsset)).toEqual([true, true, false, false, false]);
  });

  it.each([
    ["POST", "/acts/plans/check-in", true],
    ["POST", "/acts/runs/log", true],
    ["POST", "/runs/log", true],
    ["POST", "/acts/accounts/sign-in", true],
    ["POST", inApi("imports.keep"), true],
    ["POST", inApi("imports.undo"), true],
    ["POST", inApi("imports.preview"), false],
    ["POST", inApi("weather.past"), false],
    ["POST", "/acts/settings/display", false],
    ["POST", "/acts/plans/tick", false],
    ["GET", "/acts/runs/log", false],
    ["HEAD", "/icon.svg", false],
  ])("%s %s makes what is kept out of date: %s", (method, pathname, isOne) => {
    expect(isEntry(method, pathname)).toBe(isOne);
  });

  it("is a page's where a person looks at it", () => {
    const pages = [
      "/",
      "/today",
      "/settings",
      "/settings/e-mail",
      "/sign-in",
      "/imports",
      "/plans/1",
    ];
    expect(pages.filter((page) => !isPage(page))).toEqual([]);
    const none = ["/acts/runs/log", "/api/trpc/a", "/settings/export", "/sign-in/back", "/readyz"];
    expect(none.filter(isPage)).toEqual([]);
    const files = ["/plans/workout", "/plans/calendar", "/plans/1/workout", "/plans/1/calendar"];
    expect(files.filter(isPage)).toEqual([]);
  });

  it("is one of the screens, all of which are kept", () => {
    expect(screens).toEqual(["/now", "/now/flags", "/offline", "/waiting"]);
    expect(screens.every(isKept)).toBe(true);
  });
});

it("what a page loads is found in its HTML, each once, and nothing from elsewhere", () => {
  const html = `<script src="/_next/static/a.js"></script><link href="/fonts/b.woff2">
    <script src="/_next/static/a.js"></script><a href="/now"><img src="https://other.example/_next/static/c.js">`;
  expect(assetsIn(html)).toEqual(["/_next/static/a.js", "/fonts/b.woff2"]);
});
