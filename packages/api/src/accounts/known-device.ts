import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { parseCookies } from "better-auth/cookies";

/** A browser remembers who has signed in on it: nobody, but the last few. */
const MOST_ACCOUNTS = 4;
const NONCE_BYTES = 12;
/** In base64url. */
const NONCE_LENGTH = 16;
const ENTRY_LENGTH = NONCE_LENGTH + 43;
const KEPT_FOR_S = 400 * 86_400;

export type DeviceSettings = { readonly secret: string; readonly isSecure: boolean };
export type OfAccount = { readonly sent: Headers; readonly account: string };

export const deviceCookie = (isSecure: boolean) => `${isSecure ? "__Secure-" : ""}limber.known`;

/**
 * What tells a device on which the owner of an account has signed in before: nobody else can make it, it
 * says nothing of who they are, and it opens nothing. Strangers who guess from elsewhere do not count for it.
 */
export function knownDevice(settings: DeviceSettings, { sent, account }: OfAccount): string | null {
  for (const entry of entriesIn(settings, sent)) {
    const nonce = entry.slice(0, NONCE_LENGTH);
    if (isSame(entry.slice(NONCE_LENGTH), macOf(settings, account, nonce))) return nonce;
  }
  return null;
}

/** The cookie for whoever has just signed in with this account. */
export function rememberedBy(settings: DeviceSettings, { sent, account }: OfAccount): string {
  const nonce =
    knownDevice(settings, { sent, account }) ?? randomBytes(NONCE_BYTES).toString("base64url");
  const mine = `${nonce}${macOf(settings, account, nonce)}`;
  const others = entriesIn(settings, sent).filter((entry) => entry !== mine);
  const value = [mine, ...others].slice(0, MOST_ACCOUNTS).join("");
  const more = settings.isSecure ? "; Secure" : "";
  return `${deviceCookie(settings.isSecure)}=${value}; Path=/; Max-Age=${KEPT_FOR_S}; HttpOnly; SameSite=Lax${more}`;
}

function entriesIn({ isSecure }: DeviceSettings, sent: Headers): string[] {
  const cookies = parseCookies(sent.get("cookie") ?? "");
  const value = cookies.get(deviceCookie(isSecure)) ?? "";
  const count = Math.min(MOST_ACCOUNTS, Math.floor(value.length / ENTRY_LENGTH));
  return Array.from({ length: count }, (_, at) =>
    value.slice(at * ENTRY_LENGTH, (at + 1) * ENTRY_LENGTH),
  );
}

function macOf({ secret }: DeviceSettings, account: string, nonce: string): string {
  return createHmac("sha256", secret).update(`known:${account}:${nonce}`).digest("base64url");
}

function isSame(given: string, ours: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(ours)];
  return one.length === other.length && timingSafeEqual(one, other);
}
