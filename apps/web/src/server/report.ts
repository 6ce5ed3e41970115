import { faultInLines } from "@limber/api/fault";

const reporter = Symbol.for("limber.report");
type Reporting = { [reporter]?: (problem: unknown) => void };

/** Who is told of what went wrong here: the server in front of the pages says it in its log. */
export function reportTo(told: (problem: unknown) => void): void {
  (globalThis as Reporting)[reporter] = told;
}

/** Tells of an error, or in words of ours. Nothing that anybody typed is told with it. */
export function report(problem: unknown): void {
  const told = (globalThis as Reporting)[reporter] ?? toStderr;
  told(problem);
}

function toStderr(problem: unknown): void {
  process.stderr.write(`${typeof problem === "string" ? problem : faultInLines(problem)}\n`);
}
