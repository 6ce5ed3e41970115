const kept = Symbol.for("limber.ending");
type Ending = { [kept]?: (() => Promise<void>)[] };

/** What this process lets go of before it ends. Pages and the server in front of them are built apart, and find each other here. */
export function atEnd(letGo: () => Promise<void>): void {
  const here = globalThis as Ending;
  here[kept] = [...(here[kept] ?? []), letGo];
}

export async function letGoOfAll(): Promise<void> {
  const held = (globalThis as Ending)[kept] ?? [];
  await Promise.allSettled(held.map((letGo) => letGo()));
}
