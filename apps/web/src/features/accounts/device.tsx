import type { Say } from "@limber/core/language";
import type { Problem } from "@limber/core/problem";
import { TextField } from "../../ui/field.tsx";
import { AccountForm, Sheet } from "./sheet.tsx";

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

/** Two buttons, because a code may have come from somebody else. */
export function ApproveCode({ say, name, code }: { say: Say; name: string; code: string }) {
  return (
    <Sheet
      title={say("Is this your terminal?")}
      lead={say("It asks to act as {name}. Approve only a code that you see on your own screen.", {
        name,
      })}
    >
      <p className="code digits">{code}</p>
      <AccountForm act="device" keep={{ code }}>
        <div className="choice">
          <button className="button ink" type="submit" name="answer" value="approve">
            {say("Approve")}
          </button>
          <button className="button" type="submit" name="answer" value="deny">
            {say("Refuse")}
          </button>
        </div>
      </AccountForm>
    </Sheet>
  );
}
