import type { FrontLog } from "./request-log.ts";

const ways = ["error", "warn", "info", "log", "debug", "trace"] as const;

/**
 * The framework and the libraries print errors whole when they fail, with whatever somebody typed. From
 * here on the house speaks for them: of what they print, an error is told as a fault, and of words
 * only that there were some. `LIMBER_LOG_LIBRARIES=1` lets them speak, for whoever looks for a fault with invented data.
 */
export function speakForLibraries(log: FrontLog, mayTheySpeak: boolean): void {
  if (mayTheySpeak) return;
  for (const way of ways) {
    console[way] = (...said: readonly unknown[]) => {
      const errors = said.filter((each) => each instanceof Error);
      for (const error of errors) log.fault(error);
      const isLoud = way === "error" || way === "warn";
      if (errors.length === 0 && isLoud)
        log.notice(
          `A library printed ${way === "error" ? "an error" : "a warning"} in its own words. LIMBER_LOG_LIBRARIES=1 shows them.`,
        );
    };
  }
}
