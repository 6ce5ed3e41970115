import { movedTo } from "../moved.ts";

/** The pages that open without a network from the first visit on: in a cramp, for the signs, in place of a page that is not there, and for what waits. */
export const screens: readonly string[] = ["/now", "/now/flags", "/offline", "/waiting"];

/** Pages about an account itself are kept nowhere, and waited for; so is what is no page. */
const never = [
  "/sign-in",
  "/sign-up",
  "/reset-password",
  "/device",
  "/settings",
  "/imports",
  "/share",
  "/acts",
  "/api",
];

export function isKept(pathname: string): boolean {
  const path = movedTo(pathname) ?? pathname;
  return !never.some((page) => path === page || path.startsWith(`${page}/`));
}

/** What leads on, what programs ask, and a file that is taken out: nobody looks at these. */
const noPages = [
  "/acts",
  "/api",
  "/readyz",
  "/settings/export",
  "/sign-in/back",
  "/sign-in/provider",
];

/** A plan for the watch and for the calendar, of an address or of an account: files too. */
const filesOfPlans = ["/workout", "/calendar"];

export function isPage(pathname: string): boolean {
  if (pathname.startsWith("/plans/") && filesOfPlans.some((name) => pathname.endsWith(name)))
    return false;
  return !noPages.some((path) => pathname === path || pathname.startsWith(`${path}/`));
}

/** What a page asks of the API that keeps something. */
const entriesOfApi = ["imports.keep", "imports.undo"];

/** How pages look, and what is ticked: a tick shows itself, from the phone, and no advice hangs on it. */
const noEntries = ["/acts/settings/display", "/acts/plans/tick", "/today/done"];

/** Whether this makes pages from before it out of date: every form does, and keeping files. */
export function isEntry(method: string, pathname: string): boolean {
  if (method !== "POST" || noEntries.includes(pathname)) return false;
  return !pathname.startsWith("/api/") || entriesOfApi.includes(pathname.split("/").at(-1) ?? "");
}

/** Who signs in, also by a provider and back, or out, or deletes the account, may be another person than the one whose pages were seen. */
export function endsAVisit(method: string, pathname: string): boolean {
  // Pages from before there was one door are still on phones, and send to where it stood then.
  const path = pathname.replace(/^\/acts\//, "/");
  if (path.startsWith("/sign-in/")) return true;
  return method === "POST" && (path.startsWith("/accounts/sign-") || path === "/settings/delete");
}

/** Assets have their contents in their names. */
export function isAsset(pathname: string): boolean {
  return pathname.startsWith("/_next/static/") || pathname.startsWith("/fonts/");
}

/** What a page loads, from its HTML. */
export function assetsIn(html: string): readonly string[] {
  const found = html.matchAll(/(?:src|href)="(\/(?:_next\/static|fonts)\/[^"]+)"/g);
  return [...new Set([...found].flatMap(([, path]) => path ?? []))];
}
