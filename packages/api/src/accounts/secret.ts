import { randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Environment } from "@limber/db/client";
import { dataFolder } from "@limber/db/data-folder";
import { refuse } from "@limber/db/refusal";

const BYTES = 48;
/** Characters: base64 of 24 random bytes has as many. */
export const SHORTEST_SECRET = 32;

/** Signs cookies. `LIMBER_SECRET`, or one made at the first start and kept beside the data, for nobody else to read. */
export async function accountSecret(environment: Environment): Promise<string> {
  const given = environment.LIMBER_SECRET;
  if (given === undefined || given === "") return keptSecret(dataFolder(environment));
  if (given.length < SHORTEST_SECRET) {
    refuse({
      what: `LIMBER_SECRET is too short: it needs ${SHORTEST_SECRET} characters.`,
      fix: "Make one with: openssl rand -base64 48",
    });
  }
  return given;
}

async function keptSecret(folder: string): Promise<string> {
  const path = join(folder, "secret");
  await mkdir(folder, { recursive: true });
  const fresh = randomBytes(BYTES).toString("base64url");
  try {
    await writeFile(path, fresh, { flag: "wx", mode: 0o600 });
    return fresh;
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code !== "EEXIST") throw problem;
    return wholeSecret(path);
  }
}

const TRIES = 20;
const BETWEEN_TRIES_MS = 25;

/** Another process may have made the file a moment ago and not have written it yet. */
async function wholeSecret(path: string): Promise<string> {
  for (let tried = 0; tried < TRIES; tried += 1) {
    const kept = await readFile(path, "utf8");
    if (kept.length >= SHORTEST_SECRET) return kept;
    await new Promise((go) => setTimeout(go, BETWEEN_TRIES_MS));
  }
  return refuse({
    what: `${path} is not a whole secret.`,
    fix: "Delete it and start again: everybody signs in anew.",
  });
}
