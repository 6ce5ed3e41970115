import { existsSync } from "node:fs";
import { expect, it } from "vitest";
import { chromiumPath } from "./chromium.mjs";

it("names a file that exists, or nothing", () => {
  const path = chromiumPath();
  expect(path === undefined || existsSync(path)).toBe(true);
});
