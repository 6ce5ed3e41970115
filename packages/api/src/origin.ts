/** The addresses at which a house is opened. A browser on this machine may have typed either name. */
export function originsOf(url: URL): string[] {
  const names = ["localhost", "127.0.0.1"];
  if (!names.includes(url.hostname)) return [url.origin];
  return names.map((name) => Object.assign(new URL(url), { hostname: name }).origin);
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
