import { setTimeout as wait } from "node:timers/promises";

const SECOND_MS = 1000;
/** Who waits a second to hear no has waited long enough. */
const LONGEST_MS = 1000;

/**
 * When the next one is refused: a millisecond later for each that was refused within the last second.
 * One person is refused at once. A crowd that asks again without taking breath is held to some hundred
 * refusals a second, however many they are, and what is left of the machine serves those who were let in.
 */
export function openRefusalPace(nowMs: () => number = () => performance.now()) {
  let [secondBegan, count, before] = [nowMs(), 0, 0];
  return {
    /** Counts a refusal, and says how long it waits, 0 to 1,000 ms. */
    nextMs(): number {
      const passed = nowMs() - secondBegan;
      if (passed >= SECOND_MS) {
        before = passed < 2 * SECOND_MS ? count : 0;
        [secondBegan, count] = [nowMs(), 0];
      }
      count += 1;
      return Math.min(Math.max(before, count) - 1, LONGEST_MS);
    },
  };
}

export type RefusalPace = ReturnType<typeof openRefusalPace>;

/** Takes the breath that it is time for. */
export async function breathe(pace: RefusalPace): Promise<void> {
  const ms = pace.nextMs();
  if (ms > 0) await wait(ms);
}
