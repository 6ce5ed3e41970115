import { bodyWithin } from "@limber/api/body";
import { isFromOurPages } from "@limber/api/origin";
import { type SignedIn, signedIn } from "./api.ts";
import { type Display, displayOf } from "./display.ts";
import { env } from "./env.ts";
import { originsFor } from "./origins.ts";
import { ownPath } from "./own-path.ts";
import {
  type FormProblem,
  fromOtherPage,
  notAForm,
  notReachable,
  ourFault,
  tooLarge,
  unknownAct,
} from "./refused.ts";
import { report } from "./report.ts";
import { isNotReady } from "./there.ts";

/** A form as it was sent, and by whom. */
export type Submission = {
  readonly form: FormData;
  /** Null for a guest. */
  readonly who: SignedIn | null;
  readonly reader: Display;
  readonly sent: Headers;
};
export type OwnSubmission = Submission & { readonly who: SignedIn };

/** The page that follows a form, and what the browser is to keep. */
export type Onward = { readonly place: string; readonly cookies?: readonly string[] };

/** What one form does: for anybody, or for whoever has signed in. A refusal is thrown. */
export type Act = (
  | { readonly by: "anybody"; readonly perform: (sent: Submission) => Promise<Onward> }
  | { readonly by: "runner"; readonly perform: (sent: OwnSubmission) => Promise<Onward> }
) & {
  /** How large its form may be; the usual size where nothing is said. */
  readonly mostBytes?: number;
};

/** The forms of one noun. */
export type Desk = {
  readonly acts: Readonly<Record<string, Act>>;
  /** What a refusal says to this reader; undefined where it is none, but a fault of ours. */
  readonly problemOf: (refusal: unknown, reader: Display) => FormProblem | undefined;
  /** The page that shows the form again, with the problem and all that was typed. */
  readonly again: (problem: FormProblem, sent: Submission, act: string) => Onward;
  /** Where a guest signs in, and comes back from. */
  readonly signIn: (form: FormData) => string;
};

const USUAL_BYTES = 256 * 1024;

/**
 * The one door for what people send: each form of each page comes in here and nowhere else. Answers
 * with the page that follows, or as JSON to a phone that sends what waited on it.
 */
export async function enter(request: Request, asked: Knock): Promise<Response> {
  return pass(request, () => admitted(request, asked));
}

/** For the few addresses that act though they are only opened: `tooling/checks/doors.mjs` names them. What fails is answered as at the door. */
export async function pass(request: Request, work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (problem) {
    if (isNotReady(problem)) return turnedAway(request, notReachable);
    report(problem);
    return turnedAway(request, ourFault);
  }
}

type Knock = { readonly desk: Desk | undefined; readonly name: string };

async function admitted(request: Request, { desk, name }: Knock): Promise<Response> {
  const act = desk && Object.hasOwn(desk.acts, name) ? desk.acts[name] : undefined;
  if (desk === undefined || act === undefined) return turnedAway(request, unknownAct);
  if (!isFromOurPages(request.headers, originsFor(request.headers)))
    return turnedAway(request, fromOtherPage);
  const body = await bodyWithin(request, act.mostBytes ?? USUAL_BYTES);
  if (body === "too-large") return turnedAway(request, tooLarge);
  const form = await formIn(request, body);
  if (form === null) return turnedAway(request, notAForm);
  const who = await signedIn(request.headers);
  const sent = { form, who, reader: displayOf(request.headers), sent: request.headers };
  // An entry is kept in the account that it was typed in, whoever signed in since.
  const isAnothers = form.get("owner") ? form.get("owner") !== who?.id : false;
  form.delete("owner");
  if (isAnothers) return signInFor(request, desk.signIn(form));
  if (act.by === "anybody") return answer(request, { desk, name, sent }, () => act.perform(sent));
  if (who === null) return signInFor(request, desk.signIn(form));
  return answer(request, { desk, name, sent }, () => act.perform({ ...sent, who }));
}

type Entered = { readonly desk: Desk; readonly name: string; readonly sent: Submission };

/** What is refused is said beside its field, with all that was typed. */
async function answer(
  request: Request,
  { desk, name, sent }: Entered,
  perform: () => Promise<Onward>,
): Promise<Response> {
  try {
    const onward = await perform();
    if (!wantsJson(request)) return seeOther(onward);
    return withCookies(Response.json({ place: placeIn(onward) }), onward.cookies ?? []);
  } catch (refusal) {
    if (isNotReady(refusal)) throw refusal;
    const problem = desk.problemOf(refusal, sent.reader);
    if (problem === undefined) throw refusal;
    const again = desk.again(problem, sent, name);
    if (wantsJson(request)) return Response.json({ problem, mend: placeIn(again) });
    return seeOther(again);
  }
}

/** Null for what is no form, or one that was cut off. */
async function formIn(
  request: Request,
  body: Uint8Array<ArrayBuffer> | undefined,
): Promise<FormData | null> {
  const type = request.headers.get("content-type") ?? "";
  const form = new Response(body ?? null, { headers: { "content-type": type } });
  return form.formData().catch(() => null);
}

/** Before anything was done with it. The connection is not used again: the rest of a body may still be coming. */
function turnedAway(
  request: Request,
  { status, inWords }: { readonly status: number; readonly inWords: typeof unknownAct.inWords },
): Response {
  const problem = inWords(displayOf(request.headers).say);
  const again = status === notReachable.status ? { "retry-after": "2" } : undefined;
  const more = { status, headers: { connection: "close", ...again } };
  if (wantsJson(request)) return Response.json({ problem }, more);
  return new Response(`${problem.what}\n${problem.why}\n${problem.fix}\n`, more);
}

function signInFor(request: Request, place: string): Response {
  return wantsJson(request) ? new Response(null, { status: 401 }) : seeOther({ place });
}

function wantsJson(request: Request): boolean {
  return request.headers.get("accept") === "application/json";
}

/** Whatever an act says, nobody is led away from our pages. */
function placeIn({ place }: Onward): string {
  return ownPath(place) ?? "/";
}

/** To a page of ours, and to no other. */
export function seeOther(onward: Onward): Response {
  const response = new Response(null, { status: 303, headers: { Location: placeIn(onward) } });
  return withCookies(response, onward.cookies ?? []);
}

export function withCookies(response: Response, cookies: readonly string[]): Response {
  for (const cookie of cookies) response.headers.append("Set-Cookie", sealed(cookie));
  return response;
}

/** Where Limber is opened over https, no cookie goes out over less: it may carry what is told once. */
function sealed(cookie: string): string {
  const isOpen = !env.surroundings.LIMBER_URL.startsWith("https:");
  return isOpen || /; *Secure\b/i.test(cookie) ? cookie : `${cookie}; Secure`;
}
