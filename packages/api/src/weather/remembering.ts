import { FRESH_FOR_MS, USABLE_FOR_MS } from "../limits.ts";

type Remembered<Value> = { readonly value: Value; readonly readAt: Date };

/** Asks again after an hour; when nobody answers, what is known still serves for some hours. */
export function remembering<Value>(now: () => Date, mostKept: number) {
  const kept = new Map<string, Remembered<Value>>();
  const age = ({ readAt }: Remembered<Value>) => now().getTime() - readAt.getTime();
  return {
    async find(
      key: string,
      ask: () => Promise<Value | undefined>,
    ): Promise<Remembered<Value> | undefined> {
      const known = kept.get(key);
      if (known !== undefined && age(known) < FRESH_FOR_MS) return known;
      const value = await ask();
      if (value === undefined)
        return known !== undefined && age(known) < USABLE_FOR_MS ? known : undefined;
      const fresh = { value, readAt: now() };
      kept.delete(key);
      kept.set(key, fresh);
      for (const oldest of kept.keys()) {
        if (kept.size <= mostKept) break;
        kept.delete(oldest);
      }
      return fresh;
    },
  };
}
