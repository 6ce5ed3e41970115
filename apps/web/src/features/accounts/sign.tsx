import { type FieldProblem, TextField } from "../../ui/field.tsx";
import { AccountForm, Sheet } from "./sheet.tsx";

type Sign = {
  readonly problem?: FieldProblem | undefined;
  readonly news?: string | undefined;
  /** Where to go afterwards: a path of ours. */
  readonly next?: string | undefined;
};

const shortestPassword = 10;
const longestPassword = 200;

export function SignIn({ problem, news, next }: Sign) {
  const more = next === undefined ? "" : `?next=${encodeURIComponent(next)}`;
  return (
    <Sheet title="Sign in" problem={problem} news={news}>
      <AccountForm act="sign-in" keep={{ next }}>
        <EmailField />
        <PasswordField label="Password" autoComplete="current-password" />
        <button className="button ink" type="submit">
          Sign in
        </button>
      </AccountForm>
      <p className="note">
        <a className="text-link" href={`/sign-up${more}`}>
          Make an account
        </a>{" "}
        or{" "}
        <a className="text-link" href="/reset-password">
          set a new password
        </a>
        . Plans, the guide and the cramp screen need neither.
      </p>
    </Sheet>
  );
}

export function SignUp({ problem, next }: Sign) {
  return (
    <Sheet
      title="Make an account"
      lead="It keeps your runs and plans, on this Limber and nowhere else."
      problem={problem}
    >
      <AccountForm act="sign-up" keep={{ next }}>
        <TextField name="name" label="Name" autoComplete="name" maxLength={100} required />
        <EmailField />
        <PasswordField
          label="Password"
          hint="ten characters or more"
          autoComplete="new-password"
          minLength={shortestPassword}
        />
        <button className="button ink" type="submit">
          Make the account
        </button>
      </AccountForm>
      <p className="note">
        You have one?{" "}
        <a className="text-link" href="/sign-in">
          Sign in
        </a>
        .
      </p>
    </Sheet>
  );
}

export function SignedIn({ name }: { name: string }) {
  return (
    <Sheet title={`Signed in as ${name}`}>
      <AccountForm act="sign-out">
        <button className="button" type="submit">
          Sign out
        </button>
      </AccountForm>
      <p className="note">
        A terminal signs in with a code:{" "}
        <a className="text-link" href="/device">
          enter it here
        </a>
        .
      </p>
    </Sheet>
  );
}

export function EmailField() {
  return (
    <TextField
      name="email"
      label="E-mail"
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
