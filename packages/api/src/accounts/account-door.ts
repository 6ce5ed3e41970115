import { problemOf } from "../problems.ts";
import { AUTH_PATH, refused, tooMany } from "../refused.ts";
import { accountPaths } from "./account-paths.ts";
import { signInAgain } from "./account-problems.ts";
import type { Auth } from "./auth.ts";
import { passwordBound } from "./known-again.ts";
import type { Letters } from "./mail.ts";
import { passkeyDoor } from "./passkey-door.ts";
import { isProven } from "./proven.ts";
import { secondStepDoor } from "./second-step-door.ts";
import { type GuardSettings, rememberTold, signInGuard } from "./sign-in-guard.ts";
import { countFailure, waitS } from "./tries.ts";

/** What gives somebody else a way in takes a fresh sign-in. */
const takesFresh = [
  "/api-key/create",
  "/device/approve",
  "/oidc/link",
  "/passkey/generate-register-options",
  "/passkey/verify-registration",
  "/two-factor/enable",
  "/two-factor/verify-totp",
];
/** Where whoever has signed in types the password that they have: who found a screen open could guess it. */
const typesPassword = ["/change-password", "/two-factor/enable"];

type DoorSettings = GuardSettings & {
  readonly auth: Auth;
  /** Writes to somebody, in the language of whoever sent these headers. */
  readonly lettersTo: (sent: Headers) => Letters | undefined;
  /** Whether browsers make passkeys for the address of this house. */
  readonly hasPasskeys: boolean;
};

/** Hands on to the accounts what is open to the outside, each path by one spelling; null for what is not. */
export function accountDoor(settings: DoorSettings) {
  const { auth, hasPasskeys } = settings;
  const passkeys = passkeyDoor(settings);
  const secondStep = secondStepDoor(settings);
  const signIn = signInGuard(settings, auth.handler);
  const fromProvider = async (request: Request) =>
    rememberTold(await auth.handler(request), settings, request.headers);
  const doorOf = (path: string) => {
    if (path.startsWith("/passkey/")) return passkeys;
    if (path === "/oidc/callback") return fromProvider;
    return path.startsWith("/two-factor/") ? secondStep : auth.handler;
  };
  return async (request: Request): Promise<Response | null> => {
    const path = new URL(request.url).pathname.slice(AUTH_PATH.length);
    if (!Object.hasOwn(accountPaths, path)) return null;
    if (path.startsWith("/passkey/") && !hasPasskeys) return null;
    if (path === "/sign-in/email") return inOurWords(await signIn(request));
    if (await isStale(settings, request, path)) return refused(403, problemOf(signInAgain()));
    const handOn = doorOf(path);
    if (!typesPassword.includes(path)) return inOurWords(await handOn(request, path));
    return inOurWords(await withPassword(settings, request, (asked) => handOn(asked, path)));
  };
}

/** Counts wrong passwords of whoever has signed in. */
async function withPassword(
  { auth, db, now }: DoorSettings,
  request: Request,
  handOn: (request: Request) => Promise<Response>,
) {
  const found = await auth.api.getSession({ headers: request.headers });
  if (found === null) return handOn(request);
  const bounds = [passwordBound(found.user.id)];
  const wait = await waitS(db, bounds, now());
  if (wait > 0) return tooMany(wait);
  const response = await handOn(request);
  if (response.status === 400 && (await codeOf(response)) === "INVALID_PASSWORD")
    await countFailure(db, bounds, now());
  return response;
}

async function codeOf(response: Response): Promise<unknown> {
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => null);
  return (body as { code?: unknown } | null)?.code;
}

async function isStale(
  { auth, now }: DoorSettings,
  { headers }: Request,
  path: string,
): Promise<boolean> {
  if (!takesFresh.includes(path) && path !== "/change-password") return false;
  const found = await auth.api.getSession({ headers });
  if (found === null) return false;
  const { user, session } = found;
  // A new password signs in anew, and that must not stand for a code.
  if (path === "/change-password" && !user.twoFactorEnabled) return false;
  const { id: userId, name } = user;
  return !isProven({ userId, name, by: "sign-in", signedInAt: session.createdAt }, now());
}

/** The library counts too, and says so in words of its own. */
function inOurWords(response: Response): Response {
  if (response.status !== 429 || response.headers.has("retry-after")) return response;
  return tooMany(Number(response.headers.get("x-retry-after") ?? 60));
}
