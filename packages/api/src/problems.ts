import { type Say, sayInEnglish } from "@limber/core/language";
import type { FieldProblem, Problem } from "@limber/core/problem";
import { englishReader, type Reader } from "@limber/core/reader";
import { problemsBy } from "@limber/core/run-plan/problems";
import type { RowProblem } from "@limber/db/kept-rows";
import type { Scope } from "@limber/db/policies";
import type { TakeOutProblem } from "@limber/db/take-out/not-a-take-out";
import { getTRPCErrorFromUnknown, TRPCError } from "@trpc/server";
import { z } from "zod";
import { takeOutProblemInWords } from "./accounts/take-out-problem.ts";
import { fields } from "./fields.ts";
import { limitInWords, limitsByField } from "./limits-in-words.ts";
import {
  agreementInWords,
  changedInWords,
  missingInWords,
  type Noun,
  type RevisedNoun,
} from "./nouns.ts";
import { rowProblemInWords } from "./row-problem.ts";

/** What a client is told when something is refused: what, why, and what to do. Never a stack, never SQL. */
export type ProcedureProblem = Required<Problem> & {
  readonly code: ProblemCode;
  /** One entry a field, when the request itself was wrong. */
  readonly fields?: readonly FieldProblem[];
};

export const problemCodes = [
  "sign-in-needed",
  "not-shared",
  "not-found",
  "not-readable",
  "account-not-empty",
  "changed-meanwhile",
  "invalid-request",
  "invalid-code",
  "too-large",
  "too-many",
  "too-busy",
  "no-room",
  "not-with-a-token",
  "sign-in-again",
  "wrong-method",
  "not-from-here",
  "not-ready",
  "our-fault",
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** What, why and the fix, in the language of whoever asks: a program is told in English. */
type ProblemWords = Omit<ProcedureProblem, "code">;
type Telling = (say: Say) => ProblemWords;

/** The same in every copy of this file: a framework may load one for pages and one for what they send. */
const told = Symbol.for("limber.refusal");

/** Carries a refusal through tRPC, which keeps only errors as causes. */
class Refusal extends Error {
  readonly [told] = true;
  readonly code: ProblemCode;
  readonly tell: Telling;
  /** How long to wait, where that is all that helps. */
  readonly waitS: number | undefined;
  constructor(code: ProblemCode, tell: Telling, waitS?: number) {
    super(tell(sayInEnglish).what);
    this.code = code;
    this.tell = tell;
    this.waitS = waitS;
  }
}

function isRefusal(cause: unknown): cause is Refusal {
  return cause instanceof Error && told in cause;
}

type TrpcCode = TRPCError["code"];

export function refusal(kind: TrpcCode, code: ProblemCode, tell: Telling): TRPCError {
  const cause = new Refusal(code, tell);
  return new TRPCError({ code: kind, message: cause.message, cause });
}

export function notYetAgain(waitS: number, tell: Telling): TRPCError {
  const cause = new Refusal("too-many", tell, waitS);
  return new TRPCError({ code: "TOO_MANY_REQUESTS", message: cause.message, cause });
}

/** How many seconds to wait before it is asked again; undefined for what waiting does not help. */
export function waitOf({ cause }: TRPCError): number | undefined {
  return isRefusal(cause) ? cause.waitS : undefined;
}

export const signInNeeded = () =>
  refusal("UNAUTHORIZED", "sign-in-needed", (say) => ({
    what: say("You are not signed in."),
    why: say("This belongs to somebody's account."),
    fix: say("Sign in, or run: limber auth login"),
  }));

/** The same words whether there is such a runner or not. */
export const notShared = (scope: Scope | "anything") =>
  refusal("FORBIDDEN", "not-shared", (say) => ({
    what: say("This runner does not share that with you."),
    why: agreementInWords(scope, say),
    fix: say("Ask the runner for an invitation code."),
  }));

export const notFound = (noun: Noun | RevisedNoun) =>
  refusal("NOT_FOUND", "not-found", (say) => ({
    what: missingInWords(noun, say),
    why: say("It was removed, or it is not yours."),
    fix: say("Look at the list."),
  }));

export const notReadable = () =>
  refusal("UNPROCESSABLE_CONTENT", "not-readable", (say) => ({
    what: say("What was asked for this plan cannot be read."),
    why: say("It is damaged, or was made by a newer Limber. It stays as it is."),
    fix: say("Make a new plan for the run."),
  }));

export const replacedNotReadable = () =>
  refusal("UNPROCESSABLE_CONTENT", "not-readable", (say) => ({
    what: say("What this run said before cannot be read."),
    why: say("It is damaged, or was kept by a newer Limber. It stays as it is."),
    fix: say("Type into the run what should stand there."),
  }));

export const changedMeanwhile = (noun: RevisedNoun) =>
  refusal("CONFLICT", "changed-meanwhile", (say) => ({
    what: changedInWords(noun, say),
    why: say(
      "Somebody else wrote first, perhaps you on another screen. Nothing of yours was kept.",
    ),
    fix: say("Read it again, then repeat your change."),
  }));

export const invalidCode = () =>
  refusal("BAD_REQUEST", "invalid-code", (say) => ({
    what: say("This code does not work."),
    why: say("It is mistyped, used, revoked or over seven days old, or it is your own."),
    fix: say("Ask the runner for a new one."),
  }));

export const tooBusy = () =>
  refusal("SERVICE_UNAVAILABLE", "too-busy", (say) => ({
    what: say("Limber has too much to do at the moment."),
    why: say("Others asked for the same before. Nothing was changed."),
    fix: say("Wait a minute, then try again."),
  }));

/** An account has as many of something as it may keep. */
export const noRoom = (most: number) =>
  refusal("UNPROCESSABLE_CONTENT", "no-room", (say) => ({
    what: say("Your account has no room for more of these."),
    why: say(
      "It keeps up to {limit}, fewer where they are long, so that none fills the disk of all.",
      {
        limit: String(most),
      },
    ),
    fix: say("Remove some that you no longer need. What is removed makes room after 30 days."),
  }));

export const notATakeOut = (problem: TakeOutProblem) =>
  refusal("BAD_REQUEST", "invalid-request", (say) => takeOutProblemInWords(problem, say));

export const badRow = (problem: RowProblem) =>
  refusal("BAD_REQUEST", "invalid-request", (say) => rowProblemInWords(problem, say));

export const notEmpty = () =>
  refusal("CONFLICT", "account-not-empty", (say) => ({
    what: say("This account is not empty."),
    why: say("Something is in it already. Nothing was brought back."),
    fix: say("Bring the file into a new account."),
  }));

/** Of a run or a weigh-in that lies ahead. */
export function notYetInWords(say: Say): Required<Problem> {
  return {
    what: say("This has not begun yet."),
    why: say("Only what was run and weighed is told, and your next plan stands on it."),
    fix: say("Choose the day and the time at which it began."),
  };
}

/** The same words for the whole of what was sent and for the field that they are about. */
export const aboutField =
  (field: string, inWords: (say: Say) => Required<Problem>) => (say: Say) => {
    const told = inWords(say);
    return { ...told, fields: [{ field, ...told }] };
  };

export const notYet = (field: string) =>
  refusal("BAD_REQUEST", "invalid-request", aboutField(field, notYetInWords));

/** What to tell somebody about any error, in their words. What is not known here is our fault, and its words stay with us. */
export function problemOf(
  error: TRPCError,
  reader: Reader = englishReader("si"),
): ProcedureProblem {
  const { cause } = error;
  if (isRefusal(cause)) return { code: cause.code, ...cause.tell(reader.say) };
  if (cause instanceof z.core.$ZodError) return invalidRequest(cause, reader);
  return unread(error.code, reader.say);
}

/** What a procedure refused; undefined for every other fault, and for a fault of ours. */
export function refusalOf(thrown: unknown, reader?: Reader): ProcedureProblem | undefined {
  const problem = problemOf(getTRPCErrorFromUnknown(thrown), reader);
  return problem.code === "our-fault" ? undefined : problem;
}

/** What who asks is told of a fault of ours: nothing but that it is one. */
export function ourFault(): ProcedureProblem {
  return unread("INTERNAL_SERVER_ERROR", sayInEnglish);
}

function unread(kind: TrpcCode, say: Say): ProcedureProblem {
  switch (kind) {
    case "NOT_FOUND":
      return {
        code: "not-found",
        what: say("There is no such procedure."),
        why: say("The path is not one of the API's."),
        fix: say("Look at schema.json."),
      };
    case "METHOD_NOT_SUPPORTED":
      return {
        code: "wrong-method",
        what: say("This procedure is called another way."),
        why: say("Queries take GET, mutations take POST."),
        fix: say("Look at schema.json."),
      };
    case "BAD_REQUEST":
    case "PARSE_ERROR":
    case "UNSUPPORTED_MEDIA_TYPE":
      return {
        code: "invalid-request",
        what: say("This request cannot be read."),
        why: say("It is not the JSON that was expected."),
        fix: say("Send a JSON body with content-type application/json."),
      };
    default:
      return {
        code: "our-fault",
        what: say("That did not work, and it is not your fault."),
        why: say("Something went wrong on our side."),
        fix: say("Try again. If it happens again, tell whoever runs this Limber."),
      };
  }
}

const invalid = problemsBy(fields);

function invalidRequest({ issues }: z.core.$ZodError, reader: Reader): ProcedureProblem {
  const { say } = reader;
  const limits = limitsByField(issues);
  const found = invalid(issues, undefined, reader).map((problem) => ({
    ...problem,
    ...limitInWords(limits.get(problem.field), say),
  }));
  const first = found[0];
  return {
    code: "invalid-request",
    what: first?.what ?? say("This request is not complete."),
    why: first?.why ?? say("A value is missing or out of bounds."),
    fix: first?.fix ?? say("Look at schema.json."),
    fields: found,
  };
}
