import { AsyncLocalStorage } from "node:async_hooks";

/** What was met while an answer was made. */
type Making = { isAway: boolean };

const kept = Symbol.for("limber.page-making");
type MakingOfProcess = { [kept]?: AsyncLocalStorage<Making> };

/** Pages and the server in front of them are built apart, and find each other here. */
function makings(): AsyncLocalStorage<Making> {
  const here = globalThis as MakingOfProcess;
  here[kept] ??= new AsyncLocalStorage();
  return here[kept];
}

/** Makes an answer, and gives what was met meanwhile to whoever sends it. */
export function whileMaking<Done>(make: (met: Readonly<Making>) => Done): Done {
  const met = { isAway: false };
  return makings().run(met, () => make(met));
}

/** What is being made needs the database, and that is away. */
export function metAway(): void {
  const met = makings().getStore();
  if (met !== undefined) met.isAway = true;
}
