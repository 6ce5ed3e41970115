import { isIP } from "node:net";
import { z } from "zod";

const LONGEST_ENDPOINT = 1000;
/** 65 bytes and 16, as text. */
const KEY_LENGTH = 87;
const AUTH_LENGTH = 22;
const ofLetters = (length: number) =>
  z
    .string()
    .length(length)
    .regex(/^[\w-]+$/);

/** Where a browser is reached, by what it said itself: the service of its maker, and two keys by which it alone reads what comes. */
export const PushAddress = z.object({
  endpoint: z
    .string()
    .max(LONGEST_ENDPOINT)
    .regex(/^[\x21-\x7e]+$/)
    .refine(mayBePushed, "not a push service"),
  p256dh: ofLetters(KEY_LENGTH).refine(isPoint, "not a key"),
  auth: ofLetters(AUTH_LENGTH),
});

/** A host by its name, over https at its own port. Which address the name has is looked at when it is sent there. */
export function mayBePushed(endpoint: string): boolean {
  if (!URL.canParse(endpoint)) return false;
  const { protocol, hostname, port, username, password, hash } = new URL(endpoint);
  const isPlain = port + username + password + hash === "";
  const isName = hostname.includes(".") && isIP(hostname.replace(/^\[|\]$/g, "")) === 0;
  return protocol === "https:" && isPlain && isName;
}

/** Whether it is one of P-256, uncompressed. */
function isPoint(key: string): boolean {
  return Buffer.from(key, "base64url").at(0) === UNCOMPRESSED;
}

const UNCOMPRESSED = 4;
