import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openOperator } from "@limber/api/operator";
import { openApi } from "@limber/api/server";
import { hurryHouse } from "@limber/api/testing/hurried-house";

/**
 * A private house of the tests' own. Somebody is in it from the first test to the last: whoever leaves
 * a house alone stops its database, and a test beside may just be coming in.
 */
export async function setup(): Promise<() => Promise<void>> {
  const data = mkdtempSync(join(tmpdir(), "limber-web-"));
  Object.assign(process.env, {
    LIMBER_DATA: data,
    LIMBER_URL: "http://localhost:3000",
    LIMBER_TRUST_PROXY: "1",
    DATABASE_URL: "",
  });
  await openOperator(process.env).migrate();
  const { ready, close } = await openApi(process.env, { now: () => new Date() });
  await ready();
  await hurryHouse(process.env);
  return async () => {
    await close();
    rmSync(data, { recursive: true, force: true });
  };
}
