import type { NextRequest } from "next/server";
import type { NewsWord, ProblemWord } from "../../../features/accounts/words.ts";
import { keepPlan, queryFrom } from "../../../features/run-plan/keep.ts";
import { askAccounts, type Reply, type SignedIn, signedIn } from "../../../server/api.ts";
import { cookiesFrom } from "../../../server/display.ts";

type Asked = {
  readonly form: FormData;
  readonly ask: (path: string, send: unknown) => Promise<Reply>;
};
type Context = { readonly params: Promise<{ readonly act: string }> };

/** What the accounts' plain forms send, each followed by a page. */
const acts: Readonly<Record<string, (asked: Asked) => Promise<Response>>> = {
  async "sign-in"({ form, ask }) {
    const next = pathOf(form.get("next"));
    const reply = await ask("/sign-in/email", pick(form, "email", "password"));
    if (reply.status !== 200) return back("/sign-in", { problem: problemOf(reply, "wrong"), next });
    return to((await placeAfter(next, reply)) ?? "/today", reply, await displayOf(reply));
  },
  async "sign-up"({ form, ask }) {
    const next = pathOf(form.get("next"));
    const reply = await ask("/sign-up/email", pick(form, "name", "email", "password"));
    if (reply.status !== 200)
      return back("/sign-up", { problem: problemOf(reply, "closed"), next });
    return back("/sign-in", { news: "made", next });
  },
  async "sign-out"({ ask }) {
    return to(addressOf("/sign-in", { news: "out" }), await ask("/sign-out", {}));
  },
  async forgot({ form, ask }) {
    const reply = await ask("/request-password-reset", pick(form, "email"));
    const problem = reply.status === 200 ? undefined : problemOf(reply, "elsewhere");
    return back("/reset-password", problem ? { problem } : { news: "asked" });
  },
  async "reset-password"({ form, ask }) {
    const token = String(form.get("token"));
    const reply = await ask("/reset-password", { token, newPassword: form.get("password") });
    if (reply.status === 200) return back("/sign-in", { news: "changed" });
    const problem = problemOf(reply, "link");
    return back("/reset-password", problem === "link" ? { problem } : { problem, token });
  },
  async device({ form, ask }) {
    const answer = form.get("answer") === "approve" ? "approve" : "deny";
    const reply = await ask(`/device/${answer}`, { userCode: form.get("code") });
    if (reply.status !== 200) return back("/device", { problem: problemOf(reply, "code") });
    return back("/device", { news: answer === "approve" ? "approved" : "denied" });
  },
};

/** A guest's plan is kept as soon as its runner has an account: then the way leads to the kept one. */
async function placeAfter(next: string | undefined, reply: Reply): Promise<string | undefined> {
  const url = new URL(next ?? "/", "http://here");
  if (url.pathname !== "/plan" || !url.searchParams.has("keep")) return next;
  const who = await signedInBy(reply);
  return who === null ? next : keepPlan(who, queryFrom(url.searchParams));
}

/** Whoever the accounts have just let in: their cookies are still on the way to the browser. */
function signedInBy({ headers }: Reply): Promise<SignedIn | null> {
  const cookies = headers.getSetCookie().map((each) => each.split(";")[0]);
  return signedIn(new Headers({ cookie: cookies.join("; ") }));
}

export async function POST(request: NextRequest, { params }: Context): Promise<Response> {
  const { act } = await params;
  const perform = Object.hasOwn(acts, act) ? acts[act] : undefined;
  if (perform === undefined) return new Response(null, { status: 404 });
  const form = await request.formData();
  return perform({ form, ask: (path, send) => askAccounts(request.headers, path, send) });
}

type Said = {
  readonly problem?: ProblemWord;
  readonly news?: NewsWord;
  readonly token?: string;
  readonly next?: string | undefined;
};

function addressOf(path: string, said: Said): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(said)) if (value) query.set(name, value);
  return `${path}?${query}`;
}

function back(path: string, said: Said): Response {
  return new Response(null, { status: 303, headers: { Location: addressOf(path, said) } });
}

/** On to a page, with the cookies that the accounts set. */
function to(path: string, { headers }: Reply, more: readonly string[] = []): Response {
  const response = new Response(null, { status: 303, headers: { Location: path } });
  for (const cookie of [...headers.getSetCookie(), ...more])
    response.headers.append("Set-Cookie", cookie);
  return response;
}

const FIRST_REVISION = 1;

/** How the one who just signed in wants things said, wherever they sign in. */
async function displayOf(reply: Reply): Promise<string[]> {
  const who = await signedInBy(reply);
  if (who === null) return [];
  const { locale, revision, ...profile } = await who.ask.runners.profile({});
  // Nothing was chosen yet: what this browser suggests is a better guess than what an account begins with.
  if (revision === FIRST_REVISION) return [];
  const kept: Readonly<Record<string, unknown>> = { ...profile, language: locale.split("-")[0] };
  return cookiesFrom({ get: (name) => (typeof kept[name] === "string" ? kept[name] : null) });
}

function pick(form: FormData, ...names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(names.map((name) => [name, form.get(name)]));
}

function problemOf({ status, body }: Reply, otherwise: ProblemWord): ProblemWord {
  const { code, error } = (body ?? {}) as { code?: string; error?: { data?: { code?: string } } };
  if (status === 429) return "wait";
  if (code === "PASSWORD_TOO_SHORT") return "short";
  return error?.data?.code === "not-from-here" ? "elsewhere" : otherwise;
}

/** Only ever a path of ours. */
function pathOf(value: unknown): string | undefined {
  return typeof value === "string" && /^\/(?![/\\])/.test(value) ? value : undefined;
}
