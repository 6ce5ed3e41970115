import type { Reader } from "@limber/core/reader";
import { TextField } from "../../ui/field.tsx";
import { PasskeyForm } from "../../ui/passkey-form.tsx";
import { ItIsMe, type Proof } from "./it-is-me.tsx";
import type { SettingsSaid } from "./said-cookie.ts";
import { Form, fieldOf, Section } from "./section.tsx";

type Passkey = {
  readonly passkeyId: string;
  readonly name: string | null;
  readonly madeAt: string;
  readonly usedAt: string | null;
};
type Passkeys = Proof & {
  readonly reader: Reader;
  readonly passkeys: readonly Passkey[];
  /** The name that passkeys are bound to; null where browsers make none. */
  readonly host: string | null;
  readonly said: SettingsSaid | null;
};

/** What signs somebody in without a password: a finger, a face or a PIN, on a device of theirs. */
export function PasskeySettings({ reader, passkeys, host, said, proof }: Passkeys) {
  const { say } = reader;
  return (
    <Section
      part="passkeys"
      title={say("Passkeys")}
      lead={say(
        "A passkey signs you in with a finger, a face or a PIN, without the password. It stays on your device, or where your device keeps passwords.",
      )}
      said={said}
      news={{
        added: say("The passkey is added. It signs you in from now on."),
        ended: say("The passkey is removed. It no longer works."),
      }}
    >
      {passkeys.length > 0 ? (
        <ul className="rows">
          {passkeys.map((passkey) => (
            <li key={passkey.passkeyId}>
              <div>
                <b>{passkey.name ?? say("Without a name")}</b>
                <span>{timesOf(passkey, reader)}</span>
              </div>
              <Form act="end-passkey">
                <input type="hidden" name="id" value={passkey.passkeyId} />
                <button type="submit" className="button">
                  {say("Remove the passkey")}
                </button>
              </Form>
            </li>
          ))}
        </ul>
      ) : null}
      {proof.isProven || host === null ? (
        <AddPasskey reader={reader} host={host} said={said} />
      ) : (
        <Form act="prove">
          <ItIsMe say={say} said={said} part="passkeys" act="prove" proof={proof} />
          <button type="submit" className="button">
            {say("Go on to add a passkey")}
          </button>
        </Form>
      )}
    </Section>
  );
}

function AddPasskey({ reader: { say }, host, said }: Pick<Passkeys, "reader" | "host" | "said">) {
  return (
    <PasskeyForm
      ceremony="make"
      act="settings/add-passkey"
      className="settings-form"
      host={host}
      failed={say("No passkey was made. Load the page again, then try once more.")}
      instead={
        <p className="note">
          {say(
            "None can be added here. It takes a current browser with scripts, and Limber opened at its own address with https; on the machine it runs on, localhost will do.",
          )}
        </p>
      }
    >
      <TextField
        name="name"
        id="passkey-name"
        label={say("A passkey on")}
        placeholder={say("my phone")}
        maxLength={100}
        required
        {...fieldOf(said, "passkeys")("name", "")}
      />
      <button type="submit" className="button">
        {say("Add a passkey")}
      </button>
    </PasskeyForm>
  );
}

function timesOf({ madeAt, usedAt }: Passkey, { say, locale, timeZone }: Reader): string {
  const day = (instant: string) =>
    new Date(instant).toLocaleDateString(locale, { dateStyle: "medium", timeZone });
  return usedAt === null
    ? say("added {made}, never used", { made: day(madeAt) })
    : say("added {made}, last used {used}", { made: day(madeAt), used: day(usedAt) });
}
