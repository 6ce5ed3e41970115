import { z } from "zod";

/** What settings may be. */
export const text = z.string();
export const oneOf = (...words: [string, ...string[]]) => z.enum(words);
export const whole = (least: number, most: number) =>
  text.regex(/^\d{1,5}$/).refine((typed) => Number(typed) >= least && Number(typed) <= most);
export const switched = { takes: "`1` or `0`", form: oneOf("0", "1"), usual: "`0`" };

export const postgresUrl = text.regex(/^postgres(ql)?:\/\//).refine((typed) => URL.canParse(typed));
export const webUrl = text.regex(/^https?:\/\//).refine((typed) => URL.canParse(typed));
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

export const KEPT = /^\d{1,3} \d{1,3} \d{1,3}$/;
