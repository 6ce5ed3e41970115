import type { Environment } from "@limber/db/client";
import { settle } from "../operator/settled.ts";
import { providerFindings } from "./asked-provider.ts";
import { backupsFinding } from "./backups.ts";
import { databaseFindings, namesFinding } from "./database.ts";
import { advice, type Finding, ill, refusedLook, well } from "./finding.ts";
import { clockFinding, folderFinding, nodeFinding } from "./machine.ts";
import { mailFinding } from "./mail.ts";
import { addressFinding, portFinding, proxyFinding } from "./reached.ts";
import { secretFinding } from "./secrets.ts";

export type { Environment } from "@limber/db/client";
export type { Finding } from "./finding.ts";

export type Examination = { readonly isWell: boolean; readonly findings: readonly Finding[] };

/** Looks at everything a server of one's own stands on. Nothing is changed, and nobody signs in anywhere. */
export async function examine(variables: Environment, now: Date): Promise<Examination> {
  const { surroundings, mistakes, unknown } = settle(variables);
  const looks: readonly (readonly [string, () => Look])[] = [
    ["Node", () => nodeFinding(process.versions.node)],
    ["Clock", () => clockFinding(now)],
    ["Data folder", () => folderFinding(surroundings)],
    ["Database", () => namesFinding(surroundings)],
    ["Database", () => databaseFindings(surroundings)],
    ["Secret", () => secretFinding(surroundings)],
    ["Address", () => addressFinding(surroundings)],
    ["Proxy", () => proxyFinding(surroundings)],
    ["Port", () => portFinding(surroundings)],
    ["Backups", () => backupsFinding(surroundings, now)],
    ["Mail", () => mailFinding(surroundings)],
    ["Provider", () => providerFindings(surroundings)],
  ];
  const found = await Promise.all(
    looks.map(async ([about, look]) => {
      try {
        return await look();
      } catch (thrown) {
        return refusedLook(about, thrown);
      }
    }),
  );
  const findings = [
    ...(mistakes.length === 0 ? [well("Settings", "all in their form")] : []),
    ...mistakes.map((problem) => ill("Settings", problem)),
    ...unknown.map((problem) => advice("Settings", problem)),
    ...found.flat(),
  ];
  return { isWell: findings.every(({ state }) => state !== "ill"), findings };
}

type Look = Promise<Finding | readonly Finding[]> | Finding | readonly Finding[];
