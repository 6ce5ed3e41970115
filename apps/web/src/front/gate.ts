import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { FILLS_HEADER } from "@limber/api/sender";
import { whileMaking } from "../server/page-making.ts";
import type { UploadDesk } from "../uploads/desk.ts";
import { filesAddress } from "../uploads/files-address.ts";
import type { AdmissionDoor, WorkPlace } from "./admission.ts";
import { clientOf, type Origin, settleAddress } from "./client-address.ts";
import { answerForWatchers, type Watched } from "./health.ts";
import { holdPage } from "./held-page.ts";
import { refuseAt } from "./refusal-answer.ts";
import { breathe, type RefusalPace } from "./refusal-pace.ts";
import {
  beyondShare,
  bodyTooLarge,
  bodyTooSlow,
  databaseAway,
  elsewhereOnly,
  type FrontRefusal,
  houseFull,
  noAddress,
  ourFault,
  wrongMethod,
} from "./refusals.ts";
import { countingBytes, type FrontLog } from "./request-log.ts";
import type { Routes } from "./routes.ts";
import type { FrontSettings } from "./settings.ts";
import { hasBody, largestBodyAt, readWhole } from "./whole-body.ts";

export type PagesHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export type House = Watched & {
  readonly settings: FrontSettings;
  readonly routes: Routes;
  readonly admission: AdmissionDoor;
  readonly refusals: RefusalPace;
  readonly log: FrontLog;
  readonly pages: PagesHandler;
  /** Takes files that programs send; left out where none are taken. */
  readonly uploads?: Pick<UploadDesk, "answer">;
};

/** Two years, as browsers ask of whoever means it. */
const HSTS = "max-age=63072000";
const ID_BYTES = 8;

/** Receives every request: settles where it came from, turns away what cannot be served, and hands on the rest. */
export function receive(house: House, request: IncomingMessage, response: ServerResponse): void {
  const { settings, routes, log } = house;
  const origin = settleAddress(request, settings.proxies);
  const mayFill = !settings.isOpen && origin.isHere;
  request.headers[FILLS_HEADER] = mayFill ? "1" : "0";
  const path = pathOf(request.url ?? "");
  const asked = { id: randomBytes(ID_BYTES).toString("hex"), route: routeOf(routes, path) };
  if (path === undefined || !routes.isAsset(path))
    logWhenDone(house, { request, response, ...asked, ...origin });
  if (settings.url.protocol === "https:") response.setHeader("Strict-Transport-Security", HSTS);
  response.setHeader("X-Request-Id", asked.id);
  log.during(asked, () => {
    serve(house, { request, response, path, mayFill, ...origin }).catch((problem) => {
      log.fault(problem);
      if (response.headersSent) response.destroy();
      else refuseAt({ request, response }, ourFault, routes.styles);
    });
  });
}

type Received = Origin & {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** Undefined for what is no path. */
  readonly path: string | undefined;
  /** Whether they may fill an empty house. */
  readonly mayFill: boolean;
};

async function serve(house: House, received: Received): Promise<void> {
  const { request, response, path } = received;
  const { styles } = house.routes;
  const refusal = refusalOf(house, received);
  if (refusal !== null) return refuseAt(received, refusal, styles);
  if (path === undefined) return;
  if (await answerForWatchers(house, received)) return;
  if (house.routes.isAsset(path) || path === "/readyz") return house.pages(request, response);
  const address = filesAddress(path);
  if (house.uploads !== undefined && address !== undefined)
    return house.uploads.answer({ ...received, address, enter: () => placeFor(house, received) });
  if (!hasBody(request)) return admit(house, received, request);
  const read = await readWhole(request, largestBodyAt(path));
  if (read.kind === "cut") return void response.destroy();
  if (read.kind !== "whole") return refuseAt(received, unread[read.kind], styles);
  try {
    await admit(house, received, read.request);
  } finally {
    read.letGo();
  }
}

const unread = { "too-large": bodyTooLarge, "too-slow": bodyTooSlow, "no-room": houseFull };

/** What is not worked on at all. */
function refusalOf({ routes }: House, received: Received): FrontRefusal | null {
  const { path, request, mayFill } = received;
  if (path === undefined) return noAddress;
  const allowed = routes.methodsAt(path);
  if (!allowed.includes(request.method ?? "")) return wrongMethod(allowed);
  return fillsTheHouse.includes(path) && !mayFill ? elsewhereOnly : null;
}

/** Who comes first moves four invented people in. */
const fillsTheHouse = ["/acts/accounts/fill-sample", "/sample/fill"];

const full = { "house-full": houseFull, "beyond-share": beyondShare };

/** Where to work on it; null where there is no place, and who asked was told. */
async function placeFor(house: House, received: Received): Promise<WorkPlace | null> {
  const admission = await house.admission.enter(clientOf(received.address));
  if (typeof admission !== "string") return admission;
  await breathe(house.refusals);
  refuseAt(received, full[admission], house.routes.styles);
  return null;
}

async function admit(house: House, received: Received, request: IncomingMessage): Promise<void> {
  const { response } = received;
  const admission = await placeFor(house, received);
  if (admission === null) return;
  response.once("close", admission.leave);
  try {
    // Who went away while waiting is not worked for.
    if (!response.destroyed) await answerWhole(house, received, request);
  } finally {
    admission.leave();
  }
}

/** A page that met a database which is away says so, however much of it was made by then. */
function answerWhole(house: House, received: Received, request: IncomingMessage): Promise<void> {
  const { response } = received;
  return whileMaking(async (met) => {
    const held = holdPage(response, ({ send, discard }) => {
      if (!met.isAway) return send();
      discard();
      refuseAt(received, databaseAway, house.routes.styles);
    });
    try {
      await house.pages(request, response);
    } catch (problem) {
      held.discard();
      throw problem;
    }
  });
}

/** Undefined for an address that no page, form or program could have. */
function pathOf(url: string): string | undefined {
  if (!url.startsWith("/")) return undefined;
  const [path = ""] = url.split("?");
  try {
    return decodeURIComponent(path).includes("\0") ? undefined : path;
  } catch {
    return undefined;
  }
}

function routeOf(routes: Routes, path: string | undefined): string {
  if (path === undefined) return "(no address)";
  return filesAddress(path)?.pattern ?? routes.patternOf(path);
}

type Leaving = Origin & {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly id: string;
  readonly route: string;
};

function logWhenDone({ log, metrics }: House, leaving: Leaving): void {
  const { request, response, id, route, address } = leaving;
  const beganMs = performance.now();
  const sentBytes = countingBytes(request);
  response.once("close", () => {
    const told = {
      ...{ id, route, address },
      method: METHODS.includes(request.method ?? "") ? (request.method ?? "") : "other",
      status: response.statusCode,
      durationMs: Math.round(performance.now() - beganMs),
      sizeBytes: sentBytes(),
      wasCut: !response.writableFinished,
    };
    log.request(told);
    metrics.count(told);
  });
}

/** What is counted by name; there is no end of what somebody could send. */
const METHODS = ["GET", "HEAD", "POST", "OPTIONS", "PUT", "DELETE", "PATCH"];
