import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A private house of the tests' own. Nothing is started before a test asks for it. */
export function setup(): () => void {
  const data = mkdtempSync(join(tmpdir(), "limber-web-"));
  Object.assign(process.env, {
    LIMBER_DATA: data,
    LIMBER_URL: "http://localhost:3000",
    LIMBER_TRUST_PROXY: "1",
    DATABASE_URL: "",
  });
  return () => rmSync(data, { recursive: true, force: true });
}
