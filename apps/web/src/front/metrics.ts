import { timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import { backupsState } from "../server/backups-standing.ts";
import type { LoggedRequest } from "./request-log.ts";
import { version } from "./settings.ts";

const durationsS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

type Uploads = { readonly waiting: () => number; readonly heldBytes: () => number };
type Counted = { readonly busy: () => number; readonly waiting: () => number };

/** What a program that watches is told, in the Prometheus form: counts, and nothing of anybody. */
export function openMetrics({ busy, waiting }: Counted, uploads?: Uploads) {
  const registers = [new Registry()];
  const [registry] = registers as [Registry];
  collectDefaultMetrics({ register: registry });
  const named = (name: string, help: string) => ({ name: `limber_${name}`, help, registers });
  new Gauge({ ...named("info", "Always 1, with the version."), labelNames: ["version"] }).set(
    { version },
    1,
  );
  new Gauge({
    ...named("requests_worked_on", "Requests that are worked on now."),
    collect() {
      this.set(busy());
    },
  });
  new Gauge({
    ...named("requests_waiting", "Requests that wait for a place."),
    collect() {
      this.set(waiting());
    },
  });
  if (uploads !== undefined) watchUploads(named, uploads);
  watchBackups(named);
  const labelNames = ["method", "route", "status"];
  const requests = new Counter({ ...named("requests_total", "Requests answered."), labelNames });
  const durations = new Histogram({
    ...named("request_duration_seconds", "How long an answer took."),
    labelNames: ["route"],
    buckets: durationsS,
  });
  return {
    count({ method, route, status, durationMs }: LoggedRequest) {
      requests.inc({ method, route, status });
      durations.observe({ route }, durationMs / 1000);
    },
    type: registry.contentType,
    text: () => registry.metrics(),
  };
}

type NamedMetric = (
  name: string,
  help: string,
) => { name: string; help: string; registers: Registry[] };

/** Files that programs sent and that are not read yet. */
function watchUploads(named: NamedMetric, { waiting, heldBytes }: Uploads): void {
  new Gauge({
    ...named("uploads_waiting", "What programs sent and is not read yet."),
    collect() {
      this.set(waiting());
    },
  });
  new Gauge({
    ...named("uploads_held_bytes", "How much of the disk it takes."),
    collect() {
      this.set(heldBytes());
    },
  });
}

/** Where backups are made by themselves: nothing is said of them where they are not. */
function watchBackups(named: NamedMetric): void {
  const gauge = (name: string, help: string, value: () => number | undefined) =>
    new Gauge({
      ...named(name, help),
      collect() {
        const now = value();
        if (now === undefined) this.remove();
        else this.set(now);
      },
    });
  gauge("backup_newest_timestamp_seconds", "When the newest backup was made.", () => {
    const newest = backupsState()?.newest;
    return newest ? newest.madeAt.getTime() / 1000 : undefined;
  });
  gauge(
    "backup_newest_bytes",
    "How large the newest backup is.",
    () => backupsState()?.newest?.sizeBytes,
  );
  gauge(
    "backup_failures",
    "How often a backup failed since the start.",
    () => backupsState()?.failures,
  );
}

/** Who may read them: this machine, or who knows the word that the operator chose. */
export function mayReadMetrics(
  { headers }: IncomingMessage,
  { isHere, token }: { readonly isHere: boolean; readonly token: string | undefined },
): boolean {
  if (token === undefined) return isHere;
  const [given, wanted] = [headers.authorization ?? "", `Bearer ${token}`].map((text) =>
    Buffer.from(text),
  );
  return given?.length === wanted?.length && timingSafeEqual(given as Buffer, wanted as Buffer);
}
