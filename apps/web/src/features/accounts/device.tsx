import type { Say } from "@limber/core/language";
import type { Problem } from "@limber/core/problem";
import type { ProofAsked } from "../../server/proof.ts";
import { AppCode } from "../../ui/app-code.tsx";
import { TextField } from "../../ui/field.tsx";
import { SignAgain } from "../../ui/sign-again.tsx";
import { AccountForm, Sheet } from "./sheet.tsx";
import { PasswordField } from "./sign.tsx";

type EnterCode = {
  readonly say: Say;
  readonly name: string;
  readonly problem?: Problem | undefined;
  readonly news?: string | undefined;
};

export function EnterCode({ say, name, problem, news }: EnterCode) {
  return (
    <Sheet
      title={say("Sign in a terminal")}
      lead={say("It will act as {name}. Enter the code that it shows.", { name })}
      problem={problem}
      news={news}
    >
      <form action="/device">
        <TextField
          name="user_code"
          label={say("Code")}
          placeholder="XXXX-XXXX"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={20}
          required
        />
        <button className="button ink" type="submit">
          {say("Go on")}
        </button>
      </form>
    </Sheet>
  );
}

type ApproveCode = Pick<EnterCode, "say" | "name" | "problem"> & {
  readonly code: string;
  readonly proof: ProofAsked;
};

/** Two forms, because a code may have come from somebody else, and refusing takes nothing. */
export function ApproveCode({ say, name, code, problem, proof }: ApproveCode) {
  return (
    <Sheet
      title={say("Is this your terminal?")}
      lead={say("It asks to act as {name}. Approve only a code that you see on your own screen.", {
        name,
      })}
      problem={problem}
    >
      <p className="code digits">{code}</p>
      <AccountForm act="device" keep={{ code, answer: "approve" }}>
        {proof.isProven || proof.hasPassword ? null : (
          <SignAgain
            say={say}
            provider={proof.provider}
            next={`/device?user_code=${encodeURIComponent(code)}`}
          />
        )}
        {proof.isProven || !proof.hasPassword ? null : (
          <PasswordField
            label={say("Your password")}
            hint={say("to show that it is you")}
            autoComplete="current-password"
          />
        )}
        {proof.isProven || !proof.isAskedForCode ? null : <AppCode say={say} id="app-code" />}
        <button className="button ink" type="submit">
          {say("Approve")}
        </button>
      </AccountForm>
      <AccountForm act="device" keep={{ code, answer: "deny" }}>
        <button className="button" type="submit">
          {say("Refuse")}
        </button>
      </AccountForm>
    </Sheet>
  );
}
