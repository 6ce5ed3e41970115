import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

type RoutePattern = { readonly page: string; readonly regex: string };
type MovedRoute = { readonly source: string; readonly regex: string; readonly statusCode?: number };
type RoutesManifest = {
  readonly staticRoutes: readonly RoutePattern[];
  readonly dynamicRoutes: readonly RoutePattern[];
  readonly redirects: readonly MovedRoute[];
  readonly rewrites: {
    readonly beforeFiles: readonly MovedRoute[];
    readonly afterFiles: readonly MovedRoute[];
  };
};

/** What the build says there is at this house's addresses. */
export type Routes = {
  /** The pattern of a path, such as `/runs/[id]`; never an id, a code, or what somebody typed. */
  readonly patternOf: (path: string) => string;
  /** Whether a file lies there that is sent as it is. */
  readonly isAsset: (path: string) => boolean;
  /** What pages look like: for the few that are answered in front of them. */
  readonly styles: readonly string[];
  /** How a path may be asked. */
  readonly methodsAt: (path: string) => readonly string[];
};

const looks = ["GET", "HEAD"];
const sends = ["POST"];
const TEMPORARY = 307;
/** Answered before any page. */
const watched = ["/healthz", "/metrics"];

export function readRoutes(folder: string): Routes {
  const manifest: RoutesManifest = JSON.parse(
    readFileSync(join(folder, ".next/routes-manifest.json"), "utf8"),
  );
  const patterns = matching([...manifest.staticRoutes, ...manifest.dynamicRoutes]);
  const rewrites = [...manifest.rewrites.beforeFiles, ...manifest.rewrites.afterFiles];
  // Forms were once sent there: they are led on with what they hold.
  const formerDoors = matching([
    ...manifest.redirects.filter(({ statusCode }) => statusCode === TEMPORARY),
    ...rewrites,
  ]);
  const assets = assetsIn(folder);
  return {
    patternOf: (path) =>
      watched.find((each) => each === path) ??
      patterns.find(({ regex }) => regex.test(path))?.route.page ??
      "(no such page)",
    isAsset: (path) => assets.has(path),
    styles: [...assets].filter((path) => path.endsWith(".css")),
    methodsAt: (path) => {
      if (path.startsWith("/api/")) return [...looks, ...sends, "OPTIONS"];
      if (path.startsWith("/acts/")) return sends;
      return formerDoors.some(({ regex }) => regex.test(path)) ? [...looks, ...sends] : looks;
    },
  };
}

function matching<Route extends { readonly regex: string }>(routes: readonly Route[]) {
  return routes.map((route) => ({ route, regex: new RegExp(route.regex) }));
}

/** Pages that were worked out when they were built, and cost as little as a file. */
const builtPages = ["/icon.svg", "/manifest.webmanifest"];

function assetsIn(folder: string): ReadonlySet<string> {
  const under = (path: string) =>
    readdirSync(join(folder, path), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, path).length));
  return new Set(
    [
      ...under("public"),
      ...under(".next/static").map((path) => `/_next/static${path}`),
      ...builtPages,
    ].map((path) => path.replaceAll("\\", "/")),
  );
}
