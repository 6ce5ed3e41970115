import { normalizeIP } from "@better-auth/core/utils/ip";
import { triesSoFar } from "@limber/db/accounts/store";
import type { Database } from "@limber/db/client";
import { z } from "zod";
import { tooMany } from "../refused.ts";
import { ADDRESS_HEADER } from "../sender.ts";
import { type DeviceSettings, knownDevice, type OfAccount, rememberedBy } from "./known-device.ts";
import { asksForCode } from "./second-step-words.ts";
import { type Bound, countFailure, hashOf, waitS } from "./tries.ts";

export const QUARTER_S = 900;
const HOUR_S = 3600;
/** Wrong passwords in a quarter of an hour, for one account from one address or device. */
const MOST_FAILURES = 10;
/** Wrong passwords in a minute from one address, for whatever accounts. */
const MOST_FROM_ADDRESS = 10;
/** The more an account was guessed at in an hour, the less a new address may; and once at least, or strangers would lock its owner out. */
const growth = [
  { failures: 100, most: 1 },
  { failures: 30, most: 3 },
  { failures: 0, most: MOST_FAILURES },
] as const;
/** A network hands out so many addresses that only its first half tells who asks. */
const NETWORK_BITS = 64;

export type GuardSettings = DeviceSettings & { readonly db: Database; readonly now: () => Date };
type SignIn = (request: Request) => Promise<Response>;

/** What is tried. */
type Tried = {
  /** Whose account it opens; null where nobody can say. */
  readonly emailIn: (request: Request) => Promise<string | null>;
  /** How often it may be wrong for one account on all devices that have not signed in before, where it is short enough to be guessed. */
  readonly elsewhere?: { readonly name: string; readonly most: number; readonly windowS: number };
};
const password: Tried = { emailIn: emailInBody };

/**
 * Counts wrong passwords, and only those: by account and address, by address, and by account from everywhere.
 * A device that has signed in before has a count of its own. It is the same for an account that nobody has.
 */
export function signInGuard(
  settings: GuardSettings,
  signIn: SignIn,
  { emailIn, elsewhere }: Tried = password,
): SignIn {
  const { db, now } = settings;
  const inTurn = turns();
  return async (request) => {
    const email = await emailIn(request);
    if (email === null) return signIn(request);
    const account = hashOf(email);
    const from = networkOf(request.headers.get(ADDRESS_HEADER));
    const device = knownDevice(settings, { sent: request.headers, account });
    // One after the other, or many guesses at once would all be let in before the first is counted.
    return inTurn(device ?? from ?? account, async () => {
      const who = { account, from, device, elsewhere };
      const { bounds, counts } = await boundsFor(settings, who);
      const wait = await waitS(db, bounds, now());
      if (wait > 0) return tooMany(wait);
      const response = await signIn(request);
      if (response.status === 401) await countFailure(db, counts, now());
      if (response.ok && !asksForCode(await response.clone().json()))
        remember(response, settings, { sent: request.headers, account });
      return response;
    });
  };
}

type Who = {
  readonly account: string;
  readonly from: string | null;
  readonly device: string | null;
  readonly elsewhere: Tried["elsewhere"];
};
type Bounds = { readonly bounds: readonly Bound[]; readonly counts: readonly Bound[] };

async function boundsFor({ db, now }: GuardSettings, who: Who): Promise<Bounds> {
  const { account, from, device, elsewhere } = who;
  if (device !== null) {
    const own = { key: `failed-on:${device}`, most: MOST_FAILURES, windowS: QUARTER_S };
    return { bounds: [own], counts: [own] };
  }
  const everywhere = {
    key: `failed-at:${account}`,
    most: Number.POSITIVE_INFINITY,
    windowS: HOUR_S,
  };
  const { count } = await triesSoFar(db, { ...everywhere, now: now() });
  const most = growth.find(({ failures }) => count >= failures)?.most ?? MOST_FAILURES;
  const address = from ?? "unknown";
  const bounds = [
    { key: `failed:${account}:${address}`, most, windowS: QUARTER_S },
    { key: `failed-from:${address}`, most: MOST_FROM_ADDRESS, windowS: 60 },
    ...(elsewhere ? [{ ...elsewhere, key: `${elsewhere.name}:${account}` }] : []),
  ];
  return { bounds, counts: [...bounds, everywhere] };
}

/** A device on which somebody has just signed in. */
function remember({ headers }: Response, settings: DeviceSettings, who: OfAccount): void {
  const cookie = rememberedBy(settings, who);
  // Before the cookie of the session: there are programs that keep the last one only.
  const others = headers.getSetCookie();
  headers.delete("set-cookie");
  for (const each of [cookie, ...others]) headers.append("set-cookie", each);
}

const Told = z.object({ user: z.object({ email: z.string() }).optional() });

/** The same where the answer says who it was. */
export async function rememberTold(
  response: Response,
  settings: DeviceSettings,
  sent: Headers,
): Promise<Response> {
  const { user } = Told.parse(response.ok ? await response.clone().json() : {});
  if (user) remember(response, settings, { sent, account: hashOf(user.email) });
  return response;
}

/** Does what is asked under one name one after the other. */
function turns() {
  const last = new Map<string, Promise<unknown>>();
  return async <Result>(name: string, work: () => Promise<Result>): Promise<Result> => {
    const mine = (last.get(name) ?? Promise.resolve()).then(work, work);
    const settled = mine.catch(() => undefined);
    last.set(name, settled);
    try {
      return await mine;
    } finally {
      if (last.get(name) === settled) last.delete(name);
    }
  };
}

async function emailInBody(request: Request): Promise<string | null> {
  const body: unknown = await request
    .clone()
    .json()
    .catch(() => null);
  const email = (body as { email?: unknown } | null)?.email;
  return typeof email === "string" ? email.trim().toLowerCase() : null;
}

function networkOf(address: string | null): string | null {
  return address === null ? null : normalizeIP(address, { ipv6Subnet: NETWORK_BITS });
}
