import type { FormProblem } from "../../server/refused.ts";

/** The parts of the page, which are also the words in its addresses. */
export const parts = [
  "reading",
  "body",
  "health",
  "sweat",
  "sharing",
  "sign-ins",
  "provider",
  "passkeys",
  "second-step",
  "tokens",
  "data",
] as const;
export type SettingsPart = (typeof parts)[number];

/** What the last form is told: what went wrong with what was typed, or what is told once. */
export type SettingsSaid = {
  readonly part: SettingsPart;
  /** The form that was refused, where the part has several. */
  readonly act?: string;
  readonly problem?: FormProblem;
  readonly typed?: Readonly<Record<string, string>>;
  /** The boxes of the form that were ticked. */
  readonly ticked?: readonly string[];
  /** Saved, made, ended: one word that the page has a sentence for. */
  readonly news?: string;
  /** A code or a token: it is shown now and never again. */
  readonly secret?: string;
};

/** Kept for a look at the page, in a cookie that no script can read: for a minute, or until somebody signs out. */
export const saidCookie = "limber.said";
const KEPT_FOR_S = 60;
const MOST_LETTERS = 3500;

/** `site` is `Lax` where the page that led to the settings is not ours. */
export function cookieOf(said: SettingsSaid, site: "Strict" | "Lax" = "Strict"): string {
  const value = encodeURIComponent(JSON.stringify(said));
  const short =
    value.length > MOST_LETTERS
      ? encodeURIComponent(JSON.stringify({ ...said, typed: {} }))
      : value;
  return `${saidCookie}=${short}; Path=/settings; Max-Age=${KEPT_FOR_S}; HttpOnly; SameSite=${site}`;
}

/** Takes away what was told, so that on a shared computer the next one finds no code. */
export const nothingSaid = `${saidCookie}=; Path=/settings; Max-Age=0; HttpOnly; SameSite=Strict`;

export function readSaid(value: string | undefined): SettingsSaid | null {
  if (value === undefined) return null;
  try {
    const said = JSON.parse(value) as SettingsSaid;
    return parts.includes(said.part) ? said : null;
  } catch {
    return null;
  }
}
