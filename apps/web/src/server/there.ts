/** What was asked for; null where there is no such thing, or none of theirs. Every other fault stays a fault: what is kept is not said to be missing because a database did not answer. */
export async function ifThere<Kept>(asked: Promise<Kept>): Promise<Kept | null> {
  try {
    return await asked;
  } catch (problem) {
    if (isMissing(problem)) return null;
    throw problem;
  }
}

/** An id that is none is not there either. */
function isMissing(problem: unknown): boolean {
  if (!(problem instanceof Error && "code" in problem)) return false;
  return problem.code === "NOT_FOUND" || problem.code === "BAD_REQUEST";
}

/** The same where it cannot be looked at: null while the database is away, for a page that does without. */
export async function ifReachable<Kept>(asked: Promise<Kept>): Promise<Kept | null> {
  try {
    return await asked;
  } catch (problem) {
    if (isNotReady(problem)) return null;
    throw problem;
  }
}

/** Not every server that is busy is without its database: the refusal says which it is. */
export function isNotReady(problem: unknown): boolean {
  if (!(problem instanceof Error) || !(problem.cause instanceof Error)) return false;
  return "code" in problem.cause && problem.cause.code === "not-ready";
}
