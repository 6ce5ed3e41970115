import { originsOf } from "@limber/api/origin";
import { env } from "./env.ts";

/** The addresses of our own pages: the one that this house was given, and the one that was typed to reach it, such as its address in the local network. */
export function originsFor(headers: Headers): readonly string[] {
  const given = originsOf(new URL(env.surroundings.LIMBER_URL));
  const host = headers.get("host");
  const isGiven = given.some((origin) => new URL(origin).host === host);
  if (host === null || isGiven) return given;
  const isSecure = env.isBehindProxy && headers.get("x-forwarded-proto") === "https";
  return [...given, `${isSecure ? "https" : "http"}://${host}`];
}
