import { api } from "./api.ts";
import { atEnd } from "./ending.ts";
import { env } from "./env.ts";
import { report } from "./report.ts";
import { isNotReady } from "./there.ts";

const LOOK_EVERY_MS = 5_000;

/** Tells browsers of the next drink of their run while this process runs, where the operator set a key for it. */
export function keepNotices(): void {
  if (!env.surroundings["LIMBER_PUSH_KEY"]) return;
  const look = async () => (await api()).notices?.sendDue();
  // While the database is away nothing is due: that it is away others say.
  const told = (problem: unknown) => (isNotReady(problem) ? undefined : report(problem));
  const timer = setInterval(() => void look().catch(told), LOOK_EVERY_MS).unref();
  atEnd(async () => clearInterval(timer));
}
