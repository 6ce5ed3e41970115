import type { IncomingMessage, ServerResponse } from "node:http";
import type { ProcedureProblem } from "@limber/api/problems";
import { hasBody, lingerFor } from "../front/whole-body.ts";
import { displayOf } from "../server/display.ts";
import type { UploadRefusal } from "./refusals.ts";

export type UploadRequest = {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
};

/** A token may stand in the address: nobody is told where somebody came from, and nothing between keeps an answer. */
const quiet = {
  "Content-Type": "application/json; charset=utf-8",
  "Cache-Control": "no-store",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
};

export function answerWith(
  { request, response }: UploadRequest,
  status: number,
  {
    body,
    headers = {},
  }: { readonly body: unknown; readonly headers?: Readonly<Record<string, string>> },
): void {
  if (response.headersSent || response.destroyed) return;
  const text = `${JSON.stringify(body)}\n`;
  response.writeHead(status, { ...quiet, "Content-Length": Buffer.byteLength(text), ...headers });
  response.end(request.method === "HEAD" ? undefined : text);
  if (!request.complete && hasBody(request)) lingerFor(request);
}

/** In the form that every procedure refuses in, and in the language that was asked for. */
export function refuseWith(asked: UploadRequest, refusal: UploadRefusal): void {
  const { status, code, headers = {}, inWords } = refusal;
  const { headers: given } = asked.request;
  const { say } = displayOf({
    get: (name) => {
      const value = given[name];
      return typeof value === "string" ? value : null;
    },
  });
  refuseIn(asked, status, { problem: { code, ...inWords(say) }, headers });
}

export function refuseIn(
  asked: UploadRequest,
  status: number,
  {
    problem,
    headers = {},
  }: { readonly problem: ProcedureProblem; readonly headers?: Readonly<Record<string, string>> },
): void {
  const error = { message: problem.what, data: { ...problem, httpStatus: status } };
  answerWith(asked, status, { body: { error }, headers });
}
