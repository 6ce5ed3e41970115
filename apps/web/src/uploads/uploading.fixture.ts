import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TokenScope } from "@limber/api/token-scopes";
import { buildThread } from "../../testing/reading-thread.ts";
import { house } from "../front/gate.fixture.ts";
import { api } from "../server/api.ts";
import { type Visitor, visitor } from "../server/visitor.fixture.ts";
import { openDesk, type UploadDesk } from "./desk.ts";
import { limitsWith, type UploadLimits } from "./upload-limits.ts";

const folder = mkdtempSync(join(tmpdir(), "limber-uploads-"));
let desks: readonly UploadDesk[] = [];

/** After the last test. */
export async function leaveDesks(): Promise<void> {
  await Promise.all(desks.map((desk) => desk.close()));
  rmSync(folder, { recursive: true, force: true });
}

let built: Promise<URL> | undefined;

function readingThread(): Promise<URL> {
  built ??= buildThread(join(folder, "built"));
  return built;
}

type Opened = {
  readonly limits?: Partial<UploadLimits>;
  readonly thread?: URL;
  readonly incoming?: string;
};

/** A real server with a desk, in front of a page that says hello. */
export async function openHouse({ limits = {}, thread, incoming }: Opened = {}) {
  const said: unknown[] = [];
  const desk = openDesk({
    api,
    folder: incoming ?? mkdtempSync(join(folder, "incoming-")),
    thread: thread ?? (await readingThread()),
    limits: { ...limitsWith(8), ...limits },
    report: (problem) => said.push(problem),
  });
  desks = [...desks, desk];
  const { port, ask, logged, lines } = await house({ uploads: desk });
  const url = `http://127.0.0.1:${port}`;
  return { url, port, desk, said, ask, logged, lines, ...asking(url) };
}

type Sending = { readonly token?: string; readonly headers?: Record<string, string> };

function asking(url: string) {
  const told = async (response: Response) => ({
    status: response.status,
    headers: response.headers,
    body: await response.json(),
  });
  const by = ({ token, headers }: Sending) => ({
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
    ...headers,
  });
  const send = async (body: BodyInit, sending: Sending = {}, path = "/api/files") =>
    told(await fetch(url + path, { method: "POST", body, headers: by(sending) }));
  const look = async (path: string, sending: Sending = {}) =>
    told(await fetch(url + path, { headers: by(sending) }));
  return {
    send,
    look,
    /** What became of it, once that is known. */
    async became(sent: Awaited<ReturnType<typeof told>>, sending: Sending) {
      if (sent.status !== 202) throw new Error(JSON.stringify(sent));
      for (;;) {
        const { body } = await look(sent.headers.get("location") ?? "", sending);
        if (body.state !== "waiting" && body.state !== "working") return body;
        await new Promise((later) => setTimeout(later, 20));
      }
    },
  };
}

/** Somebody with tokens. */
export async function sender(name = "my phone") {
  const who = await visitor();
  const token = (scope: TokenScope = "files") => tokenOf(who, scope, name);
  const runs = async () => (await who.who.ask.runs.list({ limit: 200 })).items;
  return { ...who, ask: who.who.ask, token, runs };
}

async function tokenOf({ who }: Visitor, scope: TokenScope, name: string): Promise<string> {
  return (await who.ask.account.makeToken({ name, scope })).token;
}

const DEGREE_M = 111_195.08;
const STEP_S = 10;

/** A run straight north at an even pace, days after the first of February 2026. */
export function gpx(day = 0, distanceM = 6000): string {
  const startMs = Date.UTC(2026, 1, 1 + day, 7);
  const stepM = (STEP_S / 300) * 1000;
  const points = Array.from({ length: Math.round(distanceM / stepM) + 1 }, (_, at) => {
    const time = new Date(startMs + at * STEP_S * 1000).toISOString();
    return `<trkpt lat="${(48 + (at * stepM) / DEGREE_M).toFixed(7)}" lon="11"><time>${time}</time></trkpt>`;
  });
  return `<?xml version="1.0"?><gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1"><trk><type>running</type><trkseg>${points.join("")}</trkseg></trk></gpx>`;
}
