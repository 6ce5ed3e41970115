import { access } from "node:fs/promises";
import { join } from "node:path";
import type { Environment } from "@limber/db/client";
import { dataFolder } from "@limber/db/data-folder";
import { currentSchema, schemaOf } from "@limber/db/schema-version";
import { type LoginState, type ServerState, serverState } from "@limber/db/server-state";
import { opened } from "../operator/opened.ts";
import { placeOf, servedBy } from "../operator/place.ts";
import { advice, type Finding, ill, refusedLook, well } from "./finding.ts";

const SERVER = "Database";
const SCHEMA = "Schema";
const LOGINS = "Logins";

/** The database as whoever looks after it reaches it. A private one is started for that, and left as it was. */
export async function databaseFindings(environment: Environment): Promise<readonly Finding[]> {
  const { kind, where } = placeOf(environment);
  if (kind === "private" && !(await isMade(environment)))
    return [well(SERVER, `private, in ${where}: the first start makes it`)];
  try {
    return await opened(environment, async ({ db, sql }) => {
      const state = await serverState(sql);
      return [
        serverFinding(state, `${kind}, ${where}`),
        schemaFinding(await schemaOf(db), kind),
        kind === "private" ? privateLogins(state) : await servedLogins(environment),
      ];
    });
  } catch (thrown) {
    return [refusedLook(SERVER, thrown)];
  }
}

function isMade(environment: Environment): Promise<boolean> {
  return access(join(dataFolder(environment), "cluster")).then(
    () => true,
    () => false,
  );
}

/** Sessions and links end by the one clock, and are made by the other. */
const FURTHEST_APART_MS = 60_000;

function serverFinding({ version, aheadMs }: ServerState, where: string): Finding {
  if (Math.abs(aheadMs) < FURTHEST_APART_MS) return well(SERVER, `PostgreSQL ${version}, ${where}`);
  return ill(SERVER, {
    what: `The clocks of the database and of this machine are ${Math.round(Math.abs(aheadMs) / 1000)} s apart.`,
    why: "What one of them says is over may go on by the other.",
    fix: "Let both machines keep their clocks by a time server.",
  });
}

function schemaFinding(found: number, kind: "private" | "served"): Finding {
  if (found === currentSchema) return well(SCHEMA, "current");
  if (found > currentSchema)
    return ill(SCHEMA, {
      what: "This database was made by a newer Limber.",
      why: "This one does not know its tables, and changes nothing.",
      fix: "Update Limber, or restore the backup that was made before the update.",
    });
  if (kind === "private") return well(SCHEMA, "older: the next start brings it up to date");
  return ill(SCHEMA, {
    what: "This database has an older schema.",
    why: "Until it is current, whoever signs in is told to wait.",
    fix: "Run: limber db migrate",
  });
}

function privateLogins({ logins: [, ...logins] }: ServerState): Finding {
  const [strong] = logins.filter(mayTooMuch);
  return strong === undefined ? ownNothing : tooStrong(strong, "ill");
}

const ownNothing = well(LOGINS, "those of the app own nothing");

function mayTooMuch({ isSuperuser, escapesPolicies, ownsTables }: LoginState): boolean {
  return isSuperuser || escapesPolicies || ownsTables;
}

/** As the app logs in, which is not always as whoever looks after the database. */
async function servedLogins(environment: Environment): Promise<Finding> {
  const { DATABASE_URL, LIMBER_ACCOUNTS_URL } = environment;
  for (const url of new Set([DATABASE_URL, LIMBER_ACCOUNTS_URL])) {
    if (!url) continue;
    try {
      const [own] = (await opened({ DATABASE_URL: url }, ({ sql }) => serverState(sql))).logins;
      if (mayTooMuch(own)) return tooStrong(own, "advice");
    } catch (thrown) {
      return refusedLook(LOGINS, thrown);
    }
  }
  return ownNothing;
}

function tooStrong({ name, ownsTables }: LoginState, state: "advice" | "ill"): Finding {
  const problem = {
    what: `The app logs in as ${name}, who ${ownsTables ? "owns the tables" : "may see everything"}.`,
    why: "The rules of the database that keep runners apart do not hold for this login.",
    fix: "Give it logins that own nothing: docs/keeping-data.md says how.",
  };
  return state === "ill" ? ill(LOGINS, problem) : advice(LOGINS, problem);
}

/** The app knows one database by its own name alone. */
export function namesFinding(environment: Environment): readonly Finding[] {
  const { DATABASE_URL, LIMBER_ACCOUNTS_URL } = environment;
  if (DATABASE_URL || (!LIMBER_ACCOUNTS_URL && servedBy(environment) === null)) return [];
  return [
    ill(SERVER, {
      what: "A served database is named, but not by DATABASE_URL.",
      why: "The app uses its private one.",
      fix: "Set DATABASE_URL too, or unset LIMBER_OWNER_URL and LIMBER_ACCOUNTS_URL.",
    }),
  ];
}
