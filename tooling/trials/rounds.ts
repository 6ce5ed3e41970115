import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { watchdog } from "./watchdog.ts";

export type Fuzzing<Input> = {
  readonly name: string;
  readonly input: fc.Arbitrary<Input>;
  /** In the fast tests. With `pnpm fuzz` as many again and again, each time from the next seed, until the time is over. */
  readonly rounds: number;
  /** Throws where something is not as it has to be, whatever the input was. */
  readonly tryOne: (input: Input) => unknown;
};

const USUAL_SEED = 20_261_129;
const { LIMBER_FUZZ_SEED, LIMBER_FUZZ_SECONDS } = process.env;
const firstSeed = Number(LIMBER_FUZZ_SEED ?? USUAL_SEED);
const secondsEach = Number(LIMBER_FUZZ_SECONDS ?? 0);

/** How long one target may take with `pnpm fuzz`; as long as any test without. */
export const fuzzTimeoutMs = secondsEach * 1000 + 180_000;

/** Fewer do not fill what is kept on purpose. */
const ROUNDS_TO_WARM_UP = 100;
/** Level, but for what a collector leaves and a cache may hold. */
const MOST_GROWN = { times: 2, bytes: 64 * 1024 * 1024 };

/** Tries inputs by chance, with a seed that is told. Each has to end, and what is held in memory has to stay level. */
export async function fuzz<Input>({
  name,
  input,
  rounds,
  tryOne,
}: Fuzzing<Input>): Promise<number> {
  const watch = watchdog(name);
  const endsMs = performance.now() + secondsEach * 1000;
  const heap = heapWatch();
  let seed = firstSeed;
  try {
    do {
      const property = fc.asyncProperty(input, async (one) => {
        await watch.during(seed, () => tryOne(one));
      });
      await fc.assert(property, { seed, numRuns: rounds });
      if (watch.rounds() >= ROUNDS_TO_WARM_UP) heap.look();
      seed += 1;
    } while (performance.now() < endsMs);
  } finally {
    watch.leave();
  }
  process.stdout.write(
    `Fuzz ${name}: ${watch.rounds()} rounds, seeds ${firstSeed} to ${seed - 1}, ${heap.told()}.\n`,
  );
  return watch.rounds();
}

function heapWatch() {
  setFlagsFromString("--expose-gc");
  const collect: () => void = runInNewContext("gc");
  let first: number | undefined;
  let last = 0;
  return {
    look() {
      collect();
      last = process.memoryUsage().heapUsed;
      first ??= last;
      if (last > first * MOST_GROWN.times + MOST_GROWN.bytes)
        throw new Error(`What is held in memory grew from ${first} to ${last} bytes.`);
    },
    told: () => `${inMb(first ?? 0)} MB held at first and ${inMb(last)} MB at last`,
  };
}

const inMb = (bytes: number) => Math.round(bytes / 1024 / 1024);
