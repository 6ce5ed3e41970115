import { anyMutations, mutated } from "@limber/trials/mutations";
import { type Json, oddText, oddValue } from "@limber/trials/odd-values";
import { fuzz, fuzzTimeoutMs } from "@limber/trials/rounds";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { emptyPhone } from "./browser.fixture.ts";
import { dialled, lastContact } from "./contact.ts";
import { keys, signals } from "./keys.ts";
import { crampsOfThisRun, recall, remember, withThisCramp } from "./memory.ts";
import { addressesOf, movedTo } from "./moved.ts";
import { keepWaiting, type Waiting } from "./outbox.ts";
import { allReady, deliver, sendAll } from "./sending.ts";

type WorkerEvent = {
  readonly waits: Promise<unknown>[];
  readonly answers: Promise<Response>[];
  readonly [key: string]: unknown;
};
type Listener = (event: WorkerEvent) => void;
const listeners = new Map<string, Listener>();
const ours = "http://localhost:3000";
const kept = new Map<string, Response>();
/** What the server says next. */
let reply: () => Response = () => new Response("{}");

/** What a worker has of a browser: where it is, and a place for pages. */
function standIn(): void {
  const addressOf = (asked: Request | string) =>
    new URL(typeof asked === "string" ? asked : asked.url, ours).href;
  const cache = {
    match: async (asked: Request | string) => kept.get(addressOf(asked))?.clone(),
    put: async (asked: Request | string, page: Response) => void kept.set(addressOf(asked), page),
    add: async () => undefined,
    addAll: async () => undefined,
    delete: async (asked: Request | string) => kept.delete(addressOf(asked)),
    keys: async () => [...kept.keys()].map((url) => new Request(url)),
  };
  vi.stubGlobal("caches", {
    ...cache,
    open: async () => cache,
    has: async () => true,
    keys: async () => ["limber-0", "other"],
  });
  vi.stubGlobal("self", {
    addEventListener: (kind: string, listener: Listener) => listeners.set(kind, listener),
    location: new URL(ours),
    skipWaiting: async () => undefined,
    navigator: { onLine: true },
    clients: { claim: async () => undefined, get: async () => undefined, matchAll: async () => [] },
  });
  // A worker knows where it is from; here nobody does.
  const redirect = Response.redirect;
  vi.spyOn(Response, "redirect").mockImplementation((to, status) =>
    redirect(new URL(to, ours), status),
  );
  vi.stubGlobal("screenAssets", ["/_next/static/a.js"]);
  vi.stubGlobal("buildVersion", "1");
  vi.stubGlobal("fetch", async () => reply());
}

beforeAll(async () => {
  emptyPhone();
  standIn();
  // A worker has types of its own, which a page must not see.
  await import(new URL("./worker/start.ts", import.meta.url).pathname);
});
afterAll(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const waiting: Json = {
  ...{ id: "0190", owner: "ada", to: "/acts/runs/log", atMs: 1_777_000_000_000 },
  fields: [
    ["distance", "10"],
    ["time", "50:00"],
  ],
};
const remembered: Json = [
  { atMs: 1_777_000_000_000, muscle: "calf", letGo: true, id: "a", ended: true },
];
const replies: Json = {
  place: "/runs",
  problem: { what: "No.", why: "So.", fix: "Do.", field: "time" },
};
const anyReply = fc.record({
  status: fc.constantFrom(200, 200, 303, 400, 401, 404, 408, 413, 429, 500, 503),
  mutations: anyMutations,
  isJson: fc.integer({ min: 0, max: 4 }),
  odd: oddText,
});
const anyPage = fc.record({
  ...{
    kind: fc.constantFrom("fetch", "fetch", "message", "sync", "activate", "install"),
    data: oddValue,
  },
  path: fc.oneof(
    oddText,
    fc.constantFrom(
      "/now",
      "/plan/1",
      "/runs",
      "/_next/static/a.js",
      "/acts/settings/delete",
      "/settings",
    ),
  ),
  method: fc.constantFrom("GET", "GET", "GET", "POST"),
  mode: fc.constantFrom("navigate", "navigate", "cors"),
  tag: fc.oneof(fc.constant(signals.outbox), oddText),
  isSignal: fc.boolean(),
});
const anyMoment = fc.record({
  ...{ page: anyPage, reply: anyReply, entry: anyMutations, cramps: anyMutations },
  ...{ contact: oddText, address: oddText, isThere: fc.boolean() },
});
type AnyMoment = typeof anyMoment extends fc.Arbitrary<infer One> ? One : never;

function replying({ status, mutations, isJson, odd }: AnyMoment["reply"]): () => Response {
  const body = isJson === 0 ? odd : JSON.stringify(mutated(replies, mutations));
  return () => new Response(body, { status });
}

/** A browser hears of it where an answer fails, and goes on: no listener may throw. */
async function happens({
  kind,
  data,
  path,
  method,
  mode,
  tag,
  isSignal,
}: AnyMoment["page"]): Promise<void> {
  let url = ours;
  try {
    url = new URL(path, ours).href;
  } catch {
    // No browser asks for what is no address.
  }
  const event: WorkerEvent = {
    ...{ waits: [], answers: [], tag, data: isSignal ? signals.keepScreens : data },
    waitUntil: (work: Promise<unknown>) => void event.waits.push(work),
    respondWith: (answer: Promise<Response>) => void event.answers.push(Promise.resolve(answer)),
    request: { url, method, mode },
  };
  listeners.get(kind)?.(event);
  const settled = await Promise.allSettled([...event.waits, ...event.answers]);
  for (const one of settled)
    if (one.status === "rejected") expect(one.reason, `${kind} ${path}`).toBeInstanceOf(Error);
  if (kind === "fetch" && mode === "navigate")
    for (const answer of await Promise.all(event.answers)) expect(answer).toBeInstanceOf(Response);
}

async function tryOne(moment: AnyMoment): Promise<void> {
  reply = moment.isThere
    ? replying(moment.reply)
    : () => {
        throw new TypeError("no network");
      };
  const entry = mutated(waiting, moment.entry) as Waiting;
  if (typeof entry === "object" && entry !== null) await keepWaiting(entry);
  await sendAll();
  await sendAll("ada");
  expect((await deliver(waiting as Waiting)).kind).toBeTypeOf("string");
  expect(Array.isArray(await allReady())).toBe(true);
  localStorage.setItem(keys.cramps, JSON.stringify(mutated(remembered, moment.cramps)));
  localStorage.setItem(keys.contact, moment.contact);
  const all = crampsOfThisRun(recall(), { nowMs: 1_777_000_100_000, runLastsMs: 86_400_000 });
  remember(withThisCramp(all, { atMs: 1_777_000_100_000, muscle: "calf", letGo: false }, 60_000));
  expect(recall().length).toBeGreaterThan(0);
  for (const { atMs } of await allReady()) expect(atMs).toBeTypeOf("number");
  expect(dialled(lastContact()?.phone ?? moment.contact)).toMatch(/^[\d+*#]*$/);
  for (const address of addressesOf(moment.address))
    expect(movedTo(address) ?? address).toBeTypeOf("string");
  await happens(moment.page);
  kept.clear();
}

it(
  "whatever a phone kept, a page tells its worker, or a server says, it goes on",
  async () => {
    const rounds = await fuzz({ name: "phone", rounds: 400, input: anyMoment, tryOne });
    expect(rounds).toBeGreaterThanOrEqual(400);
  },
  fuzzTimeoutMs,
);
