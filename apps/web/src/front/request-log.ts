import { AsyncLocalStorage } from "node:async_hooks";
import type { IncomingMessage, ServerResponse } from "node:http";
import { faultInLines, faultOf } from "@limber/api/fault";
import type { FrontSettings } from "./settings.ts";

/** One request and what became of it. No name, no id of a row, no query: only what the house itself chose to say. */
export type LoggedRequest = {
  readonly id: string;
  readonly method: string;
  /** The pattern of the address. */
  readonly route: string;
  readonly status: number;
  readonly durationMs: number;
  readonly sizeBytes: number;
  readonly address: string;
  /** Whether its sender went away before it was answered. */
  readonly wasCut: boolean;
};

type LogSettings = Pick<FrontSettings, "log" | "logsAddress">;
type Lines = { readonly out: (line: string) => void; readonly now: () => Date };

export type FrontLog = ReturnType<typeof openLog>;

/** What the house says while it runs: a line a request, and what went wrong. */
export function openLog({ log, logsAddress }: LogSettings, { out, now }: Lines) {
  const requests = new AsyncLocalStorage<Pick<LoggedRequest, "id" | "route">>();
  const write = (kind: string, told: Record<string, unknown>, text: string) => {
    const time = now().toISOString();
    if (log === "json") out(JSON.stringify({ time, kind, ...told }));
    else out(`${time} ${text}`);
  };
  return {
    /** What goes wrong meanwhile is told with the request that it went wrong in. */
    during: <Done>(request: Pick<LoggedRequest, "id" | "route">, work: () => Done) =>
      requests.run(request, work),
    request({ address, wasCut, ...told }: LoggedRequest) {
      if (log === "off") return;
      const more = { ...(wasCut && { wasCut }), ...(logsAddress && { address }) };
      const { method, route, status, durationMs, sizeBytes, id } = told;
      const text = `${method} ${route} ${status} ${durationMs} ms ${sizeBytes} B ${id}`;
      const last = [wasCut ? " cut" : "", logsAddress ? ` ${address}` : ""].join("");
      write("request", { ...told, ...more }, `${text}${last}`);
    },
    /** Words of ours. */
    notice(words: string) {
      write("notice", { words, ...requests.getStore() }, words);
    },
    fault(problem: unknown) {
      const request = requests.getStore();
      const where = request === undefined ? "" : `${request.route} ${request.id}: `;
      write("fault", { ...faultOf(problem), ...request }, `${where}${faultInLines(problem)}`);
    },
  };
}

/** How much of an answer has been sent, its head with it. */
export function countingBytes({ socket }: IncomingMessage | ServerResponse): () => number {
  const before = socket?.bytesWritten ?? 0;
  return () => (socket?.bytesWritten ?? before) - before;
}
