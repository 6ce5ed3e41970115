import {
  bigint,
  boolean,
  index,
  integer,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";

const at = () => timestamp({ withTimezone: true });

/**
 * Accounts, sessions and keys: the shapes that better-auth reads and writes, committed by hand because
 * its generator needs a newer Node. Nothing here is a runner's data, so no policy stands on them: only
 * the sign-in code touches them, never as the application's role.
 */
export const users = pgTable("users", {
  id: uuid().primaryKey(),
  name: text().notNull(),
  email: text().notNull().unique(),
  emailVerified: boolean().notNull().default(false),
  image: text(),
  /** Whether the password alone signs nobody in. */
  twoFactorEnabled: boolean().notNull().default(false),
  createdAt: at().notNull(),
  updatedAt: at().notNull(),
});

export const sessions = pgTable(
  "sessions",
  {
    id: uuid().primaryKey(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    token: text().notNull().unique(),
    expiresAt: at().notNull(),
    ipAddress: text(),
    userAgent: text(),
    createdAt: at().notNull(),
    updatedAt: at().notNull(),
  },
  (table) => [index("sessions_by_user").on(table.userId)],
);

export const authAccounts = pgTable(
  "auth_accounts",
  {
    id: uuid().primaryKey(),
    accountId: text().notNull(),
    providerId: text().notNull(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    accessToken: text(),
    refreshToken: text(),
    idToken: text(),
    accessTokenExpiresAt: at(),
    refreshTokenExpiresAt: at(),
    scope: text(),
    password: text(),
    createdAt: at().notNull(),
    updatedAt: at().notNull(),
  },
  (table) => [
    index("auth_accounts_by_user").on(table.userId),
    uniqueIndex("auth_accounts_once").on(table.providerId, table.accountId),
  ],
);

export const verifications = pgTable(
  "verifications",
  {
    id: uuid().primaryKey(),
    identifier: text().notNull(),
    value: text().notNull(),
    expiresAt: at().notNull(),
    createdAt: at().notNull(),
    updatedAt: at().notNull(),
  },
  (table) => [index("verifications_by_identifier").on(table.identifier)],
);

export const rateLimits = pgTable("rate_limits", {
  id: uuid().primaryKey(),
  key: text().notNull().unique(),
  count: integer().notNull(),
  /** Milliseconds since 1970. */
  lastRequest: bigint({ mode: "number" }).notNull(),
});

export const deviceCodes = pgTable("device_codes", {
  id: uuid().primaryKey(),
  deviceCode: text().notNull().unique(),
  userCode: text().notNull().unique(),
  userId: uuid().references(() => users.id, { onDelete: "cascade" }),
  clientId: text(),
  scope: text(),
  status: text().notNull(),
  expiresAt: at().notNull(),
  lastPolledAt: at(),
  pollingInterval: integer(),
});

/** Tokens for the terminal and for programs. Only a hash of each is kept. */
export const apiKeys = pgTable(
  "api_keys",
  {
    id: uuid().primaryKey(),
    configId: text().notNull().default("default"),
    name: text(),
    start: text(),
    prefix: text(),
    key: text().notNull().unique(),
    /** Whose key it is. */
    referenceId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    refillInterval: integer(),
    refillAmount: integer(),
    lastRefillAt: at(),
    enabled: boolean().notNull().default(true),
    rateLimitEnabled: boolean().notNull().default(true),
    rateLimitTimeWindow: integer(),
    rateLimitMax: integer(),
    requestCount: integer().notNull().default(0),
    remaining: integer(),
    lastRequest: at(),
    expiresAt: at(),
    createdAt: at().notNull(),
    updatedAt: at().notNull(),
    permissions: text(),
    metadata: text(),
  },
  (table) => [index("api_keys_by_user").on(table.referenceId)],
);

/** What a device keeps and nobody types. The public half alone is here: it opens nothing by itself. */
export const passkeys = pgTable(
  "passkeys",
  {
    id: uuid().primaryKey(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    name: text(),
    publicKey: text().notNull(),
    /** One of these is one key of one account, in all the house. */
    credentialID: text().notNull().unique(),
    counter: bigint({ mode: "number" }).notNull(),
    deviceType: text().notNull(),
    backedUp: boolean().notNull(),
    transports: text(),
    createdAt: at().notNull(),
    aaguid: text(),
    usedAt: at(),
  },
  (table) => [index("passkeys_by_user").on(table.userId)],
);

/**
 * What makes codes beside a password. The secret and the spare codes are encrypted with the secret of the house:
 * whoever reads the table makes none. Better-auth wants the last two; tries are counted where all are.
 */
export const secondSteps = pgTable("second_steps", {
  id: uuid().primaryKey(),
  userId: uuid()
    .notNull()
    .unique()
    .references(() => users.id, { onDelete: "cascade" }),
  secret: text().notNull(),
  backupCodes: text().notNull(),
  /** Whether a code of it was typed: until then it is asked for nowhere. */
  verified: boolean().notNull(),
  failedVerificationCount: integer(),
  lockedUntil: at(),
});
