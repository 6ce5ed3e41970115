import { englishReader } from "@limber/core/reader";
import { requestProblems } from "@limber/core/run-plan/problems";
import { TRPCError } from "@trpc/server";
import { z } from "zod";

/** What a client is told when something is refused: what, why, and what to do. Never a stack, never SQL. */
export type Problem = {
  readonly code: ProblemCode;
  readonly what: string;
  readonly why: string;
  readonly fix: string;
  /** One entry a field, when the request itself was wrong. */
  readonly fields?: readonly { field: string; what: string; why: string; fix: string }[];
};

export const problemCodes = [
  "sign-in-needed",
  "not-shared",
  "not-found",
  "account-not-empty",
  "changed-meanwhile",
  "invalid-request",
  "invalid-code",
  "too-large",
  "too-many",
  "not-with-a-token",
  "wrong-method",
  "not-from-here",
  "our-fault",
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** Carries a problem through tRPC, which keeps only errors as causes. */
class Refusal extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.what);
    this.problem = problem;
  }
}

type Kind = TRPCError["code"];

function refusal(code: Kind, problem: Problem): TRPCError {
  return new TRPCError({ code, message: problem.what, cause: new Refusal(problem) });
}

export const signInNeeded = () =>
  refusal("UNAUTHORIZED", {
    code: "sign-in-needed",
    what: "You are not signed in.",
    why: "This belongs to somebody's account.",
    fix: "Sign in, or run: limber auth login",
  });

/** The same words whether there is such a runner or not. */
export const notShared = (scope: string) =>
  refusal("FORBIDDEN", {
    code: "not-shared",
    what: "This runner does not share that with you.",
    why: `It takes the runner's agreement to share ${scope}, and it has to be in force.`,
    fix: "Ask the runner for an invitation code.",
  });

export const notFound = (noun: string) =>
  refusal("NOT_FOUND", {
    code: "not-found",
    what: `There is no such ${noun}.`,
    why: "It was removed, or it is not yours.",
    fix: "Look at the list.",
  });

export const changedMeanwhile = (noun: string) =>
  refusal("CONFLICT", {
    code: "changed-meanwhile",
    what: `This ${noun} has changed since you read it.`,
    why: "Somebody else wrote first, perhaps you on another screen. Nothing of yours was kept.",
    fix: "Read it again, then repeat your change.",
  });

export const invalidCode = () =>
  refusal("BAD_REQUEST", {
    code: "invalid-code",
    what: "This code does not work.",
    why: "It is mistyped, used, revoked or over seven days old, or it is your own.",
    fix: "Ask the runner for a new one.",
  });

export const notWithAToken = () =>
  refusal("FORBIDDEN", {
    code: "not-with-a-token",
    what: "A token cannot do this.",
    why: "It cannot be taken back, so it needs somebody who has signed in.",
    fix: "Sign in, then try again.",
  });

export const emailDiffers = () =>
  refusal("BAD_REQUEST", {
    code: "invalid-request",
    what: "That is not the e-mail address of this account.",
    why: "It is asked for so that nobody deletes an account by accident. Nothing was deleted.",
    fix: "Type the address you sign in with.",
  });

export const notATakeOut = (why: string) =>
  refusal("BAD_REQUEST", {
    code: "invalid-request",
    what: "This file cannot be brought back.",
    why,
    fix: "Use the zip that Limber gave you. Nothing was changed.",
  });

export const notEmpty = (table: string) =>
  refusal("CONFLICT", {
    code: "account-not-empty",
    what: "This account is not empty.",
    why: `It has ${table.replaceAll("_", " ")} already. Nothing was brought back.`,
    fix: "Bring the file into a new account.",
  });

const ourFault: Problem = {
  code: "our-fault",
  what: "That did not work, and it is not your fault.",
  why: "Something went wrong on our side.",
  fix: "Try again. If it happens again, tell whoever runs this Limber.",
};

/** What to tell a client about any error. What is not known here is our fault, and its words stay with us. */
export function problemOf(error: TRPCError): Problem {
  if (error.cause instanceof Refusal) return error.cause.problem;
  if (error.cause instanceof z.core.$ZodError) return invalidRequest(error.cause);
  if (error.code === "NOT_FOUND") {
    return {
      code: "not-found",
      what: "There is no such procedure.",
      why: "The path is not one of the API's.",
      fix: "Look at schema.json.",
    };
  }
  if (error.code === "METHOD_NOT_SUPPORTED") {
    return {
      code: "wrong-method",
      what: "This procedure is called another way.",
      why: "Queries take GET, mutations take POST.",
      fix: "Look at schema.json.",
    };
  }
  if (
    error.code === "BAD_REQUEST" ||
    error.code === "PARSE_ERROR" ||
    error.code === "UNSUPPORTED_MEDIA_TYPE"
  ) {
    return {
      code: "invalid-request",
      what: "This request cannot be read.",
      why: "It is not the JSON that was expected.",
      fix: "Send a JSON body with content-type application/json.",
    };
  }
  return ourFault;
}

function invalidRequest(problem: z.core.$ZodError): Problem {
  const fields = requestProblems(problem.issues, undefined, englishReader("si"));
  const first = fields[0];
  return {
    code: "invalid-request",
    what: first?.what ?? "This request is not complete.",
    why: first?.why ?? "A value is missing or out of bounds.",
    fix: first?.fix ?? "Look at schema.json.",
    fields,
  };
}
