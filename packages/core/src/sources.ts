import { crampSources } from "./sources/cramps.ts";
import { fluidSources } from "./sources/fluid.ts";
import { recoverySources } from "./sources/recovery.ts";
import { referralSources } from "./sources/referral.ts";
import { runningSources } from "./sources/running.ts";
import type { Source } from "./sources/source.ts";

export type { SourceKind } from "./sources/source.ts";

/** Every publication the rules lean on. A rule can cite nothing that is not listed here. */
export const sources = {
  ...fluidSources,
  ...runningSources,
  ...recoverySources,
  ...crampSources,
  ...referralSources,
};

export type SourceId = keyof typeof sources;

/** A source by its id, with every optional field in view. */
export function sourceOf(id: SourceId): Source {
  return sources[id];
}
