import type { Connection, Environment } from "@limber/db/client";
import { dataFolder } from "@limber/db/data-folder";
import { refuse } from "@limber/db/refusal";

/** Where the data is: a folder of ours, or a server's address without its password. */
export type DatabasePlace = { readonly kind: Connection["kind"]; readonly where: string };

export function placeOf(environment: Environment): DatabasePlace {
  const named = servedBy(environment);
  if (named === null) return { kind: "private", where: dataFolder(environment) };
  const url = readUrl(named.url, named.setting);
  if (url.password !== "") url.password = "***";
  return { kind: "served", where: url.href };
}

/** The address of a served database, as whoever looks after it uses it, and the setting that gave it; null for a private one. */
export function servedBy({ LIMBER_OWNER_URL, DATABASE_URL }: Environment) {
  if (LIMBER_OWNER_URL) return { url: LIMBER_OWNER_URL, setting: "LIMBER_OWNER_URL" } as const;
  if (DATABASE_URL) return { url: DATABASE_URL, setting: "DATABASE_URL" } as const;
  return null;
}

/** Throws in words when it is no address of a PostgreSQL server; `from` is where it was written. */
export function readUrl(text: string, from: string): URL {
  if (URL.canParse(text) && /^postgres(ql)?:/.test(text)) return new URL(text);
  return refuse({
    what: `${from} is not the address of a PostgreSQL server.`,
    why: "Nothing was changed.",
    fix: "Use postgres://user:password@host:5432/database",
  });
}

const unreachableCodes = /^(ECONN|ENOTFOUND|EAI_|ETIMEDOUT|EHOST|ENOENT|CONNECT|28|3D000)/;

/** A server that does not answer or does not let us in, in words; every other problem as it is. */
export function unreachable(url: string) {
  return (problem: unknown): never => {
    // Drizzle wraps what the connection said.
    const said = problem instanceof Error && problem.cause ? problem.cause : problem;
    const { code = "", message } = said as Error & { code?: string };
    if (!unreachableCodes.test(code)) throw problem;
    const { where } = placeOf({ DATABASE_URL: url });
    return refuse({
      what: `${where} does not answer.`,
      why: `${message}. Nothing was changed.`,
      fix: "Check the address, and that the server runs.",
    });
  };
}
