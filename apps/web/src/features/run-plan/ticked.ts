/** The steps of a run that are done, from the cookie that keeps them: the run's name, then the steps. */
export function stepsDone(cookie: string | undefined, run: string): string[] {
  const [of, ...steps] = (cookie ?? "").split(" ");
  return of === run ? steps : [];
}
