import { type Connection, type Environment, openDatabase } from "@limber/db/client";
import { currentSchema, schemaOf } from "@limber/db/schema-version";
import type { Session } from "./access.ts";
import { accountDoor } from "./accounts/account-door.ts";
import { type AuthSettings, openAuth } from "./accounts/auth.ts";
import { type ResetLink, resetLink } from "./accounts/reset-link.ts";
import { accountSecret } from "./accounts/secret.ts";
import { sessionOf } from "./accounts/session.ts";
import { faultInLines } from "./fault.ts";
import { answer } from "./http.ts";
import { originsOf } from "./origin.ts";
import { createCaller } from "./router.ts";
import { openWeather } from "./weather/client.ts";

export type { Session } from "./access.ts";

export type Settings = {
  readonly now: () => Date;
  /** A database that is open already; otherwise the one that the environment names. */
  readonly connection?: Connection;
  /** Told of what went wrong on our side, as an error or in words of ours; clients are not. */
  readonly report?: (problem: unknown) => void;
  readonly sayTo?: AuthSettings["sayTo"];
};

export type Api = {
  /** Calls procedures in this process, as somebody. */
  readonly callerFor: (session: Session | null) => ReturnType<typeof createCaller>;
  /** Answers HTTP: procedures under `/api/trpc`, accounts under `/api/auth`. */
  readonly handler: (
    request: Request,
    from?: { readonly address?: string | undefined },
  ) => Promise<Response>;
  /** Who a request is from, by its cookie or token. */
  readonly sessionOf: (headers: Headers) => Promise<Session | null>;
  /** For an operator: a link that sets a new password, once. Null if there is no such account. */
  readonly resetLink: (email: string) => Promise<ResetLink | null>;
  /** Whether the database answers with the schema that this was built for. */
  readonly hasCurrentSchema: () => Promise<boolean>;
  readonly close: () => Promise<void>;
};

/** The one place where the outside world is plugged in. An app calls it once, at start. */
export async function openApi(
  environment: Environment,
  { now, connection, report = toStderr, sayTo }: Settings,
): Promise<Api> {
  const { db, close } = connection ?? (await openDatabase(environment));
  const url = new URL(environment.LIMBER_URL ?? "http://localhost:3000");
  const secret = await accountSecret(environment);
  const auth = openAuth({ db, environment, secret, url, now, report, sayTo });
  const whose = (headers: Headers) => sessionOf({ auth, db, now: now() }, headers);
  const weather = openWeather({ environment, fetch, now });
  const settings = {
    db,
    now,
    weather,
    report,
    origins: originsOf(url),
    authHandler: accountDoor({ auth, db, now, secret, isSecure: url.protocol === "https:" }),
    sessionOf: whose,
  };
  return {
    callerFor: (session) => createCaller({ db, session, now, weather }),
    handler: (request, from) => answer(settings, request, from?.address),
    sessionOf: whose,
    resetLink: (email) => resetLink(auth, { email, url }),
    hasCurrentSchema: async () => (await schemaOf(db)) === currentSchema,
    close,
  };
}

function toStderr(problem: unknown): void {
  process.stderr.write(`${typeof problem === "string" ? problem : faultInLines(problem)}\n`);
}
