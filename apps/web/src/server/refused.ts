import type { ProblemCode, ProcedureProblem } from "@limber/api/problems";
import type { Say } from "@limber/core/language";
import type { Problem } from "@limber/core/problem";

/** What was wrong, and with which field where that can be said. */
export type FormProblem = Problem & {
  readonly field?: string;
  /** Of what kind it is, where a procedure refused. */
  readonly code?: ProblemCode;
};

/** Carries what is wrong with a form to the one place that answers it. */
export class Refused extends Error {
  readonly problem: FormProblem;
  constructor(problem: FormProblem) {
    super(problem.what);
    this.problem = problem;
  }
}

/** What a procedure calls its fields, and what the form calls them. */
export type FieldNames<Input> = { readonly [Field in keyof Input]?: string };

/** The field of the form that a procedure knows under another name; undefined if it is none of them. */
export function fieldOfForm(
  { fields }: ProcedureProblem,
  names: Readonly<Record<string, string>>,
): string | undefined {
  return names[fields?.[0]?.field.split(".").at(-1) ?? ""];
}

/** What is turned away before it was read. */
export const unknownAct = {
  status: 404,
  inWords: (say: Say) => ({
    what: say("There is nothing here to send a form to."),
    why: say("The address may be mistyped, or from a newer page than this server."),
    fix: say("Load the page again, then try once more."),
  }),
};
export const fromOtherPage = {
  status: 403,
  inWords: (say: Say) => ({
    what: say("This did not come from a page of this Limber."),
    why: say("A page elsewhere may not act for you. Nothing was changed."),
    fix: say("Open Limber at the address that it was set up with, and try there."),
  }),
};
export const tooLarge = {
  status: 413,
  inWords: (say: Say) => ({
    what: say("This is too large."),
    why: say("A form has an upper limit, so that nobody can stop the server with one."),
    fix: say("Go back, and send less at a time."),
  }),
};
export const notAForm = {
  status: 400,
  inWords: (say: Say) => ({
    what: say("This could not be read as a form."),
    why: say("It may have been cut off on the way. Nothing was changed."),
    fix: say("Go back, and send it again."),
  }),
};
export const notReachable = {
  status: 503,
  inWords: (say: Say) => ({
    what: say("What Limber keeps cannot be reached just now."),
    why: say("Its database does not answer. Nothing that was kept is lost."),
    fix: say("Wait a moment, then try again. If it lasts, tell whoever runs this Limber."),
  }),
};
/** What nobody foresaw. Whether anything was changed is not known. */
export const ourFault = {
  status: 500,
  inWords: (say: Say) => ({
    what: say("That did not work, and it is not your fault."),
    why: say("Something went wrong on our side."),
    fix: say("Try again. If it happens again, tell whoever runs this Limber."),
  }),
};
