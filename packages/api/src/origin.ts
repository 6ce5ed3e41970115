/** The names of this machine, for itself. */
const here = ["localhost", "127.0.0.1"];

/**
 * The name that passkeys of this house are bound to. Browsers make them for a name with https, or for this
 * machine itself; null where they make none, such as for a number in a local network.
 */
export function passkeyHost({ hostname, protocol }: URL): string | null {
  if (here.includes(hostname)) return "localhost";
  const isNumber = /^[\d.]+$|^\[/.test(hostname);
  return protocol === "https:" && !isNumber ? hostname : null;
}

/** The addresses at which a house is opened. A browser on this machine may have typed either name. */
export function originsOf(url: URL): string[] {
  if (!here.includes(url.hostname)) return [url.origin];
  return here.map((name) => Object.assign(new URL(url), { hostname: name }).origin);
}

/**
 * Whether one of our own pages sent this. Another port of the same host is another page, though it gets
 * our cookies. Browsers say where a post comes from; one that says nothing, or `null`, is not believed.
 */
export function isFromOurPages(headers: Headers, origins: readonly string[]): boolean {
  const site = headers.get("sec-fetch-site");
  const origin = headers.get("origin");
  return (site === null || site === "same-origin") && origin !== null && origins.includes(origin);
}

/** A program brings its own token and no cookie: no page can make somebody's browser do that. */
export function isFromAProgram(headers: Headers): boolean {
  return ["cookie", "origin", "sec-fetch-site"].every((name) => !headers.has(name));
}
