import { inOneText, type Problem } from "@limber/core/problem";

/** The same in every copy of this file: pages and the server in front of them are built apart. */
const inWords = Symbol.for("limber.in-words");

/** Work that ends with a problem in words, for whoever runs this Limber. Every other error is a bug, or the system's. */
export class RefusalInWords extends Error {
  readonly [inWords] = true;
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(inOneText(problem));
    this.problem = problem;
  }
}

export function isInWords(problem: unknown): problem is RefusalInWords {
  return problem instanceof Error && inWords in problem;
}

export function refuse(problem: Problem): never {
  throw new RefusalInWords(problem);
}
