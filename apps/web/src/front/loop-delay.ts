import { monitorEventLoopDelay } from "node:perf_hooks";

const LOOK_EVERY_MS = 500;
/** A page takes 80 ms, and four may follow each other: what is later than that has too much to do. */
const LATE_MS = 400;
const NANOSECONDS_IN_A_MS = 1e6;

/** Whether this process comes late to all it has to do, as the last half second was. */
export function watchLoopDelay() {
  const delays = monitorEventLoopDelay({ resolution: 20 });
  delays.enable();
  let isLate = false;
  const timer = setInterval(() => {
    isLate = delays.mean / NANOSECONDS_IN_A_MS > LATE_MS;
    delays.reset();
  }, LOOK_EVERY_MS);
  timer.unref();
  return {
    isLate: () => isLate,
    end: () => {
      clearInterval(timer);
      delays.disable();
    },
  };
}
