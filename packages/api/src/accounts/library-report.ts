/** What stands before anything that somebody sent: an origin, an address, a value. */
const PLAIN_WORDS = /^[\w .,'-]{0,100}/;

/** Passes on what the accounts' own library says, without what it says it of. */
export function reportWords(
  report: (problem: unknown) => void,
  message: string,
  more: readonly unknown[],
): void {
  report(`Accounts: ${PLAIN_WORDS.exec(String(message))?.[0] ?? ""}`);
  for (const each of more) if (each instanceof Error) report(each);
}
