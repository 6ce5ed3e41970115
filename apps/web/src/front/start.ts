import { incomingFolder } from "@limber/api/incoming";
import { inOneText } from "@limber/core/problem";
import next from "next";
import { letGoOfAll } from "../server/ending.ts";
import { env } from "../server/env.ts";
import { offeredApi } from "../server/offered-api.ts";
import { reportTo } from "../server/report.ts";
import { openDesk } from "../uploads/desk.ts";
import { limitsWith } from "../uploads/upload-limits.ts";
import { openAdmission, usualLimits } from "./admission.ts";
import { type House, receive } from "./gate.ts";
import { endGracefully } from "./graceful-end.ts";
import { speakForLibraries } from "./library-words.ts";
import { listen, portOf } from "./listening.ts";
import { watchLoopDelay } from "./loop-delay.ts";
import { openMetrics } from "./metrics.ts";
import { openRefusalPace } from "./refusal-pace.ts";
import { openLog } from "./request-log.ts";
import { readRoutes } from "./routes.ts";
import { openWithoutHttps, readSettings } from "./settings.ts";

if (env.mistakes.length > 0) {
  for (const problem of env.mistakes) process.stderr.write(`${inOneText(problem)}\n`);
  process.exit(1);
}

const folder = new URL("..", import.meta.url).pathname;

const settings = readSettings(env.surroundings);
const log = openLog(settings, {
  out: (line) => process.stdout.write(`${line}\n`),
  now: () => new Date(),
});
const tell = (problem: unknown) =>
  typeof problem === "string" ? log.notice(problem) : log.fault(problem);

const app = next({ dev: false, dir: folder, port: settings.port, hostname: "localhost" });
await app.prepare();
// From here on somebody's data may be in what goes wrong.
reportTo(tell);
speakForLibraries(log, env.letsLibrariesSpeak);
for (const event of ["uncaughtException", "unhandledRejection"]) process.on(event, tell);

const uploads = openDesk({
  api: offeredApi,
  folder: incomingFolder(env.surroundings),
  thread: new URL("files-thread.mjs", import.meta.url),
  limits: limitsWith(settings.uploadMb),
  report: tell,
});
const admission = openAdmission(usualLimits, watchLoopDelay().isLate);
const house: House = {
  settings,
  routes: readRoutes(folder),
  admission,
  refusals: openRefusalPace(),
  log,
  metrics: openMetrics(admission, uploads),
  pages: app.getRequestHandler(),
  uploads,
};

const servers = await listen(settings, (request, response) => receive(house, request, response));
const end = endGracefully({
  servers,
  letGo: async () => {
    await uploads.close();
    await letGoOfAll();
    await app.close();
  },
  exit: (code) => process.exit(code),
});
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, end);

log.notice(`Limber listens on ${settings.hosts.join(" and ")}, port ${portOf(servers[0])}.`);
for (const problem of env.unknown) log.notice(inOneText(problem));
const warning = openWithoutHttps(settings);
if (warning !== null) log.notice(warning);
