import type { Answer, Context, Given, Verb } from "../grammar.ts";
import { answerLine, facts, table } from "../print.ts";
import { refuse, unknownWord } from "../problem.ts";
import { askSignedIn, remoteOf, serverFlag } from "../remote.ts";
import { textOf } from "../request.ts";

const actions = ["list", "create", "revoke"] as const;
const DAY_S = 86_400;

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

type Key = {
  readonly id: string;
  readonly name: string;
  readonly createdAt: string;
  readonly expiresAt: string | null;
  readonly lastRequest: string | null;
};

async function list(given: Given, context: Context): Promise<Answer> {
  const { session } = context;
  const path = "/api/auth/api-key/list";
  const body = await askSignedIn(session, remoteOf(given, session), { path });
  const keys = (Array.isArray(body) ? body : (body["apiKeys"] ?? [])) as readonly Key[];
  const tokens = keys.map(({ id, name, createdAt, expiresAt, lastRequest }) => {
    return { id, name, createdAt, expiresAt, lastUsedAt: lastRequest };
  });
  const day = (text: string | null) => text?.slice(0, 10) ?? "never";
  const rows = tokens.map(({ id, name, expiresAt, lastUsedAt }) => [
    id,
    name,
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
  const send = { name, ...(days !== undefined && { expiresIn: Number(days) * DAY_S }) };
  const path = "/api/auth/api-key/create";
  const made = await askSignedIn(session, remoteOf(given, session), { path, send });
  const { id, key, expiresAt } = made;
  return {
    json: { id, name, token: key, expiresAt },
    page: () => String(key),
    notes: ["It is shown this once. Keep it where a script reads it as LIMBER_TOKEN."],
  };
}

async function revoke(given: Given, context: Context): Promise<Answer> {
  const { session } = context;
  const id = textOf(given, "id") ?? refuse(missing("id", "ID"));
  const path = "/api/auth/api-key/delete";
  await askSignedIn(session, remoteOf(given, session), { path, send: { keyId: id } });
  return {
    json: { id, revoked: true },
    page: () =>
      `${answerLine("Taken back. It no longer works.", context)}\n${facts([["Token", id]], context)}`,
  };
}

function missing(flag: string, example: string) {
  return { what: `--${flag} is missing.`, fix: `Add --${flag} ${example}` };
}
