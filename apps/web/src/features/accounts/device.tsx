import { type FieldProblem, TextField } from "../../ui/field.tsx";
import { AccountForm, Sheet } from "./sheet.tsx";

type EnterCode = {
  readonly name: string;
  readonly problem?: FieldProblem | undefined;
  readonly news?: string | undefined;
};

export function EnterCode({ name, problem, news }: EnterCode) {
  return (
    <Sheet
      title="Sign in a terminal"
      lead={`It will act as ${name}. Enter the code that it shows.`}
      problem={problem}
      news={news}
    >
      <form action="/device">
        <TextField
          name="user_code"
          label="Code"
          placeholder="XXXX-XXXX"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={20}
          required
        />
        <button className="button ink" type="submit">
          Go on
        </button>
      </form>
    </Sheet>
  );
}

/** Two buttons, because a code may have come from somebody else. */
export function ApproveCode({ name, code }: { name: string; code: string }) {
  return (
    <Sheet
      title="Is this your terminal?"
      lead={`It asks to act as ${name}. Approve only a code that you see on your own screen.`}
    >
      <p className="code digits">{code}</p>
      <AccountForm act="device" keep={{ code }}>
        <div className="choice">
          <button className="button ink" type="submit" name="answer" value="approve">
            Approve
          </button>
          <button className="button" type="submit" name="answer" value="deny">
            Refuse
          </button>
        </div>
      </AccountForm>
    </Sheet>
  );
}
