import { apiKey } from "@better-auth/api-key";
import type { GenericEndpointContext } from "@better-auth/core";
import type { Say } from "@limber/core/language";
import { accountTables } from "@limber/db/accounts/store";
import { endOtherWaysIn } from "@limber/db/accounts/ways-in";
import type { Database, Environment } from "@limber/db/client";
import { ensureRunner } from "@limber/db/runners/store";
import { betterAuth } from "better-auth";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { createAuthMiddleware } from "better-auth/api";
import { bearer, deviceAuthorization } from "better-auth/plugins";
import { v7 as uuidv7 } from "uuid";
import { originsOf } from "../origin.ts";
import { ADDRESS_HEADER } from "../sender.ts";
import { accountPaths } from "./account-paths.ts";
import { reportWords } from "./library-report.ts";
import { lettersFor, resetMail } from "./mail.ts";
import { mindNewPassword } from "./new-password.ts";
import { oidcLibrary } from "./oidc-library.ts";
import { passkeyLibrary } from "./passkey-library.ts";
import { hashPassword, verifyPassword } from "./password.ts";
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from "./password-fault.ts";
import { PROVEN_FOR_S } from "./proven.ts";
import { secondStepLibrary } from "./second-step-library.ts";
import { keptScope, LONGEST_DAYS, TOKEN_PREFIX, USUAL_DAYS } from "./token-scopes.ts";
import { callCounts } from "./tries.ts";

const LONGEST_NAME = 100;
const RESET_LINK_S = 3600;
const DAY_S = 86_400;
/** As precise as a list of sign-ins tells when each was last seen. */
const SEEN_EVERY_S = 3600;

export type AuthSettings = {
  readonly db: Database;
  readonly environment: Environment;
  readonly secret: string;
  /** Where people reach the pages. */
  readonly url: URL;
  readonly now: () => Date;
  /** Told of what went wrong, in one line and without anybody's data. */
  readonly report: (problem: unknown) => void;
  /** The language of whoever sent these headers, for a mail to them. English where nobody knows. */
  readonly sayTo?: ((sent: Headers) => Say) | undefined;
};
export type Auth = ReturnType<typeof openAuth>;

export function openAuth(settings: AuthSettings) {
  const { db, secret, url, report } = settings;
  return betterAuth({
    appName: "Limber",
    baseURL: url.origin,
    basePath: "/api/auth",
    secret,
    trustedOrigins: originsOf(url),
    telemetry: { enabled: false },
    logger: {
      level: "error",
      log: (_level, message, ...more) => reportWords(report, message, more),
    },
    // Left to itself, the library prints what it does not know whole: a driver's error with the row in it.
    onAPIError: { throw: true },
    database: drizzleAdapter(db, { provider: "pg", schema: accountTables, transaction: true }),
    emailAndPassword: passwordSettings(settings),
    session: { expiresIn: 30 * DAY_S, updateAge: SEEN_EVERY_S, freshAge: PROVEN_FOR_S },
    verification: { storeIdentifier: "hashed" },
    advanced: {
      cookiePrefix: "limber",
      useSecureCookies: url.protocol === "https:",
      database: { generateId: () => uuidv7() },
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
    },
    rateLimit: {
      enabled: true,
      customStorage: callCounts(db, settings.now),
      customRules: accountPaths,
    },
    databaseHooks: {
      ...runnerForEveryAccount(settings),
      account: newPasswordEndsTheRest(settings),
    },
    hooks: { before: createAuthMiddleware(async (ctx) => beforeEach(ctx)) },
    plugins: [
      bearer(),
      deviceAuthorization({
        expiresIn: "15m",
        interval: "5s",
        verificationUri: new URL("/device", url).href,
        validateClient: (client) => client === "limber-cli",
      }),
      apiKey(tokenSettings),
      passkeyLibrary(settings),
      secondStepLibrary(),
      ...oidcLibrary(settings),
    ],
  });
}

function passwordSettings(settings: AuthSettings) {
  const { db, environment } = settings;
  return {
    enabled: true,
    disableSignUp: environment.LIMBER_SIGN_UP === "closed",
    // Without signing in at once, a taken address gets the same answer as a free one.
    autoSignIn: false,
    minPasswordLength: SHORTEST_PASSWORD,
    maxPasswordLength: LONGEST_PASSWORD,
    password: { hash: hashPassword, verify: verifyPassword },
    resetPasswordTokenExpiresIn: RESET_LINK_S,
    revokeSessionsOnPasswordReset: true,
    onPasswordReset: ({ user }: { user: { id: string } }) => endOtherWaysIn(db, user.id),
    sendResetPassword: async (
      { user, token }: { user: { email: string }; token: string },
      asked?: Request,
    ) => {
      const letters = lettersFor(settings, asked?.headers ?? new Headers());
      letters?.((say, url) => resetMail({ to: user.email, link: resetPage(url, token), say }));
    },
  };
}

/** Whoever changes the password may do so because somebody else has got in. */
function newPasswordEndsTheRest({ db }: AuthSettings) {
  return {
    update: {
      after: async ({ providerId, userId }: { providerId?: string; userId?: string }) => {
        if (providerId === "credential" && userId) await endOtherWaysIn(db, userId);
      },
    },
  };
}

const tokenSettings = {
  defaultPrefix: TOKEN_PREFIX,
  requireName: true,
  maximumNameLength: LONGEST_NAME,
  keyExpiration: { defaultExpiresIn: USUAL_DAYS * DAY_S, maxExpiresIn: LONGEST_DAYS },
  permissions: { defaultPermissions: keptScope("read") },
  // Counted where every limit is: see `session.ts`.
  rateLimit: { enabled: false },
};

export function resetPage(url: URL, token: string): string {
  return new URL(`/reset-password?token=${encodeURIComponent(token)}`, url).href;
}

function tidyName(name: string): string {
  const tidy = name.trim().slice(0, LONGEST_NAME);
  return tidy === "" ? "Runner" : tidy;
}

/** An account has its runner from the start; a sign-in mends one that was cut off between the two. */
function runnerForEveryAccount({ db, now }: AuthSettings) {
  return {
    user: {
      create: {
        before: async (user: { name: string }) => ({
          data: { ...user, name: tidyName(user.name) },
        }),
        after: ({ id, name }: { id: string; name: string }) =>
          ensureRunner(db, { runnerId: id, displayName: name, now: now() }),
      },
      update: {
        before: async ({ name, ...edit }: { name?: string | undefined }) => ({
          data: name === undefined ? edit : { ...edit, name: tidyName(name) },
        }),
      },
    },
    session: {
      create: {
        after: ({ userId }: { userId: string }) =>
          ensureRunner(db, { runnerId: userId, displayName: "Runner", now: now() }),
      },
    },
  };
}

async function beforeEach(ctx: GenericEndpointContext): Promise<void> {
  // What is no object has no fields to mind: the library refuses it.
  if (typeof ctx.body !== "object" || ctx.body === null) return;
  // Whoever asks for a device code does not choose whose it is: the one who approves it does.
  if (ctx.path === "/device/code") delete ctx.body.user_id;
  // A new password signs everybody else out, whatever was asked.
  if (ctx.path === "/change-password") ctx.body.revokeOtherSessions = true;
  // Our own pages know where they go on: the accounts lead nobody anywhere.
  for (const name of placesAsked) delete ctx.body[name];
  await mindNewPassword(ctx);
}

const placesAsked = ["callbackURL", "redirectTo", "newUserCallbackURL", "errorCallbackURL"];
