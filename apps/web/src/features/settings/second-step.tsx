import type { Say } from "@limber/core/language";
import { AppCode } from "../../ui/app-code.tsx";
import { TextField } from "../../ui/field.tsx";
import { QrCode } from "../../ui/qr-code.tsx";
import { ItIsMe, type Proof } from "./it-is-me.tsx";
import type { SettingsSaid } from "./said-cookie.ts";
import { Form, fieldOf, Section } from "./section.tsx";

type SecondStep = Proof & { readonly say: Say; readonly said: SettingsSaid | null };

/** A code from an app, asked for after the password. */
export function SecondStepSettings({ say, said, proof }: SecondStep) {
  const mine = said?.part === "second-step" ? said : null;
  const begun = mine?.news === undefined ? keyIn(mine?.typed?.["uri"]) : undefined;
  const isOn = proof.isAskedForCode;
  return (
    <Section
      part="second-step"
      title={say("A code beside the password")}
      lead={
        isOn
          ? say(
              "Signing in with the password asks for a code from your app. A passkey asks for none.",
            )
          : say(
              "An app on your phone shows a new code each half minute. With one, nobody signs in who has found out your password.",
            )
      }
      said={said}
      news={{
        on: say("From now on a code is asked for after the password."),
        off: say("No code is asked for any more."),
      }}
    >
      {mine?.secret ? <SpareCodes say={say} spare={mine.secret} /> : null}
      {isOn ? <TurnOff say={say} said={said} proof={proof} /> : null}
      {!isOn && begun !== undefined && mine !== null ? (
        <Confirm say={say} said={mine} secret={begun} />
      ) : null}
      {!isOn && begun === undefined && proof.hasPassword ? <TurnOn say={say} said={said} /> : null}
      {proof.hasPassword ? null : (
        <p className="note">{say("It stands beside a password, and this account has none.")}</p>
      )}
    </Section>
  );
}

function TurnOn({ say, said }: Omit<SecondStep, "proof">) {
  return (
    <Form act="begin-step">
      <TextField
        name="password"
        id="begin-step-password"
        label={say("Your password")}
        hint={say("to show that it is you")}
        type="password"
        autoComplete="current-password"
        required
        {...fieldOf(said?.act === "begin-step" ? said : null, "second-step")("password", "")}
      />
      <button type="submit" className="button">
        {say("Set up an app")}
      </button>
    </Form>
  );
}

type Confirm = {
  readonly say: Say;
  readonly said: SettingsSaid;
  readonly secret: string;
};

function Confirm({ say, said, secret }: Confirm) {
  const { uri = "", spare = "" } = said.typed ?? {};
  return (
    <>
      <p>{say("Scan this with the app, or type the letters into it.")}</p>
      <QrCode text={uri} label={say("A picture for the app, with the same letters")} />
      <p className="told-once">
        <code>{secret}</code>
      </p>
      <p className="note">
        <a className="text-link" href={uri}>
          {say("Open the app on this device")}
        </a>
      </p>
      <Form act="confirm-step">
        <input type="hidden" name="uri" value={uri} />
        <input type="hidden" name="spare" value={spare} />
        <AppCode
          say={say}
          id="first-code"
          isFirst
          {...fieldOf(said, "second-step")("appCode", "")}
        />
        <button type="submit" className="button">
          {say("Ask for a code from now on")}
        </button>
      </Form>
    </>
  );
}

function SpareCodes({ say, spare }: { readonly say: Say; readonly spare: string }) {
  return (
    <div className="told-once" role="status">
      <p>
        {say(
          "Ten spare codes, for when the phone is lost. Each works once. They are shown now and not again: print them, or write them down.",
        )}
      </p>
      <p>
        <code>{spare}</code>
      </p>
    </div>
  );
}

function TurnOff({ say, said, proof }: SecondStep) {
  return (
    <>
      <Form act="end-step">
        <ItIsMe say={say} said={said} part="second-step" act="end-step" proof={proof} />
        <button type="submit" className="button">
          {say("Turn the code off")}
        </button>
      </Form>
      <p className="note">
        {say("For another phone, or new spare codes: turn it off, then on again.")}
      </p>
    </>
  );
}

/** The letters that an app takes, in fours; undefined for what is not from this house. */
function keyIn(uri: string | undefined): string | undefined {
  if (uri === undefined || !URL.canParse(uri)) return undefined;
  const { protocol, searchParams } = new URL(uri);
  if (protocol !== "otpauth:") return undefined;
  return searchParams
    .get("secret")
    ?.match(/.{1,4}/g)
    ?.join(" ");
}
