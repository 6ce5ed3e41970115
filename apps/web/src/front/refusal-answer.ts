import type { IncomingMessage, ServerResponse } from "node:http";
import { type Display, displayOf } from "../server/display.ts";
import type { FrontRefusal, WayOn } from "./refusals.ts";
import { hasBody, lingerFor } from "./whole-body.ts";

type RefusedRequest = { readonly request: IncomingMessage; readonly response: ServerResponse };

/** Answers with a refusal: a page to a reader, JSON to a program and to what waited on a phone. */
export function refuseAt(
  { request, response }: RefusedRequest,
  refusal: FrontRefusal,
  styles: readonly string[],
): void {
  if (response.headersSent || response.destroyed) return;
  const { type, text } = bodyFor(request, refusal, styles);
  response.writeHead(refusal.status, {
    "Content-Type": `${type}; charset=utf-8`,
    "Content-Length": Buffer.byteLength(text),
    "Cache-Control": "no-store",
    "Content-Security-Policy":
      "default-src 'none'; style-src 'self'; font-src 'self'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    ...refusal.headers,
  });
  response.end(request.method === "HEAD" ? undefined : text);
  if (hasBody(request)) lingerFor(request);
}

type RefusalBody = { readonly type: string; readonly text: string };

/** Bodies that were said already. In a crowd each answer is asked for a thousand times, and must cost next to nothing. */
const said = new Map<string, RefusalBody>();
const MOST_SAID = 200;

function bodyFor(
  request: IncomingMessage,
  refusal: FrontRefusal,
  styles: readonly string[],
): RefusalBody {
  const form = formOf(request);
  const accept = headerOf(request, "accept-language");
  const chosen = chosenIn(headerOf(request, "cookie") ?? "");
  const key = [refusal.status, refusal.code, form, accept, ...chosen, ...styles].join("|");
  const known = said.get(key);
  if (known !== undefined) return known;
  const display = displayOf({ get: (name) => headerOf(request, name) });
  const body = bodyIn(form, refusal, { display, styles });
  if (said.size >= MOST_SAID) said.clear();
  said.set(key, body);
  return body;
}

function chosenIn(cookie: string): readonly (string | undefined)[] {
  return [/(?:^|; *)language=[a-zA-Z-]*/, /(?:^|; *)theme=[a-z]*/].map(
    (choice) => choice.exec(cookie)?.[0],
  );
}

/** A page that was looked at can be looked at again; a form that was sent there cannot. */
type RefusalForm = "procedure" | "phone" | "page" | "page after a form";

function formOf({ url, headers, method }: IncomingMessage): RefusalForm {
  if (url?.startsWith("/api/")) return "procedure";
  if (headers.accept === "application/json") return "phone";
  return method === "GET" || method === "HEAD" ? "page" : "page after a form";
}

type RefusalLook = { readonly display: Display; readonly styles: readonly string[] };

function bodyIn(form: RefusalForm, refusal: FrontRefusal, look: RefusalLook): RefusalBody {
  const problem = refusal.inWords(look.display.say);
  const type = "application/json";
  if (form === "phone") return { type, text: JSON.stringify({ problem }) };
  if (form !== "procedure") return { type: "text/html", text: page(form, refusal, look) };
  const data = { code: refusal.code, ...problem, httpStatus: refusal.status };
  return { type, text: JSON.stringify({ error: { message: problem.what, data } }) };
}

/** Made of nothing but words and of styles that a browser keeps, so that it costs nothing when there is much to do. */
function page(form: RefusalForm, refusal: FrontRefusal, { display, styles }: RefusalLook): string {
  const { say, locale, direction, theme } = display;
  const { what, why, fix } = refusal.inWords(say);
  const isPassing = refusal.headers?.["Retry-After"] !== undefined;
  const again = isPassing && form === "page" ? [{ href: "", words: say("Try again") }] : [];
  const ways: readonly WayOn[] = [
    ...again,
    { href: "/now", words: say("I have a cramp") },
    ...(refusal.meanwhile?.(say) ?? []),
  ];
  return `<!doctype html>
<html lang="${locale}" dir="${direction}" data-theme="${theme}">
<meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="${theme === "system" ? "light dark" : theme}">
<title>${what}</title>
${styles.map((href) => `<link rel="stylesheet" href="${href}">`).join("")}
<main class="main"><h1 class="answer">${what}</h1><p class="lead">${why}</p><p class="lead">${fix}</p>
<p class="ways">${ways.map(wayOn).join("\n")}</p></main>
</html>
`;
}

function wayOn({ href, words }: WayOn, at: number): string {
  return `<a class="${at === 0 ? "button ink" : "button"}" href="${href}">${words}</a>`;
}

function headerOf({ headers }: IncomingMessage, name: string): string | null {
  const value = headers[name];
  return typeof value === "string" ? value : null;
}
