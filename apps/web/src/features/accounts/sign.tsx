import type { Say } from "@limber/core/language";
import type { Problem } from "@limber/core/problem";
import { AppCode } from "../../ui/app-code.tsx";
import { TextField } from "../../ui/field.tsx";
import { leavingInWords } from "../../ui/leaving.ts";
import { PasskeyForm } from "../../ui/passkey-form.tsx";
import { sayNodes } from "../../ui/say.tsx";
import { linkTo } from "../../ui/text-link.tsx";
import { AccountForm, Sheet } from "./sheet.tsx";

type Sign = {
  readonly say: Say;
  readonly problem?: Problem | undefined;
  readonly news?: string | undefined;
  /** Where to go afterwards: a path of ours. */
  readonly next?: string | undefined;
};

const shortestPassword = 10;
const longestPassword = 200;

type SignInSheet = Sign & {
  /** Who else signs people in here, by name; null where nobody does. */
  readonly provider: string | null;
  /** The name that passkeys are bound to; null where browsers make none. */
  readonly host: string | null;
};

export function SignIn({ say, problem, news, next, host, provider }: SignInSheet) {
  const more = next === undefined ? "" : `?next=${encodeURIComponent(next)}`;
  return (
    <Sheet title={say("Sign in")} problem={problem} news={news}>
      <AccountForm act="sign-in" keep={{ next }}>
        <EmailField say={say} />
        <PasswordField label={say("Password")} autoComplete="current-password" />
        <button className="button ink" type="submit">
          {say("Sign in")}
        </button>
      </AccountForm>
      <PasskeyForm
        ceremony="use"
        act="accounts/sign-in-passkey"
        host={host}
        failed={say("No passkey was used. Try again, or use the password.")}
      >
        {next === undefined ? null : <input type="hidden" name="next" value={next} />}
        <button className="button" type="submit">
          {say("Sign in with a passkey")}
        </button>
      </PasskeyForm>
      {provider === null ? null : (
        <a className="button" href={`/sign-in/provider${more}`}>
          {say("Sign in with {name}", { name: provider })}
        </a>
      )}
      <p className="note">
        {sayNodes(
          say,
          "<make>Make an account</make> or <set>set a new password</set>. Plans, the guide and the cramp screen need neither.",
          { make: linkTo(`/sign-up${more}`), set: linkTo("/reset-password") },
        )}
      </p>
    </Sheet>
  );
}

/** After the password, where the account asks for a code too. */
export function SignInByCode({ say, problem, next }: Omit<Sign, "news">) {
  return (
    <Sheet
      title={say("The code, too")}
      lead={say("The password was right. This account asks for a code from its app as well.")}
    >
      <AccountForm act="sign-in-code" keep={{ next }}>
        <AppCode say={say} id="code" problem={problem} />
        <button className="button ink" type="submit">
          {say("Sign in")}
        </button>
      </AccountForm>
      <p className="note">
        {sayNodes(
          say,
          "Phone lost, and no spare code? A passkey asks for none: <back>begin again</back>. Or whoever runs this Limber turns the code off with {command} and your address.",
          { back: linkTo("/sign-in"), command: <code>limber account end-code</code> },
        )}
      </p>
    </Sheet>
  );
}

export function SignUp({ say, problem, next }: Sign) {
  return (
    <Sheet
      title={say("Make an account")}
      lead={say("It keeps your runs and plans, on this Limber and nowhere else.")}
      problem={problem}
    >
      <AccountForm act="sign-up" keep={{ next }}>
        <TextField name="name" label={say("Name")} autoComplete="name" maxLength={100} required />
        <EmailField say={say} />
        <PasswordField
          label={say("Password")}
          hint={say("ten characters or more")}
          autoComplete="new-password"
          minLength={shortestPassword}
        />
        <button className="button ink" type="submit">
          {say("Make the account")}
        </button>
      </AccountForm>
      <p className="note">
        {sayNodes(say, "You have one? <sign>Sign in</sign>.", { sign: linkTo("/sign-in") })}
      </p>
    </Sheet>
  );
}

export function SignedIn({ say, name, problem }: Omit<Sign, "news" | "next"> & { name: string }) {
  return (
    <Sheet title={say("Signed in as {name}", { name })} problem={problem}>
      <AccountForm act="sign-out" left={leavingInWords(say)}>
        <button className="button" type="submit">
          {say("Sign out")}
        </button>
      </AccountForm>
      <p className="note">
        {sayNodes(say, "A terminal signs in with a code: <enter>enter it here</enter>.", {
          enter: linkTo("/device"),
        })}
      </p>
    </Sheet>
  );
}

export function EmailField({ say }: { say: Say }) {
  return (
    <TextField
      name="email"
      label={say("E-mail")}
      type="email"
      autoComplete="username"
      maxLength={320}
      required
    />
  );
}

type PasswordField = {
  readonly label: string;
  readonly hint?: string;
  readonly autoComplete: "current-password" | "new-password";
  readonly minLength?: number;
};

export function PasswordField(field: PasswordField) {
  return (
    <TextField name="password" type="password" maxLength={longestPassword} required {...field} />
  );
}
