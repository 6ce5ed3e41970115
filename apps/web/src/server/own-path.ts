const here = "https://limber.invalid";

/** A path of ours as a browser reads it, which passes over tabs and turns backslashes; undefined for what leads elsewhere. */
export function ownPath(given: string): string | undefined {
  if (!given.startsWith("/") || !URL.canParse(given, here)) return undefined;
  const { origin, pathname, search, hash } = new URL(given, here);
  // "/.//evil.example" is a path here, and a host to whoever reads what is left of it.
  if (origin !== here || pathname.startsWith("//")) return undefined;
  return `${pathname}${search}${hash}`;
}
