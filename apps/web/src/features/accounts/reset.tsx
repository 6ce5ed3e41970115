import type { FieldProblem } from "../../ui/field.tsx";
import { AccountForm, Sheet } from "./sheet.tsx";
import { EmailField, PasswordField } from "./sign.tsx";

type Reset = {
  readonly token?: string | undefined;
  readonly problem?: FieldProblem | undefined;
  readonly news?: string | undefined;
};

/** With a token, the new password; without one, the way to a link. */
export function Reset({ token, problem, news }: Reset) {
  if (token === undefined) return <AskForLink problem={problem} news={news} />;
  return (
    <Sheet title="A new password" lead="You will be signed out everywhere else." problem={problem}>
      <AccountForm act="reset-password" keep={{ token }}>
        <PasswordField
          label="New password"
          hint="ten characters or more"
          autoComplete="new-password"
          minLength={10}
        />
        <button className="button ink" type="submit">
          Set the password
        </button>
      </AccountForm>
    </Sheet>
  );
}

function AskForLink({ problem, news }: Omit<Reset, "token">) {
  return (
    <Sheet title="Forgotten the password?" problem={problem} news={news}>
      <AccountForm act="forgot">
        <EmailField />
        <button className="button ink" type="submit">
          Send a link
        </button>
      </AccountForm>
      <p className="note">
        No mail comes? Whoever runs this Limber prints a link with{" "}
        <code>limber account reset-link</code> and your address.
      </p>
    </Sheet>
  );
}
