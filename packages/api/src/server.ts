import { type Connection, type Environment, openDatabase } from "@limber/db/client";
import { currentSchema, schemaOf } from "@limber/db/schema-version";
import { isAway } from "@limber/db/with-retry";
import type { Session } from "./access.ts";
import { accountDoor } from "./accounts/account-door.ts";
import { type Auth, type AuthSettings, openAuth } from "./accounts/auth.ts";
import { lettersFor } from "./accounts/mail.ts";
import { oidcSettingOf } from "./accounts/oidc-setting.ts";
import { type ResetLink, resetLink } from "./accounts/reset-link.ts";
import { accountSecret } from "./accounts/secret.ts";
import { type KnownToken, knownToken, sessionOf } from "./accounts/session.ts";
import { TOKEN_PREFIX } from "./accounts/token-scopes.ts";
import { faultInLines } from "./fault.ts";
import { answer } from "./http.ts";
import { notReady, notReadyAnswer } from "./not-ready.ts";
import { type Notices, openNotices } from "./notices/notices.ts";
import { originsOf, passkeyHost } from "./origin.ts";
import { ourFault, refusalOf } from "./problems.ts";
import { refused } from "./refused.ts";
import { createCaller } from "./router.ts";
import { openWeather } from "./weather/client.ts";

export type { Session } from "./access.ts";
export type { KnownToken } from "./accounts/session.ts";

export type Settings = {
  readonly now: () => Date;
  /** A database that is open already; otherwise the one that the environment names. */
  readonly connection?: Connection;
  /** Told of what went wrong on our side, as an error or in words of ours; clients are not. */
  readonly report?: (problem: unknown) => void;
  readonly sayTo?: AuthSettings["sayTo"];
};

export type Api = {
  /** Calls procedures in this process, as somebody. What they send to others is in the language that these headers ask for. */
  readonly callerFor: (session: Session | null, sent?: Headers) => ReturnType<typeof createCaller>;
  /** Answers HTTP: procedures under `/api/trpc`, accounts under `/api/auth`. */
  readonly handler: (
    request: Request,
    from?: { readonly address?: string | undefined },
  ) => Promise<Response>;
  /** Who a request is from, by its cookie or token. */
  readonly sessionOf: (headers: Headers) => Promise<Session | null>;
  /** What a token is, where it works; null where it does not. Throws where it asks too often. */
  readonly tokenOf: (token: string) => Promise<KnownToken | null>;
  /** For an operator: a link that sets a new password, once. Null if there is no such account. */
  readonly resetLink: (email: string) => Promise<ResetLink | null>;
  /** Whether the database answers with the schema that this was built for. */
  readonly hasCurrentSchema: () => Promise<boolean>;
  /** Throws, in words for whoever asks, while the database is away. */
  readonly ready: () => Promise<void>;
  /** Tells browsers of drinks; null where the operator set no key for it. */
  readonly notices: Notices | null;
  readonly close: () => Promise<void>;
};

/** The one place where the outside world is plugged in. An app calls it once, at start. */
export async function openApi(
  environment: Environment,
  { now, connection: given, report = toStderr, sayTo }: Settings,
): Promise<Api> {
  const connection = given ?? openDatabase(environment, report);
  const { db, accounts, close } = connection;
  const url = new URL(environment.LIMBER_URL ?? "http://localhost:3000");
  const isSecure = url.protocol === "https:";
  const lettersTo = (sent: Headers) => lettersFor({ environment, url, report, sayTo }, sent);
  const reached = opened(connection, async () => {
    const secret = await accountSecret(environment);
    const auth = openAuth({ db: accounts, environment, secret, url, now, report, sayTo });
    const hasPasskeys = passkeyHost(url) !== null;
    const about = { auth, db: accounts, now, secret, isSecure, hasPasskeys, lettersTo };
    const door = accountDoor(about);
    return { auth, door };
  });
  const weather = openWeather({ environment, fetch, now });
  const notices = openNotices(environment, { db: accounts, now });
  const hasPush = notices !== null;
  const whose = (headers: Headers) => whoAsks(reached, { ...connection, now }, headers);
  const provider = oidcSettingOf(environment);
  const settings = {
    provider,
    db,
    accounts,
    lettersTo,
    now,
    weather,
    hasPush,
    report,
    origins: originsOf(url),
    authHandler: (request: Request) => accountsAnswer(reached, { ...connection, report }, request),
    sessionOf: whose,
  };
  return {
    callerFor: (session, sent = new Headers()) =>
      createCaller({
        ...{ db, accounts, session, now, weather, provider, hasPush },
        letters: lettersTo(sent),
      }),
    handler: (request, from) => answer(settings, request, from?.address),
    sessionOf: whose,
    tokenOf: (token) =>
      token.startsWith(TOKEN_PREFIX)
        ? asked(reached, connection, (auth) =>
            knownToken({ auth, db: accounts, now: now() }, token),
          )
        : Promise.resolve(null),
    resetLink: async (email) => resetLink((await reached()).auth, { email, url }),
    ready: async () => void (await reached()),
    notices,
    hasCurrentSchema: async () => (await schemaOf(db)) === currentSchema,
    close,
  };
}

type AccountDesk = { readonly auth: Auth; readonly door: ReturnType<typeof accountDoor> };

/** Opened when somebody first has to be known, with a database that answers; asked again where it did not. */
function opened(
  { ready }: Connection,
  open: () => Promise<AccountDesk>,
): () => Promise<AccountDesk> {
  let desk: Promise<AccountDesk> | undefined;
  return async () => {
    try {
      await ready();
      desk ??= open();
      return await desk;
    } catch (problem) {
      desk = undefined;
      throw isAway(problem) ? notReady() : problem;
    }
  };
}

/** A guest is known without any database. */
async function whoAsks(
  reached: () => Promise<AccountDesk>,
  { now, ...connection }: Connection & Pick<Settings, "now">,
  headers: Headers,
): Promise<Session | null> {
  const isKnown = headers.get("cookie")?.includes("limber.session") || headers.has("authorization");
  if (!isKnown) return null;
  return asked(reached, connection, (auth) =>
    sessionOf({ auth, db: connection.accounts, now: now() }, headers),
  );
}

const TRIES = 3;

/** The accounts do not say what failed: they are asked again, once the database has answered. */
async function asked<Answer>(
  reached: () => Promise<AccountDesk>,
  { cuts }: Pick<Connection, "cuts">,
  ask: (auth: Auth) => Promise<Answer>,
): Promise<Answer> {
  const first = cuts();
  for (let tried = 1; ; tried += 1) {
    const { auth } = await reached();
    try {
      return await ask(auth);
    } catch (problem) {
      if (refusalOf(problem) !== undefined) throw problem;
      if (tried === TRIES) throw cuts() === first ? problem : notReady();
    }
  }
}

/** The accounts take a lost database for a fault of their own, or of whoever asked. What they cannot answer is told to us alone. */
async function accountsAnswer(
  reached: () => Promise<AccountDesk>,
  { cuts, report }: Pick<Connection, "cuts"> & Required<Pick<Settings, "report">>,
  request: Request,
): Promise<Response | null> {
  const before = cuts();
  try {
    const { door } = await reached();
    const response = await door(request);
    return response === null || response.ok || cuts() === before ? response : notReadyAnswer();
  } catch (problem) {
    if (cuts() !== before || isAway(problem) || refusalOf(problem)?.code === "not-ready")
      return notReadyAnswer();
    report(problem);
    return refused(500, ourFault());
  }
}

function toStderr(problem: unknown): void {
  process.stderr.write(`${typeof problem === "string" ? problem : faultInLines(problem)}\n`);
}
