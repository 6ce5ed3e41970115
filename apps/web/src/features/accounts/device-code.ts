/** Where the accounts tell of the code that a terminal shows, with or without its hyphen. */
export function devicePath(code: string): string {
  return `/device?user_code=${encodeURIComponent(code.replaceAll("-", ""))}`;
}
