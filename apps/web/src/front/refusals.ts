import type { IncomingMessage, ServerResponse } from "node:http";
import type { ProblemCode } from "@limber/api/problems";
import type { Say } from "@limber/core/language";
import type { Problem } from "@limber/core/problem";
import { type Display, displayOf } from "../server/display.ts";
import { lingerFor } from "./whole-body.ts";

/** Why a request goes no further than the front, and what its sender is told. */
export type FrontRefusal = {
  readonly status: number;
  readonly code: ProblemCode;
  readonly inWords: (say: Say) => Required<Problem>;
  readonly headers?: Readonly<Record<string, string>>;
};

/** A moment: what waits is answered within it. */
const RETRY_S = 5;
const later = { "Retry-After": String(RETRY_S) };

export const houseFull: FrontRefusal = {
  status: 503,
  code: "too-busy",
  headers: later,
  inWords: (say) => ({
    what: say("Limber has more to do than it can just now."),
    why: say("Whoever came before is answered first. Nothing was changed."),
    fix: say("Wait a few seconds, then try again."),
  }),
};

export const beyondShare: FrontRefusal = {
  status: 429,
  code: "too-many",
  headers: later,
  inWords: (say) => ({
    what: say("That was too much at once from your address."),
    why: say("Others are waiting too. Nothing was changed."),
    fix: say("Wait a few seconds, then try again."),
  }),
};

export const bodyTooLarge: FrontRefusal = {
  status: 413,
  code: "too-large",
  inWords: (say) => ({
    what: say("This is too large."),
    why: say("What is sent has an upper limit, so that nobody can stop the server with it."),
    fix: say("Go back, and send less at a time."),
  }),
};

export const bodyTooSlow: FrontRefusal = {
  status: 408,
  code: "invalid-request",
  inWords: (say) => ({
    what: say("This came too slowly."),
    why: say("The connection stopped on the way. Nothing was changed."),
    fix: say("Look at your connection, then send it again."),
  }),
};

export const noAddress: FrontRefusal = {
  status: 400,
  code: "invalid-request",
  inWords: (say) => ({
    what: say("This address cannot be read."),
    why: say("It may have been cut off or mistyped."),
    fix: say("Go back, or type it again."),
  }),
};

export const elsewhereOnly: FrontRefusal = {
  status: 403,
  code: "not-from-here",
  inWords: (say) => ({
    what: say("Only the machine that Limber runs on may do this."),
    why: say("Others reach this Limber too. Nothing was changed."),
    fix: say("Open it there, at localhost."),
  }),
};

export const ourFault: FrontRefusal = {
  status: 500,
  code: "our-fault",
  inWords: (say) => ({
    what: say("That did not work, and it is not your fault."),
    why: say("Something went wrong on our side."),
    fix: say("Try again. If it happens again, tell whoever runs this Limber."),
  }),
};

export function wrongMethod(allowed: readonly string[]): FrontRefusal {
  return {
    status: 405,
    code: "wrong-method",
    headers: { Allow: allowed.join(", ") },
    inWords: (say) => ({
      what: say("This address cannot be asked that way."),
      why: say("A page is looked at, and a form is sent to where it belongs. Nothing was changed."),
      fix: say("Open the page, and try again from there."),
    }),
  };
}

/** Answers with a refusal: a page to a reader, JSON to a program and to what waited on a phone. */
export function refuseAt(
  request: IncomingMessage,
  response: ServerResponse,
  { status, code, inWords, headers = {} }: FrontRefusal,
): void {
  if (response.headersSent || response.destroyed) return;
  const { type, text } = bodyFor(request, { status, code, inWords });
  response.writeHead(status, {
    "Content-Type": `${type}; charset=utf-8`,
    "Content-Length": Buffer.byteLength(text),
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    ...headers,
  });
  response.end(request.method === "HEAD" ? undefined : text);
  if (hasBody(request)) lingerFor(request);
}

type RefusalBody = { readonly type: string; readonly text: string };

/** Bodies that were said already. In a crowd each answer is asked for a thousand times, and must cost next to nothing. */
const said = new Map<string, RefusalBody>();
const MOST_SAID = 200;

function bodyFor(request: IncomingMessage, refusal: FrontRefusal): RefusalBody {
  const [form, accept, cookie] = [
    formOf(request),
    headerOf(request, "accept-language"),
    headerOf(request, "cookie"),
  ];
  const chosen = /(?:^|; *)language=[a-zA-Z-]*/.exec(cookie ?? "")?.[0];
  const key = [refusal.status, refusal.code, form, accept, chosen].join("|");
  const known = said.get(key);
  if (known !== undefined) return known;
  const display = displayOf({ get: (name) => headerOf(request, name) });
  const body = bodyIn(form, refusal, display);
  if (said.size >= MOST_SAID) said.clear();
  said.set(key, body);
  return body;
}

type RefusalForm = "procedure" | "form" | "page";

function formOf({ url, headers }: IncomingMessage): RefusalForm {
  if (url?.startsWith("/api/")) return "procedure";
  return headers.accept === "application/json" ? "form" : "page";
}

function bodyIn(
  form: RefusalForm,
  { status, code, inWords }: FrontRefusal,
  display: Display,
): RefusalBody {
  const problem = inWords(display.say);
  const type = "application/json";
  if (form === "page") return { type: "text/html", text: page(problem, display) };
  if (form === "form") return { type, text: JSON.stringify({ problem }) };
  const data = { code, ...problem, httpStatus: status };
  return { type, text: JSON.stringify({ error: { message: problem.what, data } }) };
}

/** Made of nothing but words, so that it costs nothing when there is much to do. */
function page({ what, why, fix }: Required<Problem>, { locale, direction }: Display): string {
  return `<!doctype html>
<html lang="${locale}" dir="${direction}">
<meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
<title>${what}</title>
<h1>${what}</h1><p>${why}</p><p>${fix}</p>
</html>
`;
}

function headerOf({ headers }: IncomingMessage, name: string): string | null {
  const value = headers[name];
  return typeof value === "string" ? value : null;
}

export function hasBody({ headers }: IncomingMessage): boolean {
  return headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;
}
