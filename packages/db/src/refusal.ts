import { inOneText, type Problem } from "@limber/core/problem";

/** Work that ends with a problem in words, for whoever runs this Limber. Every other error is a bug, or the system's. */
export class RefusalInWords extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(inOneText(problem));
    this.problem = problem;
  }
}

export function refuse(problem: Problem): never {
  throw new RefusalInWords(problem);
}
