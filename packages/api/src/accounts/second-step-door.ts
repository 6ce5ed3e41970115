import { SECONDS_IN_A_DAY } from "@limber/core/units";
import { hasSecondStep, sealedSecretOf } from "@limber/db/accounts/second-step";
import type { TRPCError } from "@trpc/server";
import { parseCookies } from "better-auth/cookies";
import { symmetricDecrypt } from "better-auth/crypto";
import { z } from "zod";
import { problemOf } from "../problems.ts";
import { refused, tooMany } from "../refused.ts";
import { strict } from "../strict.ts";
import { codeDiffers, codeUnreadable, hasOneAlready, startAgain } from "./account-problems.ts";
import type { Auth } from "./auth.ts";
import { type Letters, secondStepMail } from "./mail.ts";
import { LONGEST_PASSWORD } from "./password-fault.ts";
import { asAppCode, asBackupCode } from "./second-step-library.ts";
import { type GuardSettings, QUARTER_S, signInGuard } from "./sign-in-guard.ts";
import { type Bound, countCall, countFailure, hashOf, waitS } from "./tries.ts";

/** Longer than a code of an app is good: the one before and the one after count as well. */
const GOOD_FOR_S = 120;
/** Of a million codes three are right at a time, so that thirty tries a day find one in thirty years. */
const MOST_APP_CODES = 30;
/** Wrong ones of whoever has signed in and turns it on. */
const MOST_FIRST_CODES = 10;

const bodies = {
  "/two-factor/enable": strict(z.object({ password: z.string().max(LONGEST_PASSWORD) })),
  "/two-factor/verify-totp": strict(z.object({ code: z.string().max(20).transform(asAppCode) })),
  "/two-factor/verify-backup-code": strict(
    z.object({ code: z.string().max(40).transform(asBackupCode) }),
  ),
};
type StepPath = keyof typeof bodies;
type Person = { readonly id: string; readonly email: string };

type StepDoor = GuardSettings & {
  readonly auth: Auth;
  readonly lettersTo: (sent: Headers) => Letters | undefined;
};

/**
 * Hands on the codes that are asked for after a password. Whose they are is known by the challenge that the right
 * password left behind. Each counts once, and wrong ones are counted as wrong passwords are.
 */
export function secondStepDoor(settings: StepDoor) {
  const { auth } = settings;
  const emailIn = async (request: Request) => (await challenged(auth, request))?.email ?? null;
  const tryCode = (request: Request) => tried(settings, request);
  const elsewhere = { name: "app-code", most: MOST_APP_CODES, windowS: SECONDS_IN_A_DAY };
  const guards = {
    "/two-factor/verify-totp": signInGuard(settings, tryCode, { emailIn, elsewhere }),
    "/two-factor/verify-backup-code": signInGuard(settings, tryCode, { emailIn }),
  };
  return async (request: Request, path: string): Promise<Response> => {
    const said: unknown = await request.json().catch(() => null);
    const read = bodies[path as StepPath].safeParse(said);
    if (!read.success) return refusedAs(400, codeDiffers());
    const { url, method, headers } = request;
    const tidy = new Request(url, { method, headers, body: JSON.stringify(read.data) });
    const found = await auth.api.getSession({ headers });
    if (path === "/two-factor/enable") return begin(settings, tidy, found?.user);
    if (found === null) return guards[path as keyof typeof guards](tidy);
    if (path === "/two-factor/verify-totp") return confirm(settings, tidy, found.user);
    // Whoever has signed in confirms a first code of the app, and learns of no other whether it is right.
    const hasOne = await hasSecondStep(settings.db, found.user.id);
    return refusedAs(400, hasOne ? hasOneAlready() : codeDiffers());
  };
}

const refusedAs = (status: number, problem: TRPCError) => refused(status, problemOf(problem));

async function begin({ auth, db }: StepDoor, request: Request, who: Person | undefined) {
  if (who && (await hasSecondStep(db, who.id))) return refusedAs(400, hasOneAlready());
  return auth.handler(request);
}

/** The first code shows that the app and this house agree. From then on one is asked for. */
async function confirm(settings: StepDoor, request: Request, { id, email }: Person) {
  const { db, now, lettersTo } = settings;
  if (await hasSecondStep(db, id)) return refusedAs(400, hasOneAlready());
  const bounds: Bound[] = [
    { key: `first-code:${hashOf(id)}`, most: MOST_FIRST_CODES, windowS: QUARTER_S },
  ];
  const wait = await waitS(db, bounds, now());
  if (wait > 0) return tooMany(wait);
  const response = await handedOn(settings, request, id);
  if (response.ok)
    lettersTo(request.headers)?.((say) => secondStepMail({ to: email, isOn: true, say }));
  if (response.status === 401) await countFailure(db, bounds, now());
  return response.status === 401 ? refusedAs(400, codeDiffers()) : response;
}

async function tried(settings: StepDoor, request: Request): Promise<Response> {
  const who = await challenged(settings.auth, request);
  return who === null ? refusedAs(400, startAgain()) : handedOn(settings, request, who.id);
}

/** 401 is a wrong code, and nothing else is. */
async function handedOn(settings: StepDoor, request: Request, userId: string): Promise<Response> {
  const { auth, db, now } = settings;
  if (!(await isReadable(settings, userId))) return refusedAs(400, codeUnreadable());
  const { code } = (await request.clone().json()) as { code: string };
  const once = { key: `code:${hashOf(`${userId}:${code}`)}`, most: 1, windowS: GOOD_FOR_S };
  // Before it is looked at, so that of two at once one counts.
  if ((await countCall(db, once, now())) > 0) return refusedAs(401, codeDiffers());
  const response = await auth.handler(request);
  if (response.ok || response.status === 429) return response;
  const { code: why } = Object(await response.json().catch(() => null)) as { code?: string };
  const isWrong = why === "INVALID_CODE" || why === "INVALID_BACKUP_CODE";
  return isWrong ? refusedAs(401, codeDiffers()) : refusedAs(400, startAgain());
}

/** Not where a backup came back under another secret. */
async function isReadable({ auth, db }: StepDoor, userId: string): Promise<boolean> {
  const sealed = await sealedSecretOf(db, userId);
  if (sealed === undefined) return true;
  const { secretConfig } = await auth.$context;
  return symmetricDecrypt({ key: secretConfig, data: sealed }).then(
    () => true,
    () => false,
  );
}

/** As the library makes them. Others of its words stand in the same table, and name nobody. */
const CHALLENGE = /^2fa-[\w-]{20}$/;

/** Who has typed the right password in this browser a moment ago. That the challenge is signed is looked at by the library. */
async function challenged(auth: Auth, { headers }: Request): Promise<Person | null> {
  const { createAuthCookie, internalAdapter } = await auth.$context;
  const cookies = parseCookies(headers.get("cookie") ?? "");
  const [name = ""] = (cookies.get(createAuthCookie("two_factor").name) ?? "").split(/[.%]/);
  if (!CHALLENGE.test(name)) return null;
  const kept = await internalAdapter.findVerificationValue(name);
  if (!kept || kept.expiresAt < new Date()) return null;
  return internalAdapter.findUserById(kept.value);
}
