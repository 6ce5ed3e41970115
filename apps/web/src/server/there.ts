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
