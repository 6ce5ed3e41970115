import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../../", import.meta.url));
/** Files of every shape that was released. Nobody edits one: what somebody keeps today looks like that. */
export const fixtures = join(root, "packages/db/fixtures");
export const hashesFile = join(fixtures, "sha256.json");

export const json = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));
export const inJson = (value: unknown) => `${JSON.stringify(value, null, 1)}\n`;

/** The names in a folder; none where it is not there yet. */
export function namesIn(...folder: readonly string[]): string[] {
  try {
    return readdirSync(join(fixtures, ...folder)).toSorted();
  } catch {
    return [];
  }
}

/** The versions of which there are files, the newest last. */
export function versionsOf(kind: string): number[] {
  const versions = namesIn(kind).map((name) => Number.parseInt(name, 10));
  return versions.toSorted((one, other) => one - other);
}

/** What is frozen of one shape, by the names of the files. */
export function frozen(kind: string, version: number): Record<string, unknown> {
  const folder = [kind, String(version)];
  const names = namesIn(...folder).filter((name) => name !== "shape.json");
  return Object.fromEntries(names.map((name) => [name, json(join(fixtures, ...folder, name))]));
}

export function shapeOf(kind: string, version: number): unknown {
  return json(join(fixtures, kind, String(version), "shape.json"));
}

/** A hash of every frozen file, so that none changes unseen. */
export function hashes(): Record<string, string> {
  const files = readdirSync(fixtures, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => path !== hashesFile)
    .toSorted();
  return Object.fromEntries(
    files.map((path) => [
      relative(fixtures, path).replaceAll("\\", "/"),
      createHash("sha256").update(readFileSync(path)).digest("hex"),
    ]),
  );
}
