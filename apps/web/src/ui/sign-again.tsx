import type { Say } from "@limber/core/language";
import type { Problem } from "@limber/core/problem";
import { sayNodes } from "./say.tsx";
import { linkTo } from "./text-link.tsx";

type SignAgain = {
  readonly say: Say;
  /** Who else signs people in here, by name. */
  readonly provider?: string | undefined;
  /** Where to come back to: a path of ours. */
  readonly next: string;
  readonly problem?: Problem | undefined;
};

/** In place of the password, for an account that has none: it was made by a provider. */
export function SignAgain({ say, provider: name, next, problem }: SignAgain) {
  return (
    <p className={problem ? "problem" : "note"} role={problem ? "alert" : undefined}>
      {name === undefined
        ? sayNodes(
            say,
            "To show that it is you, sign out and in again with a passkey, or <set>set a password</set>.",
            { set: linkTo("/reset-password") },
          )
        : sayNodes(say, "To show that it is you, <again>sign in with {name} once more</again>.", {
            name,
            again: linkTo(`/sign-in/provider?next=${encodeURIComponent(next)}`),
          })}
    </p>
  );
}
