import { faultInAnswer } from "@limber/api/password-fault";
import { refusalOf } from "@limber/api/problems";
import type { Reader } from "@limber/core/reader";
import {
  type Accepted,
  askAccounts,
  type Reply,
  type SignedIn,
  signedIn,
} from "../../server/api.ts";
import { CodeRefused, codeWord, sayCode, takesCode } from "../../server/asked-code.ts";
import { type ChoiceName, cookiesFrom } from "../../server/display.ts";
import type { Act, Desk, Onward, OwnSubmission, Submission } from "../../server/door.ts";
import { jsonIn, pathIn, textOf } from "../../server/form-reader.ts";
import { isFromElsewhere, wasTooOften } from "../../server/password-refusal.ts";
import { provenBy } from "../../server/proof.ts";
import { Refused } from "../../server/refused.ts";
import { fillVacant } from "../../server/sample.ts";
import { devicePath } from "./device-code.ts";
import type { NewsWord, ProblemWord } from "./words.ts";

type AccountPost = {
  readonly form: FormData;
  readonly reader: Reader;
  readonly ask: (path: string, send?: unknown) => Promise<Reply>;
};

const anybody = (perform: (asking: AccountPost) => Promise<Onward>): Act => ({
  by: "anybody",
  perform: ({ form, reader, sent }: Submission) =>
    perform({ form, reader, ask: (path, send) => askAccounts(sent, path, send) }),
});

/** Where whoever has just signed in goes on: on the way, what a guest had made may be kept for them. */
export type Welcome = (
  who: SignedIn,
  next: string | undefined,
  reader: Reader,
) => Promise<string | undefined>;

type Household = {
  readonly welcome: Welcome;
  /** Cookies that go when somebody signs out. */
  readonly forgotten: readonly string[];
};

const signOut = (forgotten: readonly string[]) =>
  anybody(async ({ ask }) => {
    const reply = await ask("/sign-out", {});
    if (!reply.ok) return back("/sign-in", { problem: "still-in" });
    return to(placeWith("/sign-in", { news: "out" }), reply, forgotten);
  });

/** How somebody shows who they are. */
type SigningIn = {
  readonly path: string;
  readonly said: (form: FormData) => unknown;
  readonly problem: ProblemWord;
};
const byPassword: SigningIn = {
  path: "/sign-in/email",
  said: (form) => pick(form, "email", "password"),
  problem: "wrong",
};
const byPasskey: SigningIn = {
  path: "/passkey/verify-authentication",
  said: (form) => ({ response: jsonIn(form, "response") }),
  problem: "passkey",
};

const signIn = (welcome: Welcome, { path, said, problem }: SigningIn) =>
  anybody(async ({ form, ask, reader }) => {
    const next = pathIn(form);
    const reply = await ask(path, said(form));
    if (!reply.ok) return back("/sign-in", { problem: problemOf(reply, problem), next });
    if (takesCode(reply)) return to(placeWith("/sign-in", { step: "code", next }), reply);
    return letIn(welcome, reply, { next, reader });
  });

/** After the password, where the account asks for a code too. */
const signInByCode = (welcome: Welcome): Act => ({
  by: "anybody",
  async perform({ form, reader, sent }: Submission) {
    const next = pathIn(form);
    const reply = await sayCode(sent, textOf(form, "appCode") ?? "");
    if (reply.ok) return letIn(welcome, reply, { next, reader });
    const problem = isFromElsewhere(reply.body) ? "elsewhere" : codeWord(reply);
    const step = problem === "code-differs" ? "code" : undefined;
    return back("/sign-in", { step, problem, next });
  },
});

type Visit = { readonly next: string | undefined; readonly reader: Reader };

export async function letIn(welcome: Welcome, reply: Accepted, { next, reader }: Visit) {
  const who = await signedInBy(reply);
  const place = who === null ? next : await welcome(who, next, reader);
  return to(place ?? "/today", reply, who === null ? [] : await displayOf(who));
}

const acts = {
  "sign-up": anybody(async ({ form, ask }) => {
    const next = pathIn(form);
    const reply = await ask("/sign-up/email", pick(form, "name", "email", "password"));
    if (!reply.ok) return back("/sign-up", { problem: problemOf(reply, "closed"), next });
    return back("/sign-in", { news: "made", next });
  }),
  forgot: anybody(async ({ form, ask }) => {
    const reply = await ask("/request-password-reset", pick(form, "email"));
    const problem = reply.ok ? undefined : problemOf(reply, "elsewhere");
    return back("/reset-password", problem ? { problem } : { news: "asked" });
  }),
  "reset-password": anybody(async ({ form, ask }) => {
    const token = String(form.get("token"));
    const reply = await ask("/reset-password", { token, newPassword: form.get("password") });
    if (reply.ok) return back("/sign-in", { news: "changed" });
    const problem = problemOf(reply, "link");
    return back("/reset-password", problem === "link" ? { problem } : { problem, token });
  }),
  device: { by: "runner", perform: answerTerminal },
  "fill-sample": { by: "anybody", perform: fillSample },
} satisfies Desk["acts"];

/** Approving makes another sign-in, so it takes more than a screen that was left open. Refusing does not. */
async function answerTerminal(given: OwnSubmission): Promise<Onward> {
  const answer = given.form.get("answer") === "approve" ? "approve" : "deny";
  const code = String(given.form.get("code"));
  const shown = answer === "approve" ? await shownBy(given) : { sent: given, cookies: [] };
  if ("problem" in shown) return back("/device", { problem: shown.problem, user_code: code });
  const { sent, cookies } = shown;
  // Whoever answers for a terminal makes it theirs first.
  await askAccounts(sent.sent, devicePath(code));
  const reply = await askAccounts(sent.sent, `/device/${answer}`, { userCode: code });
  if (!reply.ok) return { ...back("/device", { problem: problemOf(reply, "code") }), cookies };
  const news = answer === "approve" ? "approved" : "denied";
  return { ...back("/device", { news }), cookies };
}

/** The same with a fresh sign-in; or what is wrong with what was typed for one. */
async function shownBy(given: OwnSubmission) {
  try {
    const proof = await provenBy(given);
    return proof.sent.who.isProven ? proof : { problem: "prove" as const };
  } catch (refusal) {
    if (refusal instanceof CodeRefused) return { problem: refusal.word };
    if (refusal instanceof Refused) return { problem: "elsewhere" as const };
    const code = refusalOf(refusal)?.code;
    if (code === "too-many") return { problem: "wait" as const };
    if (code === "invalid-request") return { problem: "password" as const };
    if (code === "sign-in-needed") return { problem: "prove" as const };
    throw refusal;
  }
}

/** What the accounts' plain forms send. What is wrong is a word in the address of the page that follows. */
export function accountDesk({ welcome, forgotten }: Household): Desk {
  return {
    acts: {
      ...acts,
      "sign-in": signIn(welcome, byPassword),
      "sign-in-code": signInByCode(welcome),
      "sign-in-passkey": signIn(welcome, byPasskey),
      "sign-out": signOut(forgotten),
    },
    problemOf: () => undefined,
    again: () => ({ place: "/sign-in" }),
    signIn: () => "/sign-in",
  };
}

/** Whoever the accounts have just let in: their cookies are still on the way to the browser. */
function signedInBy({ headers }: Reply): Promise<SignedIn | null> {
  const cookies = headers.getSetCookie().map((each) => each.split(";")[0]);
  return signedIn(new Headers({ cookie: cookies.join("; ") }));
}

type AccountNews = {
  /** Asks for a code in place of the password, which was right. */
  readonly step?: "code" | undefined;
  readonly problem?: ProblemWord | undefined;
  readonly news?: NewsWord;
  readonly token?: string;
  /** What a terminal shows, while it waits. */
  readonly user_code?: string;
  readonly next?: string | undefined;
};

export function placeWith(path: string, said: AccountNews): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(said)) if (value) query.set(name, value);
  return `${path}?${query}`;
}

function back(path: string, said: AccountNews): Onward {
  return { place: placeWith(path, said) };
}

/** On to a page, with the cookies that the accounts set: for what they did, and for nothing else. */
function to(place: string, { headers }: Accepted, more: readonly string[] = []): Onward {
  return { place, cookies: [...headers.getSetCookie(), ...more] };
}

const FIRST_REVISION = 1;
type KeptChoices = { readonly [Name in ChoiceName]?: string | null | undefined };

/** How the one who just signed in wants things said, wherever they sign in. */
async function displayOf(who: SignedIn): Promise<string[]> {
  const { locale, revision, ...profile } = await who.ask.runners.profile({});
  // Nothing was chosen yet: what this browser suggests is a better guess than what an account begins with.
  if (revision === FIRST_REVISION) return [];
  const kept: KeptChoices = { ...profile, language: locale.split("-")[0] };
  return cookiesFrom((name) => kept[name]);
}

function pick(form: FormData, ...names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(names.map((name) => [name, form.get(name)]));
}

function problemOf(reply: Reply, otherwise: ProblemWord): ProblemWord {
  if (wasTooOften(reply)) return "wait";
  const fault = faultInAnswer(reply.body);
  if (fault !== undefined) return fault;
  return isFromElsewhere(reply.body) ? "elsewhere" : otherwise;
}

const HOUR_S = 3600;

/** Fills an empty house with the sample. Its password is told to this browser alone, for an hour. */
async function fillSample(): Promise<Onward> {
  const password = await fillVacant();
  const cookie = `sample=${password}; Path=/sample; Max-Age=${HOUR_S}; HttpOnly; SameSite=Lax`;
  return { place: "/sample", cookies: password === null ? [] : [cookie] };
}
