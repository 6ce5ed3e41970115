import type { Reader } from "@limber/core/reader";
import { TextField } from "../../ui/field.tsx";
import { sayNodes } from "../../ui/say.tsx";
import { linkTo } from "../../ui/text-link.tsx";
import { deviceInWords } from "./device-in-words.ts";
import { ItIsMe, type Proof } from "./it-is-me.tsx";
import type { SettingsSaid } from "./said-cookie.ts";
import { Form, fieldOf, Section } from "./section.tsx";

type SignedInAt = {
  readonly sessionId: string;
  readonly userAgent: string | null;
  readonly signedInAt: string;
  readonly seenAt: string;
  readonly isThis: boolean;
};
type SignIns = Proof & {
  readonly reader: Reader;
  readonly email: string;
  readonly sessions: readonly SignedInAt[];
  readonly said: SettingsSaid | null;
};

/** Where one is signed in, and the password. */
export function SignInSettings({ reader, email, sessions, said, proof }: SignIns) {
  const { say } = reader;
  const others = sessions.filter(({ isThis }) => !isThis);
  return (
    <Section
      part="sign-ins"
      title={say("Signing in")}
      lead={say("Where you are signed in. End what you do not know, then change the password.")}
      said={said}
      news={{
        ended: say("Signed out there."),
        written: say("If nobody has that address yet, an e-mail with a link is on its way to it."),
        moved: say("From now on you sign in with the new address."),
        changed: say(
          "Your new password is set. Everything else is signed out, and passkeys and tokens are ended.",
        ),
      }}
    >
      <ul className="rows">
        {sessions.map((each) => (
          <li key={each.sessionId}>
            <div>
              <b>{deviceInWords(each.userAgent, say)}</b>
              <span>{timesOf(each, reader)}</span>
            </div>
            {each.isThis ? (
              <span>{say("this one")}</span>
            ) : (
              <Form act="end-session">
                <input type="hidden" name="id" value={each.sessionId} />
                <button type="submit" className="button">
                  {say("Sign out there")}
                </button>
              </Form>
            )}
          </li>
        ))}
      </ul>
      {others.length > 1 ? (
        <Form act="end-sessions">
          <button type="submit" className="button">
            {say("Sign out everywhere else")}
          </button>
        </Form>
      ) : null}
      {proof.hasPassword ? (
        <ChangePassword reader={reader} said={said} />
      ) : (
        <p className="note">
          {sayNodes(
            say,
            "This account has no password. <set>Set one</set> by a link in an e-mail: it ends every other way in, the provider among them.",
            { set: linkTo("/reset-password") },
          )}
        </p>
      )}
      <ChangeEmail {...{ reader, email, said, proof }} />
    </Section>
  );
}

function ChangePassword({ reader: { say }, said }: Pick<SignIns, "reader" | "said">) {
  const field = fieldOf(said, "sign-ins");
  return (
    <details className="fold" open={wasRefused(said, "change-password")}>
      <summary>
        {say("Change the password")} <em>{say("and end every other way in")}</em>
      </summary>
      <Form act="change-password">
        <TextField
          name="oldPassword"
          label={say("The password until now")}
          type="password"
          autoComplete="current-password"
          required
          {...field("oldPassword", "")}
        />
        <TextField
          name="newPassword"
          label={say("New password")}
          hint={say("ten characters or more")}
          type="password"
          autoComplete="new-password"
          minLength={10}
          required
          {...field("newPassword", "")}
        />
        <button type="submit" className="button">
          {say("Set the password")}
        </button>
      </Form>
    </details>
  );
}

function ChangeEmail({ reader: { say }, email, said, proof }: Omit<SignIns, "sessions">) {
  const act = "change-email";
  const mine = wasRefused(said, act) ? said : null;
  return (
    <details className="fold" open={mine !== null}>
      <summary>
        {say("Another e-mail address")} <em>{say("to sign in with")}</em>
      </summary>
      <p className="note">
        {say("Now it is {email}. The new one counts once you follow the link in an e-mail to it.", {
          email,
        })}
      </p>
      <Form act={act}>
        <TextField
          name="email"
          id="new-email"
          label={say("New e-mail address")}
          type="email"
          autoComplete="email"
          required
          {...fieldOf(mine, "sign-ins")("email", "")}
        />
        <ItIsMe say={say} said={said} part="sign-ins" act={act} proof={proof} />
        <button type="submit" className="button">
          {say("Send the e-mail")}
        </button>
      </Form>
    </details>
  );
}

function wasRefused(said: SettingsSaid | null, act: string): boolean {
  return said?.part === "sign-ins" && said.act === act && said.problem !== undefined;
}

function timesOf({ signedInAt, seenAt }: SignedInAt, { say, locale, timeZone }: Reader): string {
  const at = (instant: string) =>
    new Date(instant).toLocaleString(locale, { dateStyle: "medium", timeStyle: "short", timeZone });
  return say("since {begun}, last seen {seen}", { begun: at(signedInAt), seen: at(seenAt) });
}
