import type { Say } from "@limber/core/language";
import type { Problem } from "@limber/core/problem";
import { sayNodes } from "../../ui/say.tsx";
import { AccountForm, Sheet } from "./sheet.tsx";
import { EmailField, PasswordField } from "./sign.tsx";

type Reset = {
  readonly say: Say;
  readonly token?: string | undefined;
  readonly problem?: Problem | undefined;
  readonly news?: string | undefined;
};

/** With a token, the new password; without one, the way to a link. */
export function Reset({ say, token, problem, news }: Reset) {
  if (token === undefined) return <AskForLink say={say} problem={problem} news={news} />;
  return (
    <Sheet
      title={say("A new password")}
      lead={say("You will be signed out everywhere else, and passkeys and tokens are ended.")}
      problem={problem}
    >
      <AccountForm act="reset-password" keep={{ token }}>
        <PasswordField
          label={say("New password")}
          hint={say("ten characters or more")}
          autoComplete="new-password"
          minLength={10}
        />
        <button className="button ink" type="submit">
          {say("Set the password")}
        </button>
      </AccountForm>
    </Sheet>
  );
}

function AskForLink({ say, problem, news }: Omit<Reset, "token">) {
  return (
    <Sheet title={say("Forgotten the password?")} problem={problem} news={news}>
      <AccountForm act="forgot">
        <EmailField say={say} />
        <button className="button ink" type="submit">
          {say("Send a link")}
        </button>
      </AccountForm>
      <p className="note">
        {sayNodes(
          say,
          "No mail comes? Whoever runs this Limber prints a link with {command} and your address.",
          { command: <code>limber account reset-link</code> },
        )}
      </p>
    </Sheet>
  );
}
