/* Apart from the other names: the cramp screen needs none of these. */

/** How often something was entered, and how often a visit ended, in a database of the worker's own. */
export const countsPlace = { database: "limber-pages", store: "counts", key: "counts" } as const;

/** Where pages lie, and what they load. What the button on the page of a race once kept lies in the last. */
export const shelves = {
  seen: "limber-seen-1",
  loaded: "limber-loaded-1",
  saved: "pages",
} as const;
