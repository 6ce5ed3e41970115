import { tooManyCalls } from "@limber/api/account-problems";
import {
  asksForCode,
  type SecondStepWord,
  secondStepWordIn,
  secondStepWords,
} from "@limber/api/second-step-words";
import type { Say } from "@limber/core/language";
import { askAccounts, type Reply } from "./api.ts";
import { wasTooOften } from "./password-refusal.ts";
import { Refused } from "./refused.ts";

/** Six digits, in two halves or not: what an app shows. Everything else is a spare code. */
const OF_AN_APP = /^\s*(\d\s*){6}$/;

/** Whether the password was right, and a code is asked for before anybody is signed in. */
export function takesCode({ ok, body }: Reply): boolean {
  return ok && asksForCode(body);
}

/** Tells the accounts the code of whoever has typed the right password a moment ago. */
export function sayCode(sent: Headers, code: string): Promise<Reply> {
  const path = OF_AN_APP.test(code) ? "verify-totp" : "verify-backup-code";
  return askAccounts(sent, `/two-factor/${path}`, { code });
}

const USUAL_WAIT_S = 60;

/** What was tried too often, and how long to wait; undefined for every other answer. */
export function tooOften(reply: Reply): Error | undefined {
  if (!wasTooOften(reply)) return undefined;
  return tooManyCalls(Number(reply.headers.get("retry-after") ?? USUAL_WAIT_S));
}

/** Why a code was not taken, by the word in the address of the page that follows. */
export function codeWord(reply: Reply): SecondStepWord | "wait" {
  return wasTooOften(reply) ? "wait" : secondStepWordIn(reply.body);
}

/** Why a code was not taken, for a form that is shown again. */
export function codeProblem(reply: Reply, say: Say): Error {
  return tooOften(reply) ?? new CodeRefused(secondStepWordIn(reply.body), say);
}

/** Carries what is wrong with a code to the form, which says it beside the field. */
export class CodeRefused extends Refused {
  readonly word: SecondStepWord;
  constructor(word: SecondStepWord, say: Say) {
    const isOfField = word === "code-differs" || word === "code-missing";
    super({ ...(isOfField && { field: "appCode" }), ...secondStepWords[word](say) });
    this.word = word;
  }
}

/** What a browser would send next, after an answer. */
export function headersAfter(sent: Headers, { headers }: Pick<Reply, "headers">): Headers {
  const kept = new Map<string, string>();
  const before = (sent.get("cookie") ?? "").split("; ");
  for (const each of [...before, ...headers.getSetCookie()]) {
    const [pair = "", ...more] = each.split(";");
    const [name = "", ...value] = pair.split("=");
    const isOver = more.some((part) => /^\s*max-age=0$/i.test(part));
    if (isOver || name === "") kept.delete(name);
    else kept.set(name, value.join("="));
  }
  const next = new Headers(sent);
  next.set("cookie", [...kept].map(([name, value]) => `${name}=${value}`).join("; "));
  return next;
}
