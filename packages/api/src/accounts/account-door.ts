import { problemOf } from "../problems.ts";
import { AUTH_PATH, refused, tooMany } from "../refused.ts";
import { accountPaths } from "./account-paths.ts";
import { signInAgain } from "./account-problems.ts";
import type { Auth } from "./auth.ts";
import { passwordBound } from "./known-again.ts";
import { passkeyDoor } from "./passkey-door.ts";
import { isProven } from "./proven.ts";
import { type GuardSettings, signInGuard } from "./sign-in-guard.ts";
import { countFailure, waitS } from "./tries.ts";

/** What gives somebody else a way in takes a fresh sign-in. */
const takesFresh = [
  "/api-key/create",
  "/passkey/generate-register-options",
  "/passkey/verify-registration",
];

type DoorSettings = GuardSettings & {
  readonly auth: Auth;
  /** Whether browsers make passkeys for the address of this house. */
  readonly hasPasskeys: boolean;
};

/** Hands on to the accounts what is open to the outside, each path by one spelling; null for what is not. */
export function accountDoor(settings: DoorSettings) {
  const { auth, hasPasskeys } = settings;
  const passkeys = passkeyDoor(settings);
  const signIn = signInGuard(settings, auth.handler);
  return async (request: Request): Promise<Response | null> => {
    const path = new URL(request.url).pathname.slice(AUTH_PATH.length);
    if (!Object.hasOwn(accountPaths, path)) return null;
    const isOfPasskeys = path.startsWith("/passkey/");
    if (isOfPasskeys && !hasPasskeys) return null;
    if (path === "/sign-in/email") return inOurWords(await signIn(request));
    if (path === "/change-password") return inOurWords(await changePassword(settings, request));
    if (takesFresh.includes(path) && (await isStale(settings, request)))
      return refused(403, problemOf(signInAgain()));
    return inOurWords(await (isOfPasskeys ? passkeys(request, path) : auth.handler(request)));
  };
}

/** Who found a screen open could guess the old password. */
async function changePassword({ auth, db, now }: DoorSettings, request: Request) {
  const found = await auth.api.getSession({ headers: request.headers });
  if (found === null) return auth.handler(request);
  const bounds = [passwordBound(found.user.id)];
  const wait = await waitS(db, bounds, now());
  if (wait > 0) return tooMany(wait);
  const response = await auth.handler(request);
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

async function isStale({ auth, now }: DoorSettings, { headers }: Request): Promise<boolean> {
  const found = await auth.api.getSession({ headers });
  if (found === null) return false;
  const { user, session } = found;
  const { id: userId, name } = user;
  return !isProven({ userId, name, by: "sign-in", signedInAt: session.createdAt }, now());
}

/** The library counts too, and says so in words of its own. */
function inOurWords(response: Response): Response {
  if (response.status !== 429 || response.headers.has("retry-after")) return response;
  return tooMany(Number(response.headers.get("x-retry-after") ?? 60));
}
