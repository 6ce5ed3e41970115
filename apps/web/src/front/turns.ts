/** Those who wait, by whose they are. Clients take turns, however many each of them has sent. */
export type Turns<Held> = {
  readonly add: (client: string, waiting: Held) => void;
  readonly remove: (client: string, waiting: Held) => void;
  /** Whose turn it is. */
  readonly next: () => { readonly client: string; readonly waiting: Held } | undefined;
  readonly countOf: (client: string) => number;
  readonly count: () => number;
  /** The client who waits with most, and the newest of theirs. */
  readonly most: () => { readonly client: string; readonly newest: Held } | undefined;
};

export function openTurns<Held>(): Turns<Held> {
  /** The order of this map is the order of turns. */
  const queues = new Map<string, readonly Held[]>();
  const keep = (client: string, queue: readonly Held[]) => {
    if (queue.length > 0) queues.set(client, queue);
    else queues.delete(client);
  };
  const of = (client: string) => queues.get(client) ?? [];
  return {
    add: (client, waiting) => keep(client, [...of(client), waiting]),
    remove: (client, waiting) =>
      keep(
        client,
        of(client).filter((each) => each !== waiting),
      ),
    next: () => {
      const [first] = queues;
      if (first === undefined) return undefined;
      const [client, [waiting, ...rest]] = first;
      // To the end of the turns, or out of them.
      queues.delete(client);
      keep(client, rest);
      return waiting === undefined ? undefined : { client, waiting };
    },
    countOf: (client) => of(client).length,
    count: () => [...queues.values()].reduce((sum, { length }) => sum + length, 0),
    most: () => {
      const [first] = [...queues].toSorted(([, one], [, other]) => other.length - one.length);
      const newest = first?.[1].at(-1);
      return first === undefined || newest === undefined ? undefined : { client: first[0], newest };
    },
  };
}
