import { spawnSync } from "node:child_process";
import { expect, test } from "@playwright/test";
import { ours } from "./page.ts";

const line = /Not offline: this address is not https/;

test("a page that came over http from another machine says what does not work, and how it is mended", async ({
  request,
}) => {
  const page = async (path: string, headers = {}) =>
    (await request.get(`${ours}${path}`, { headers })).text();
  const away = { host: "club.example" };
  for (const path of ["/", "/today", "/plans"]) expect(await page(path, away)).toMatch(line);
  expect(await page("/settings", away)).toContain('id="https"');
  for (const path of ["/", "/settings"]) {
    expect(await page(path)).not.toMatch(line);
    expect(await page(path, { ...away, "x-forwarded-proto": "https" })).not.toMatch(line);
  }
});

test("what was set and cannot be used ends the start, in words and without the secret", () => {
  const env = {
    ...process.env,
    LIMBER_LOG: "xml",
    LIMBER_SECRET: "hunter2",
    LIMBER_URL: "https://club.example/limber",
  };
  const { status, stdout, stderr } = spawnSync(process.execPath, ["start.mjs"], {
    env,
    encoding: "utf8",
  });
  expect(status).toBe(1);
  for (const name of ["LIMBER_LOG", "LIMBER_SECRET", "host name of its own"])
    expect(stderr).toContain(name);
  expect(stdout + stderr).not.toContain("hunter2");
  expect(stderr).not.toContain("    at ");
});
