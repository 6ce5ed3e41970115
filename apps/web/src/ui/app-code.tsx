import type { Say } from "@limber/core/language";
import type { Problem } from "@limber/core/problem";
import { TextField } from "./field.tsx";

type AppCode = {
  readonly say: Say;
  readonly id: string;
  /** The one that shows that app and house agree: only the app has it. */
  readonly isFirst?: true;
  readonly problem?: Problem | undefined;
};

/** What an app shows, or what stands on a card. Phones fill it in. */
export function AppCode({ say, id, isFirst, problem }: AppCode) {
  return (
    <TextField
      name="appCode"
      id={id}
      label={say("Code")}
      hint={isFirst ? say("from the app") : say("from the app, or a spare one")}
      autoComplete="one-time-code"
      autoCapitalize="none"
      spellCheck={false}
      maxLength={20}
      required
      problem={problem}
    />
  );
}
