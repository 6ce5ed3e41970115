/** Everything that this phone keeps, by name. A name that was released is read for ever: phones hold what was kept under it. */
export const keys = {
  /** Who was last seen signed in here. */
  owner: "limber.owner",
  /** Whom the runner wants called. */
  contact: "limber.contact",
  /** The cramps of this run. */
  cramps: "limber.cramps",
  /** Where the cramp screen stands. */
  crampNow: "limber.cramp-now",
  /** The run that goes on, or has just ended; and, under a longer name, where this phone is told of it. */
  run: "limber.run",
  /** How far the warm-up or the cool-down is. */
  moves: "limber.moves",
  /** That an entry of this tab arrived, until its tab is closed. */
  arrived: "limber.arrived",
  /** What is typed and not yet saved; the name of the form follows. */
  draft: "limber.draft",
  /** The steps of a run that are done. */
  ticks: "limber.done",
  /** Theme and language that the cramp screens were kept in. */
  look: "limber.look",
} as const;

/** What waits to be sent, in a database that pages and the worker both open. */
export const outboxPlace = { database: "limber", store: "outbox" } as const;

/** What a page tells the worker, and the worker wakes up for. The last is what it tells pages. */
export const signals = {
  keepScreens: "keep-screens",
  outbox: "outbox",
  standing: "standing",
  show: "show",
  keep: "keep",
  changed: "changed",
} as const;
