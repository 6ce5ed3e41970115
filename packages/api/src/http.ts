import { takeOutLimits } from "@limber/db/take-out/reading-limits";
import type { TRPCError } from "@trpc/server";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import type { Session } from "./access.ts";
import type { Letters } from "./accounts/mail.ts";
import { bodyWithin } from "./body.ts";
import { isFromAProgram, isFromOurPages } from "./origin.ts";
import { type ProcedureProblem, waitOf } from "./problems.ts";
import { AUTH_PATH, refused, TRPC_PATH } from "./refused.ts";
import { appRouter } from "./router.ts";
import { ADDRESS_HEADER } from "./sender.ts";
import type { Context } from "./trpc.ts";

const LARGEST_BODY_BYTES = 512 * 1024;
/** What an account brings back from elsewhere, as text, and the JSON around it. */
const LARGEST_IMPORT_BODY_BYTES = 2 ** 16 + Math.ceil(takeOutLimits.packedBytes / 3) * 4;
const LARGEST_ACCOUNT_BODY_BYTES = 16 * 1024;
const LONGEST_URL = 16 * 1024;
const MOST_IN_A_BATCH = 10;

/** Acts though it is asked by GET: the accounts give a terminal's code to whoever looks at it first. */
const DEVICE_PATH = "/api/auth/device";

export type HandlerSettings = Omit<Context, "session" | "letters"> & {
  readonly lettersTo?: (sent: Headers) => Letters | undefined;
  readonly origins: readonly string[];
  /** Null for a path that is not open to the outside. */
  readonly authHandler: (request: Request) => Promise<Response | null>;
  readonly sessionOf: (headers: Headers) => Promise<Session | null>;
  readonly report: (problem: unknown) => void;
};

/** Answers one HTTP request. `address` is where it came from, as the one who accepted the connection knows it. */
export async function answer(
  settings: HandlerSettings,
  given: Request,
  address: string | undefined,
): Promise<Response> {
  const { pathname } = new URL(given.url);
  const isAccount = pathname.startsWith(`${AUTH_PATH}/`);
  if (!isAccount && !pathname.startsWith(`${TRPC_PATH}/`)) return refused(404, unknownPath);
  if (given.url.length > LONGEST_URL) return refused(414, tooLarge);
  if (!mayAct(given, settings.origins)) return refused(403, notFromHere);
  const body = await bodyWithin(given, largestBodyAt(pathname));
  if (body === "too-large") return refused(413, tooLarge);
  const headers = new Headers(given.headers);
  headers.delete(ADDRESS_HEADER);
  if (address !== undefined) headers.set(ADDRESS_HEADER, address);
  const request = new Request(given.url, { method: given.method, headers, ...(body && { body }) });
  if (!isAccount) return trpc(settings, request);
  return (await settings.authHandler(request)) ?? refused(404, unknownPath);
}

function largestBodyAt(pathname: string): number {
  if (pathname.startsWith(`${AUTH_PATH}/`)) return LARGEST_ACCOUNT_BODY_BYTES;
  return pathname === `${TRPC_PATH}/account.import`
    ? LARGEST_IMPORT_BODY_BYTES
    : LARGEST_BODY_BYTES;
}

function trpc(
  {
    sessionOf,
    report,
    db,
    accounts,
    now,
    weather = null,
    lettersTo,
    provider,
    hasPush = false,
  }: HandlerSettings,
  req: Request,
): Promise<Response> {
  let session: Promise<Session | null> | undefined;
  const whoAsks = () => {
    session ??= sessionOf(req.headers);
    return session;
  };
  return fetchRequestHandler({
    endpoint: TRPC_PATH,
    req,
    router: appRouter,
    allowBatching: true,
    maxBatchSize: MOST_IN_A_BATCH,
    allowMethodOverride: true,
    createContext: async () => ({
      db,
      ...(accounts && { accounts }),
      now,
      weather,
      letters: lettersTo?.(req.headers),
      provider,
      hasPush,
      session: whoAsks,
    }),
    responseMeta: ({ errors }) => waitingFor(errors),
    onError: ({ error }) => {
      if (error.code === "INTERNAL_SERVER_ERROR") report(error.cause ?? error);
    },
  });
}

/** When to try again, for a program that can wait. */
const WAIT_S = { TOO_MANY_REQUESTS: 60, SERVICE_UNAVAILABLE: 10 };

function waitingFor(errors: readonly TRPCError[]): { headers?: Record<string, string> } {
  const usual = Object.entries(WAIT_S).filter(([kind]) => errors.some(({ code }) => code === kind));
  const waitsS = errors.flatMap((error) => waitOf(error) ?? []);
  if (waitsS.length === 0) waitsS.push(...usual.map(([, waitS]) => waitS));
  return waitsS.length === 0 ? {} : { headers: { "retry-after": String(Math.max(...waitsS)) } };
}

/** What is only looked at changes nothing, whoever asks; but for a terminal's code, which a guest alone may look at from anywhere. */
function mayAct({ method, url, headers }: Request, origins: readonly string[]): boolean {
  const looks = method === "GET" || method === "HEAD";
  const makesItTheirs = new URL(url).pathname.startsWith(DEVICE_PATH) && headers.has("cookie");
  if (looks && !makesItTheirs) return true;
  return isFromAProgram(headers) || isFromOurPages(headers, origins);
}

const unknownPath: ProcedureProblem = {
  code: "not-found",
  what: "There is nothing here.",
  why: `Procedures are under ${TRPC_PATH}, accounts under ${AUTH_PATH}.`,
  fix: "Look at schema.json.",
};
const tooLarge: ProcedureProblem = {
  code: "too-large",
  what: "This request is too large.",
  why: `A body may have ${LARGEST_BODY_BYTES / 1024} kB, an account's ${LARGEST_ACCOUNT_BODY_BYTES / 1024} kB, an address ${LONGEST_URL / 1024} kB.`,
  fix: "Send less at a time.",
};
const notFromHere: ProcedureProblem = {
  code: "not-from-here",
  what: "This request comes from another site.",
  why: "A page elsewhere may not act for somebody who is signed in here.",
  fix: "Open Limber itself. If you moved it, set LIMBER_URL.",
};
