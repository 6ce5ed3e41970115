import type { Answer, Context, Given, Verb } from "../grammar.ts";
import { answerLine, facts, table } from "../print.ts";
import { askingAt } from "../procedures.ts";
import { refuse, unknownWord } from "../refusal.ts";
import { remoteOf, serverFlag } from "../remote.ts";
import { textOf } from "../request.ts";

const scopes = ["read", "files", "upload", "full"] as const;
const actions = ["list", "create", "revoke"] as const;

export const token: Verb = {
  name: "token",
  summary: "Tokens for scripts: list them, make one, take one back.",
  examples: [
    ["limber auth token list", ""],
    ['limber auth token create --name "my script"', "reads, and is printed once"],
    ['limber auth token create --name "my watch" --scope upload', "hands runs over, and no more"],
    ["limber auth token revoke --id ID", "at once"],
  ],
  arguments: [{ name: "ACTION", says: "list, create or revoke", choices: actions }],
  flags: [
    { name: "name", value: "NAME", says: "what a new token is for" },
    {
      name: "days",
      value: "DAYS",
      says: "how long a new token works; 90 unless said, 365 at most",
    },
    {
      name: "scope",
      value: "SCOPE",
      says: "what a new token may: read, files (send them to /api/files), upload, or full; read unless said",
      choices: scopes,
    },
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

async function list(given: Given, context: Context): Promise<Answer> {
  const { session } = context;
  const { tokens } = await askingAt(session, remoteOf(given, session))("account.waysIn", undefined);
  const day = (text: string | null) => text?.slice(0, 10) ?? "never";
  const rows = tokens.map(({ tokenId, name, scope, expiresAt, usedAt }) => [
    tokenId,
    name ?? "",
    scope,
    day(expiresAt),
    day(usedAt),
  ]);
  const heads = ["id", "name", "for", "expires", "used"];
  return {
    json: tokens.map(({ tokenId: id, ...token }) => ({ id, ...token })),
    page: () => (rows.length === 0 ? "No tokens." : table(heads, rows, context)),
  };
}

async function create(given: Given, context: Context): Promise<Answer> {
  const { session } = context;
  const name = textOf(given, "name") ?? refuse(missing("name", '"my script"'));
  const days = textOf(given, "days");
  if (days !== undefined && !/^[1-9]\d{0,2}$/.test(days))
    refuse({ what: `days "${days}" is not a number of days up to 365.`, fix: "Use --days 90." });
  const scope = scopes.find((each) => each === (given["scope"] ?? "read"));
  if (scope === undefined)
    return refuse({
      what: `scope "${given["scope"]}" is not one of ${scopes.join(", ")}.`,
      fix: "Use --scope read.",
    });
  const ask = askingAt(session, remoteOf(given, session));
  const asked = { name, scope, ...(days !== undefined && { days: Number(days) }) };
  const { tokenId: id, token, expiresAt } = await ask("account.makeToken", asked);
  return {
    json: { id, name, scope, token, expiresAt },
    page: () => token,
    notes: ["It is shown this once. Keep it where a script reads it as LIMBER_TOKEN."],
  };
}

async function revoke(given: Given, context: Context): Promise<Answer> {
  const { session } = context;
  const id = textOf(given, "id") ?? refuse(missing("id", "ID"));
  await askingAt(session, remoteOf(given, session))("account.endToken", { tokenId: id });
  return {
    json: { id, revoked: true },
    page: () =>
      `${answerLine("Taken back. It no longer works.", context)}\n${facts([["Token", id]], context)}`,
  };
}

function missing(flag: string, example: string) {
  return { what: `--${flag} is missing.`, fix: `Add --${flag} ${example}` };
}
