import type { IncomingMessage, ServerResponse } from "node:http";
import { backupsState } from "../server/backups-standing.ts";
import { mayReadMetrics, type openMetrics } from "./metrics.ts";
import { type FrontSettings, version } from "./settings.ts";

export type Watched = {
  readonly settings: FrontSettings;
  readonly metrics: ReturnType<typeof openMetrics>;
};
type Watching = {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly path: string | undefined;
  readonly isHere: boolean;
};

/** Answers whoever watches over this process: never waits, and never asks the database. Says whether it did. */
export async function answerForWatchers(
  { settings, metrics }: Watched,
  { request, response, path, isHere }: Watching,
): Promise<boolean> {
  if (path === "/healthz") {
    const backups = backupsState();
    const standing = backups && { backups: backups.isLate ? "late" : "well" };
    send(request, response, {
      type: "application/json",
      text: JSON.stringify({ status: "alive", version, ...standing }),
    });
    return true;
  }
  if (path !== "/metrics") return false;
  const token = settings.metricsToken;
  // To everybody else there is no such page.
  if (!mayReadMetrics(request, { isHere, token })) return false;
  send(request, response, { type: metrics.type, text: await metrics.text() });
  return true;
}

function send(
  { method }: IncomingMessage,
  response: ServerResponse,
  { type, text }: { readonly type: string; readonly text: string },
): void {
  response.writeHead(200, { "Content-Type": type, "Cache-Control": "no-store" });
  response.end(method === "HEAD" ? undefined : text);
}
