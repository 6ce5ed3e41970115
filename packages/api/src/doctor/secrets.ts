import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Environment } from "@limber/db/client";
import { dataFolder } from "@limber/db/data-folder";
import { SHORTEST_SECRET } from "../accounts/secret.ts";
import { advice, type Finding, ill, well } from "./finding.ts";

/** Base64 of 48 random bytes has some forty; words and keyboards have fewer. */
const FEWEST_LETTERS = 16;
const SHORTEST_WORD = 16;

/** What signs cookies, and what reads the metrics: whether either could be guessed. Neither is told. */
export async function secretFinding(environment: Environment): Promise<Finding> {
  const about = "Secret";
  const { LIMBER_SECRET, LIMBER_METRICS } = environment;
  if (LIMBER_METRICS && LIMBER_METRICS.length < SHORTEST_WORD)
    return advice(about, {
      what: "LIMBER_METRICS is short.",
      why: `Whoever guesses it reads the metrics; less than ${SHORTEST_WORD} characters are guessed.`,
      fix: "Make one with: openssl rand -hex 24",
    });
  if (!LIMBER_SECRET) return keptFinding(about, join(dataFolder(environment), "secret"));
  if (new Set(LIMBER_SECRET).size >= FEWEST_LETTERS) return well(about, "LIMBER_SECRET");
  return ill(about, {
    what: "LIMBER_SECRET looks typed.",
    why: "Whoever guesses it signs in as anybody.",
    fix: "Make one with: openssl rand -base64 48. Everybody signs in anew then.",
  });
}

async function keptFinding(about: string, path: string): Promise<Finding> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) return well(about, "the first start makes one");
  if ((found.mode & 0o077) !== 0)
    return ill(about, {
      what: `Others on this machine may read ${path}.`,
      why: "Whoever has it signs in as anybody.",
      fix: `chmod 600 ${path}, then delete it once: everybody signs in anew.`,
    });
  const kept = await readFile(path, "utf8").catch(() => undefined);
  if (kept !== undefined && kept.length >= SHORTEST_SECRET) return well(about, path);
  return ill(about, {
    what: `${path} ${kept === undefined ? "cannot be read by this user" : "is not a whole secret"}.`,
    why: "Nobody can sign in without it.",
    fix:
      kept === undefined
        ? "Run this as the user that Limber runs as."
        : "Delete it and start again: everybody signs in anew.",
  });
}
