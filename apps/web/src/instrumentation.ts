import type { Instrumentation } from "next";
import { api } from "./server/api.ts";
import { keepBackups } from "./server/daily-backups.ts";
import { keepNotices } from "./server/drink-notices.ts";
import { offerApi } from "./server/offered-api.ts";
import { metAway } from "./server/page-making.ts";
import { isNotReady } from "./server/there.ts";

/** The framework calls it once, before the first page. */
export function register(): void {
  keepBackups();
  keepNotices();
  offerApi(api);
}

/** The framework calls it with whatever a page could not be made for. */
export const onRequestError: Instrumentation.onRequestError = (problem) => {
  if (isNotReady(problem)) metAway();
};
