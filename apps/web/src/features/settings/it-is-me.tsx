import type { Say } from "@limber/core/language";
import type { ProofAsked } from "../../server/proof.ts";
import { AppCode } from "../../ui/app-code.tsx";
import { TextField } from "../../ui/field.tsx";
import { SignAgain } from "../../ui/sign-again.tsx";
import type { SettingsPart, SettingsSaid } from "./said-cookie.ts";
import { fieldOf } from "./section.tsx";

export type Proof = { readonly proof: ProofAsked };

type ItIsMe = Proof & {
  readonly say: Say;
  readonly said: SettingsSaid | null;
  readonly part: SettingsPart;
  /** The act that it stands in. */
  readonly act: string;
};

/** The password, in a form that takes more than a screen left open, and a code where one is asked for. Nothing where both were typed lately. */
export function ItIsMe({ say, said, part, act, proof }: ItIsMe) {
  if (proof.isProven) return null;
  const mine = said?.act === undefined || said.act === act ? said : null;
  const field = fieldOf(mine, part);
  if (!proof.hasPassword) {
    const { problem } = field("password", "");
    return <SignAgain say={say} provider={proof.provider} next="/settings" problem={problem} />;
  }
  return (
    <>
      <TextField
        name="password"
        id={`${act}-password`}
        label={say("Your password")}
        hint={say("to show that it is you")}
        type="password"
        autoComplete="current-password"
        required
        {...field("password", "")}
      />
      {proof.isAskedForCode ? (
        <AppCode say={say} id={`${act}-code`} {...field("appCode", "")} />
      ) : null}
    </>
  );
}
