import { z } from "zod";
import { SHORTEST_SECRET } from "../accounts/secret.ts";
import { isHere } from "../hosts.ts";
import {
  host,
  KEPT,
  listOf,
  oneOf,
  origin,
  postgresUrl,
  proxy,
  switched,
  text,
  webUrl,
  whole,
} from "./setting-forms.ts";

/** Whom a setting is for. */
type SettingGroup = "serving" | "data" | "backups" | "accounts" | "weather" | "terminal" | "tests";

export type Setting = {
  readonly of: SettingGroup;
  /** What it is for. */
  readonly says: string;
  /** What it may be: for the table, and for whoever wrote something else. */
  readonly takes: string;
  readonly form: z.ZodType<string>;
  /** What holds where nobody says. */
  readonly usual: string;
  /** What has to be set with it. */
  readonly needs?: readonly string[];
  /** Never printed, and may lie in a file that NAME_FILE names. */
  readonly isSecret?: true;
};

const ofProvider = { takes: "a text", form: text, usual: "none", needs: ["LIMBER_OIDC_ISSUER"] };

/**
 * Everything that an operator may set. What is read stands here, or it is not read: `tooling/checks/settings.mjs`
 * refuses every other name.
 */
export const settings = {
  PORT: {
    of: "serving",
    says: "Where it listens. `--port` says the same.",
    takes: "a port, from 0 to 65535",
    form: whole(0, 65_535),
    usual: "`3000`",
  },
  LIMBER_HOST: {
    of: "serving",
    says: "The addresses it listens on, separated by commas. `0.0.0.0` is every IPv4 address of this machine. `--host` says the same.",
    takes: "addresses or names of this machine, separated by commas",
    form: listOf(host),
    usual: "`127.0.0.1, ::1`: this machine alone",
  },
  LIMBER_URL: {
    of: "serving",
    says: "The address that people open; links in mails carry it. With `https:` browsers are told to come back by https alone. In a terminal: which Limber to ask.",
    takes: "an address without a path, such as `https://limber.example`",
    form: origin,
    usual: "`http://localhost:` and the port",
  },
  LIMBER_TRUST_PROXY: {
    of: "serving",
    says: "The proxies that may say where a request came from.",
    takes:
      "a count of them, the nearest on this machine, or their addresses, such as `loopback, 10.0.0.0/8`",
    form: z.union([whole(0, 9), listOf(proxy)]),
    usual: "nobody is believed",
  },
  LIMBER_LOG: {
    of: "serving",
    says: "A line a request.",
    takes: "`text`, `json` or `off`",
    form: oneOf("text", "json", "off"),
    usual: "`text`",
  },
  LIMBER_LOG_ADDRESS: {
    of: "serving",
    says: "Lines say where a request came from.",
    ...switched,
  },
  LIMBER_LOG_LIBRARIES: {
    of: "serving",
    says: "Libraries print their own words, which may hold what somebody typed.",
    ...switched,
  },
  LIMBER_UPLOAD_MB: {
    of: "serving",
    says: "How large what a program sends to `/api/files` may be. Four times as much may lie in the data folder until it is read.",
    takes: "megabytes, from 1 to 1024",
    form: whole(1, 1024),
    usual: "`128`",
  },
  LIMBER_METRICS: {
    of: "serving",
    says: "Who knows it reads `/metrics` from elsewhere, as `Authorization: Bearer …`.",
    takes: "a long word without blanks",
    form: text.regex(/^[\x21-\x7e]+$/),
    usual: "this machine alone reads them",
    isSecret: true,
  },
  LIMBER_DATA: {
    of: "data",
    says: "The folder of the private database, and of the secret that signs cookies.",
    takes: "a folder",
    form: text,
    usual: "what `limber db path` says",
  },
  LIMBER_POSTGRES_BIN: {
    of: "data",
    says: "The programs of another PostgreSQL for the private database.",
    takes: "a folder with `initdb`, `pg_ctl` and `postgres`",
    form: text,
    usual: "the one that came with Limber",
  },
  DATABASE_URL: {
    of: "data",
    says: "A served database, as `limber_app` or as its owner.",
    takes: "`postgres://user:password@host:5432/database`",
    form: postgresUrl,
    usual: "a private database",
    isSecret: true,
  },
  LIMBER_ACCOUNTS_URL: {
    of: "data",
    says: "The same database as `limber_accounts`, for signing in.",
    takes: "`postgres://limber_accounts:password@host:5432/database`",
    form: postgresUrl,
    usual: "`DATABASE_URL`",
    isSecret: true,
  },
  LIMBER_OWNER_URL: {
    of: "data",
    says: "The same database as its owner, for `limber db`, `limber account` and backups.",
    takes: "`postgres://owner:password@host:5432/database`",
    form: postgresUrl,
    usual: "`DATABASE_URL`",
    isSecret: true,
  },
  LIMBER_BACKUPS: {
    of: "backups",
    says: "Where the running server puts a backup each day. Best on another disk.",
    takes: "a folder",
    form: text,
    usual: "no backups by itself",
  },
  LIMBER_BACKUP_HOUR: {
    of: "backups",
    says: "From which hour of the day on, in UTC.",
    takes: "an hour, from 0 to 23",
    form: whole(0, 23),
    usual: "`3`",
  },
  LIMBER_BACKUP_KEEP: {
    of: "backups",
    says: "How many are kept: one of each of the last days, weeks and months that have one. The newest is always kept.",
    takes: "three counts: days, weeks, months",
    form: text.regex(KEPT),
    usual: "`7 4 12`",
  },
  LIMBER_SECRET: {
    of: "accounts",
    says: "Signs cookies. Another one signs everybody out.",
    takes: `at least ${SHORTEST_SECRET} characters; make one with \`openssl rand -base64 48\``,
    form: text.min(SHORTEST_SECRET),
    usual: "made at the first start, kept in the data folder",
    isSecret: true,
  },
  LIMBER_SIGN_UP: {
    of: "accounts",
    says: "Whether whoever comes may make an account. `closed`: the operator alone makes them.",
    takes: "`open` or `closed`",
    form: oneOf("open", "closed"),
    usual: "`open`",
  },
  LIMBER_OIDC_ISSUER: {
    of: "accounts",
    says: "A provider of OpenID Connect that signs people in too. It takes the two below as well, and sends people back to `/sign-in/back`.",
    takes: "its address, with `https:`; on this machine `http:` will do",
    form: webUrl.refine(
      (typed) => URL.canParse(typed) && (/^https:/.test(typed) || isHere(new URL(typed))),
    ),
    usual: "none",
    needs: ["LIMBER_OIDC_CLIENT_ID", "LIMBER_OIDC_CLIENT_SECRET"],
  },
  LIMBER_OIDC_CLIENT_ID: {
    of: "accounts",
    says: "What the provider calls this Limber.",
    ...ofProvider,
  },
  LIMBER_OIDC_CLIENT_SECRET: {
    of: "accounts",
    says: "By what the provider knows it.",
    ...ofProvider,
    isSecret: true,
  },
  LIMBER_OIDC_NAME: {
    of: "accounts",
    says: "What people call the provider.",
    takes: "a name, such as `our club`",
    form: text.max(100),
    usual: "its host",
    needs: ["LIMBER_OIDC_ISSUER"],
  },
  LIMBER_SMTP_URL: {
    of: "accounts",
    says: "Sends mails for a forgotten password.",
    takes: "`smtps://user:password@host`",
    form: text.regex(/^smtps?:\/\//).refine((typed) => URL.canParse(typed)),
    usual: "no mail: `limber account reset-link` prints the link",
    isSecret: true,
  },
  LIMBER_MAIL_FROM: {
    of: "accounts",
    says: "Who sends them.",
    takes: "an address, such as `Limber <limber@example.org>`",
    form: text.regex(/^[^@\n]+@[^@\n]+$/),
    usual: "`limber@` and the host of the mail server",
  },
  LIMBER_WEATHER: {
    of: "weather",
    says: "Whether runners may ask for the weather of a place, and runs that come in without it are given that of their hour: the server asks Open-Meteo.",
    takes: "`open-meteo` or `off`",
    form: oneOf("open-meteo", "off"),
    usual: "`off`",
  },
  LIMBER_WEATHER_URL: {
    of: "weather",
    says: "An Open-Meteo of your own.",
    takes: "an address",
    form: webUrl,
    usual: "the public one",
  },
  LIMBER_UNITS: {
    of: "terminal",
    says: "The units of the terminal.",
    takes: "`us` or `si`",
    form: text,
    usual: "as the locale has them",
  },
  LIMBER_TOKEN: {
    of: "terminal",
    says: "Who asks another Limber from a terminal.",
    takes: "a token, as `limber auth token` makes one",
    form: text,
    isSecret: true,
    usual: "what `limber auth login` kept",
  },
  LIMBER_PSEUDO_LOCALES: {
    of: "tests",
    says: "Languages made up from English, for tests of the pages.",
    ...switched,
  },
} as const satisfies Readonly<Record<string, Setting>>;

export type SettingName = keyof typeof settings;
