import { SECONDS_IN_A_DAY } from "@limber/core/units";
import * as z from "zod/mini";
import type { Answer, Context, Given, Verb } from "../grammar.ts";
import { answerLine, facts, table } from "../print.ts";
import { refuse, unknownWord } from "../refusal.ts";
import { remoteOf, serverFlag } from "../remote.ts";
import { textOf } from "../request.ts";
import { askOwnAccount } from "./accounts.ts";

const actions = ["list", "create", "revoke"] as const;

export const token: Verb = {
  name: "token",
  summary: "Tokens for scripts: list them, make one, take one back.",
  examples: [
    ["limber auth token list", ""],
    ['limber auth token create --name "my script"', "printed once"],
    ["limber auth token revoke --id ID", "at once"],
  ],
  arguments: [{ name: "ACTION", says: "list, create or revoke", choices: actions }],
  flags: [
    { name: "name", value: "NAME", says: "what a new token is for" },
    { name: "days", value: "DAYS", says: "how long a new token works; a year unless said" },
    { name: "id", value: "ID", says: "which token to take back" },
    serverFlag,
  ],
  answer: (given, context) => {
    const action = String(given["ACTION"]);
    if (action === "list") return list(given, context);
    if (action === "create") return create(given, context);
    if (action === "revoke") return revoke(given, context);
    const seeAll = "Use list, create or revoke.";
    return refuse(unknownWord("action", action, { words: actions, seeAll }));
  },
};

const Keys = z.object({
  apiKeys: z.array(
    z.object({
      id: z.string(),
      name: z.nullable(z.string()),
      createdAt: z.string(),
      expiresAt: z.nullable(z.string()),
      lastRequest: z.nullable(z.string()),
    }),
  ),
});
const Made = z.object({ id: z.string(), key: z.string(), expiresAt: z.nullable(z.string()) });

async function list(given: Given, context: Context): Promise<Answer> {
  const { session } = context;
  const { apiKeys } = await askOwnAccount(session, remoteOf(given, session), {
    path: "/api-key/list",
    answers: Keys,
  });
  const tokens = apiKeys.map(({ id, name, createdAt, expiresAt, lastRequest }) => {
    return { id, name, createdAt, expiresAt, lastUsedAt: lastRequest };
  });
  const day = (text: string | null) => text?.slice(0, 10) ?? "never";
  const rows = tokens.map(({ id, name, expiresAt, lastUsedAt }) => [
    id,
    name ?? "",
    day(expiresAt),
    day(lastUsedAt),
  ]);
  return {
    json: tokens,
    page: () =>
      rows.length === 0 ? "No tokens." : table(["id", "name", "expires", "used"], rows, context),
  };
}

async function create(given: Given, context: Context): Promise<Answer> {
  const { session } = context;
  const name = textOf(given, "name") ?? refuse(missing("name", '"my script"'));
  const days = textOf(given, "days");
  if (days !== undefined && !/^[1-9]\d{0,2}$/.test(days))
    refuse({ what: `days "${days}" is not a number of days up to 365.`, fix: "Use --days 90." });
  const send = { name, ...(days !== undefined && { expiresIn: Number(days) * SECONDS_IN_A_DAY }) };
  const { id, key, expiresAt } = await askOwnAccount(session, remoteOf(given, session), {
    path: "/api-key/create",
    send,
    answers: Made,
  });
  return {
    json: { id, name, token: key, expiresAt },
    page: () => key,
    notes: ["It is shown this once. Keep it where a script reads it as LIMBER_TOKEN."],
  };
}

async function revoke(given: Given, context: Context): Promise<Answer> {
  const { session } = context;
  const id = textOf(given, "id") ?? refuse(missing("id", "ID"));
  await askOwnAccount(session, remoteOf(given, session), {
    path: "/api-key/delete",
    send: { keyId: id },
    answers: z.unknown(),
  });
  return {
    json: { id, revoked: true },
    page: () =>
      `${answerLine("Taken back. It no longer works.", context)}\n${facts([["Token", id]], context)}`,
  };
}

function missing(flag: string, example: string) {
  return { what: `--${flag} is missing.`, fix: `Add --${flag} ${example}` };
}
