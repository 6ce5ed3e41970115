import type { Reader } from "@limber/core/reader";
import { TextField } from "../../ui/field.tsx";
import type { SettingsSaid } from "./said-cookie.ts";
import { Form, fieldOf, Section } from "./section.tsx";

type Token = {
  readonly id: string;
  readonly name: string | null;
  readonly lastRequest: string | null;
};
type Tokens = {
  readonly reader: Reader;
  readonly tokens: readonly Token[];
  readonly said: SettingsSaid | null;
};

/** Programs that ask in the runner's name. */
export function TokenSettings({ reader, tokens, said }: Tokens) {
  const { say, locale } = reader;
  const field = fieldOf(said, "tokens");
  const secret = said?.part === "tokens" ? said.secret : undefined;
  return (
    <Section
      part="tokens"
      title={say("Terminals and programs")}
      lead={say(
        "A token reads and writes your runs and plans. It opens no settings and deletes nothing for good.",
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
        </div>
      ) : null}
      {tokens.length > 0 ? (
        <ul className="rows">
          {tokens.map(({ id, name, lastRequest }) => (
            <li key={id}>
              <div>
                <b>{name ?? say("Without a name")}</b>
                <span>
                  {lastRequest === null
                    ? say("never used")
                    : say("last used {day}", {
                        day: new Date(lastRequest).toLocaleDateString(locale, {
                          dateStyle: "medium",
                        }),
                      })}
                </span>
              </div>
              <Form act="end-token">
                <input type="hidden" name="id" value={id} />
                <button type="submit" className="button">
                  {say("Take it back")}
                </button>
              </Form>
            </li>
          ))}
        </ul>
      ) : null}
      <Form act="make-token">
        <div className="inline-form">
          <TextField
            name="name"
            label={say("A token for")}
            placeholder={say("my script")}
            maxLength={100}
            required
            {...field("name", "")}
          />
          <button type="submit" className="button">
            {say("Make a token")}
          </button>
        </div>
      </Form>
      <p className="note">
        <a className="text-link" href="/device">
          {say("Sign in a terminal with its code")}
        </a>
      </p>
    </Section>
  );
}
