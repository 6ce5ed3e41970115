import type { Say } from "@limber/core/language";
import { TextField } from "../../ui/field.tsx";
import type { SettingsPart, SettingsSaid } from "./said-cookie.ts";
import { fieldOf } from "./section.tsx";

/** Whether who looks at the page showed lately that it is them. */
export type Proof = { readonly isProven: boolean };

type ItIsMe = Proof & {
  readonly say: Say;
  readonly said: SettingsSaid | null;
  readonly part: SettingsPart;
  /** The act that it stands in. */
  readonly act: string;
};

/** The password, in a form that takes more than a screen left open. Nothing where it was typed lately. */
export function ItIsMe({ say, said, part, act, isProven }: ItIsMe) {
  if (isProven) return null;
  const mine = said?.act === undefined || said.act === act ? said : null;
  return (
    <TextField
      name="password"
      id={`${act}-password`}
      label={say("Your password")}
      hint={say("to show that it is you")}
      type="password"
      autoComplete="current-password"
      required
      {...fieldOf(mine, part)("password", "")}
    />
  );
}
