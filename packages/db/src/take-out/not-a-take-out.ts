/** Why a file is no take-out that can be brought back. */
export type TakeOutProblem =
  | { readonly kind: "no-zip" }
  | { readonly kind: "too-large"; readonly limitMb: number }
  | { readonly kind: "too-many-rows"; readonly at: string; readonly limit: number }
  | { readonly kind: "nothing-inside" }
  | { readonly kind: "damaged" }
  | { readonly kind: "newer" }
  /** Where in `limber.json`. */
  | { readonly kind: "unknown-shape"; readonly at: string };

/** Ends the reading of a take-out from within. */
export class NotATakeOut extends Error {
  readonly problem: TakeOutProblem;
  constructor(problem: TakeOutProblem) {
    super(problem.kind);
    this.problem = problem;
  }
}
