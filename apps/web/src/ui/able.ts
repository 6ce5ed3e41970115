"use client";

import { useSyncExternalStore } from "react";

/** What a browser can do does not change while a page is open. */
const never = () => () => undefined;

/**
 * Whether this browser can do what a part of the page needs; undefined until the page's scripts have come.
 * Until then that part is there and unseen (`unsettled`), so that nothing moves under a thumb when it shows.
 */
export function useAble(can: () => boolean): boolean | undefined {
  return useSyncExternalStore<boolean | undefined>(never, can, () => undefined);
}

/** For what any browser can do whose scripts run. */
export const withScripts = () => true;

/** These classes; and unseen while it is not known whether the part works. */
export const settledIf = (isAble: boolean | undefined, classes: string) =>
  isAble === undefined ? `${classes} unsettled` : classes;
