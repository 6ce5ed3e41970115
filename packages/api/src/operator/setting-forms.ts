import { z } from "zod";
import { isHere } from "../hosts.ts";
import { isPushKey } from "../notices/push-key.ts";

/** Whom a setting is for. */
type SettingGroup =
  | "serving"
  | "data"
  | "backups"
  | "accounts"
  | "weather"
  | "push"
  | "terminal"
  | "tests";

export type Setting = {
  readonly of: SettingGroup;
  /** What it is for. */
  readonly says: string;
  /** What it may be: for the table, and for whoever wrote something else. */
  readonly takes: string;
  readonly form: z.ZodType<string>;
  /** What holds where nobody says. */
  readonly usual: string;
  /** What has to be set with it. */
  readonly needs?: readonly string[];
  /** Never printed, and may lie in a file that NAME_FILE names. */
  readonly isSecret?: true;
};

/** What settings may be. */
export const text = z.string();
export const oneOf = (...words: [string, ...string[]]) => z.enum(words);
export const whole = (least: number, most: number) =>
  text.regex(/^\d{1,5}$/).refine((typed) => Number(typed) >= least && Number(typed) <= most);
export const switched = { takes: "`1` or `0`", form: oneOf("0", "1"), usual: "`0`" };

export const postgresUrl = text.regex(/^postgres(ql)?:\/\//).refine((typed) => URL.canParse(typed));
export const webUrl = text.regex(/^https?:\/\//).refine((typed) => URL.canParse(typed));
export const providerUrl = webUrl.refine(
  (typed) => URL.canParse(typed) && (/^https:/.test(typed) || isHere(new URL(typed))),
);
/** Nothing of Limber lives under a path: ADR 71. */
export const origin = webUrl.refine((typed) => {
  if (!URL.canParse(typed)) return false;
  const { pathname, search, hash, username } = new URL(typed);
  return pathname === "/" && `${search}${hash}${username}` === "";
});

const ipAddress = z.union([z.ipv4(), z.ipv6()]);
const hostName = text.regex(/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i);
export const listOf = (form: z.ZodType<string>) =>
  text.refine((typed) => typed.split(",").every((each) => form.safeParse(each.trim()).success));
export const host = z.union([ipAddress, hostName, text.regex(/^\[[0-9a-f:]+\]$/i)]);
export const proxy = z.union([
  oneOf("loopback", "linklocal", "uniquelocal"),
  ipAddress,
  z.cidrv4(),
  z.cidrv6(),
]);

export const pushKey = text.refine(isPushKey);
/** Whom a push service writes to when something is wrong. */
export const contact = text.regex(/^(mailto:[^@\s]+@[^@\s]+|https:\/\/\S+)$/);

export const KEPT = /^\d{1,3} \d{1,3} \d{1,3}$/;
