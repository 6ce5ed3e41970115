import type * as z from "zod/mini";

const PATIENCE_MS = 3000;
const MOST_ASKED_A_MINUTE = 60;

export type Asker = <Shape extends z.ZodMiniType>(
  address: URL,
  shape: Shape,
) => Promise<z.output<Shape> | undefined>;

/** Asks another host, briefly and not too often. Whatever goes wrong there is no answer, and nothing worse. */
export function askerWith(send: typeof fetch, now: () => Date): Asker {
  let minute = 0;
  let asked = 0;
  return async (address, shape) => {
    const thisMinute = Math.floor(now().getTime() / 60_000);
    asked = thisMinute === minute ? asked + 1 : 1;
    minute = thisMinute;
    if (asked > MOST_ASKED_A_MINUTE) return undefined;
    try {
      const response = await send(address, { signal: AbortSignal.timeout(PATIENCE_MS) });
      if (!response.ok) return undefined;
      return shape.safeParse(await response.json()).data;
    } catch {
      // Weather is a convenience: a plan is made without it, a run is kept without it, and both say so.
      return undefined;
    }
  };
}
