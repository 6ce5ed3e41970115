import { type TokenScope, tokenDays, tokenScopes } from "@limber/api/token-scopes";
import type { Say } from "@limber/core/language";
import type { Reader } from "@limber/core/reader";
import { Field, TextField } from "../../ui/field.tsx";
import { ItIsMe, type Proof } from "./it-is-me.tsx";
import type { SettingsSaid } from "./said-cookie.ts";
import { Form, fieldOf, Section } from "./section.tsx";

type Token = {
  readonly tokenId: string;
  readonly name: string | null;
  readonly scope: TokenScope;
  readonly madeAt: string;
  readonly usedAt: string | null;
  readonly expiresAt: string;
};
type Tokens = Proof & {
  readonly reader: Reader;
  readonly tokens: readonly Token[];
  readonly said: SettingsSaid | null;
  /** Where this Limber is, for what is copied into a program. */
  readonly origin: string;
};

/** Programs that ask in the runner's name. */
export function TokenSettings({ reader, tokens, said, proof, origin }: Tokens) {
  const { say } = reader;
  const field = fieldOf(said, "tokens");
  const secret = said?.part === "tokens" ? said.secret : undefined;
  return (
    <Section
      part="tokens"
      title={say("Terminals and programs")}
      lead={say(
        "A token lets a program ask for you. None takes everything out, invites a coach, makes another or deletes the account.",
      )}
      said={said}
      news={{ ended: say("It no longer works.") }}
    >
      {secret ? (
        <div className="told-once" role="status">
          <p>{say("This is the token. It is shown now and not again.")}</p>
          <p>
            <code>{secret}</code>
          </p>
          {said?.news === "files" ? <Addresses say={say} secret={secret} origin={origin} /> : null}
        </div>
      ) : null}
      {tokens.length > 0 ? (
        <ul className="rows">
          {tokens.map((token) => (
            <li key={token.tokenId}>
              <div>
                <b>{token.name ?? say("Without a name")}</b>
                <span>
                  {scopeInWords(token.scope, say)} · {timesOf(token, reader)}
                </span>
              </div>
              <Form act="end-token">
                <input type="hidden" name="id" value={token.tokenId} />
                <button type="submit" className="button">
                  {say("Take it back")}
                </button>
              </Form>
            </li>
          ))}
        </ul>
      ) : null}
      <Form act="make-token">
        <TextField
          name="name"
          label={say("A token for")}
          placeholder={say("my script")}
          maxLength={100}
          required
          {...field("name", "")}
        />
        <div className="grid">
          <Field name="scope" label={say("It may")}>
            <select id="scope" name="scope" defaultValue={field("scope", "read").defaultValue}>
              {tokenScopes.map((scope) => (
                <option key={scope} value={scope}>
                  {scopeInWords(scope, say)}
                </option>
              ))}
            </select>
          </Field>
          <Field name="days" label={say("It works for")}>
            <select id="days" name="days" defaultValue={field("days", "90").defaultValue}>
              {tokenDays.map((days) => (
                <option key={days} value={days}>
                  {daysInWords(days, say)}
                </option>
              ))}
            </select>
          </Field>
        </div>
        <ItIsMe say={say} said={said} part="tokens" act="make-token" proof={proof} />
        <button type="submit" className="button">
          {say("Make a token")}
        </button>
      </Form>
      <p className="note">
        <a className="text-link" href="/device">
          {say("Sign in a terminal with its code")}
        </a>
      </p>
    </Section>
  );
}

type ForFiles = { readonly say: Say; readonly secret: string; readonly origin: string };

/** Where files of runs are sent: with the token in a header, or in the address by an app that sends no header. */
function Addresses({ say, secret, origin }: ForFiles) {
  return (
    <>
      <p>{say("Programs send files here, with the token in a header:")}</p>
      <p>
        <code>{`curl -H "Authorization: Bearer ${secret}" -F file=@run.gpx ${origin}/api/files`}</code>
      </p>
      <p>{say("Apps that send no header take this address. Whoever has it can send too.")}</p>
      <p>
        <code>{`${origin}/api/files/in/${secret}`}</code>
      </p>
    </>
  );
}

function scopeInWords(scope: TokenScope, say: Say): string {
  switch (scope) {
    case "read":
      return say("only read");
    case "files":
      return say("only send files of runs");
    case "upload":
      return say("only hand runs and files over");
    case "full":
      return say("read and change");
  }
}

function daysInWords(days: (typeof tokenDays)[number], say: Say): string {
  switch (days) {
    case 30:
      return say("a month");
    case 90:
      return say("three months");
    case 365:
      return say("a year");
  }
}

function timesOf({ madeAt, usedAt, expiresAt }: Token, { say, locale }: Reader): string {
  const day = (instant: string) =>
    new Date(instant).toLocaleDateString(locale, { dateStyle: "medium" });
  const times = { made: day(madeAt), ends: day(expiresAt) };
  return usedAt === null
    ? say("made {made}, never used, works until {ends}", times)
    : say("made {made}, last used {used}, works until {ends}", { ...times, used: day(usedAt) });
}
