import { IncomingMessage } from "node:http";
import type { ProcedurePath } from "@limber/api";

const KB = 1024;
const MB = KB * KB;

/** A little above what stands behind each address, so that its own words are heard where it refuses. */
const USUAL_BYTES = MB;
const TAKE_OUT_BYTES = 65 * MB;
const takeOut: ProcedurePath = "account.import";
/** Where an account's whole file is sent. */
const takeOutPaths = [
  ["/api", "trpc", takeOut].join("/"),
  "/acts/settings/bring-back",
  "/settings/bring-back",
];

export function largestBodyAt(path: string): number {
  return takeOutPaths.includes(path) ? TAKE_OUT_BYTES : USUAL_BYTES;
}

/** All bodies that are held at once: two whole take-outs and what else comes. */
const HELD_BYTES = 136 * MB;
/** Slower than any phone that still has a network. */
const SLOWEST_BYTES_PER_S = 4 * KB;
/** Before anybody is called slow. */
const GRACE_MS = 10_000;
const LOOK_EVERY_MS = 1000;

export type BodyRead =
  | { readonly kind: "whole"; readonly request: IncomingMessage; readonly letGo: () => void }
  | { readonly kind: "too-large" | "too-slow" | "no-room" | "cut" };

let heldBytes = 0;

/**
 * Reads a body before anybody works on it: who sends slowly keeps no place from others, and what is too
 * large is never kept. Gives the same request with its body at hand.
 */
export function readWhole(given: IncomingMessage, mostBytes: number): Promise<BodyRead> {
  if (Number(given.headers["content-length"] ?? 0) > mostBytes)
    return Promise.resolve({ kind: "too-large" });
  const pieces: Buffer[] = [];
  const began = performance.now();
  let sizeBytes = 0;
  const letGo = () => {
    heldBytes -= sizeBytes;
    sizeBytes = 0;
  };
  return new Promise((resolve) => {
    const end = (read: BodyRead) => {
      clearInterval(timer);
      given.off("data", take).off("end", whole).off("error", cut).off("close", cut).pause();
      if (read.kind !== "whole") letGo();
      resolve(read);
    };
    const take = (piece: Buffer) => {
      if (sizeBytes + piece.length > mostBytes) return end({ kind: "too-large" });
      if (heldBytes + piece.length > HELD_BYTES) return end({ kind: "no-room" });
      sizeBytes += piece.length;
      heldBytes += piece.length;
      pieces.push(piece);
    };
    const whole = () => end({ kind: "whole", request: withBody(given, pieces), letGo });
    const cut = () => end({ kind: "cut" });
    const timer = setInterval(() => {
      if (isTooSlow(sizeBytes, performance.now() - began)) end({ kind: "too-slow" });
    }, LOOK_EVERY_MS);
    given.on("data", take).on("end", whole).on("error", cut).on("close", cut);
  });
}

export function isTooSlow(sizeBytes: number, tookMs: number): boolean {
  return tookMs > GRACE_MS && sizeBytes * 1000 < SLOWEST_BYTES_PER_S * tookMs;
}

/** How long a sender is heard out who was refused: one that is cut off at once never reads why. */
const LINGER_MS = 2000;

/** Lets a refused sender read the answer, and then lets the connection go if it still sends. */
export function lingerFor(given: IncomingMessage): void {
  given.on("error", () => undefined).resume();
  const timer = setTimeout(() => given.complete || given.socket.destroy(), LINGER_MS);
  timer.unref();
}

/** What follows reads a request as it came from the line; the whole body lies ready in this one. */
function withBody(given: IncomingMessage, pieces: readonly Buffer[]): IncomingMessage {
  const whole = new IncomingMessage(given.socket);
  const { method, url, httpVersion, httpVersionMajor, httpVersionMinor, rawHeaders } = given;
  Object.assign(whole, {
    method,
    url,
    httpVersion,
    httpVersionMajor,
    httpVersionMinor,
    rawHeaders,
  });
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  whole.headers = { ...given.headers, "content-length": String(length) };
  delete whole.headers["transfer-encoding"];
  for (const piece of pieces) whole.push(piece);
  whole.push(null);
  whole.complete = true;
  return whole;
}

export function hasBody({ headers }: IncomingMessage): boolean {
  return headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;
}
