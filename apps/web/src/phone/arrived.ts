import { keys } from "./keys.ts";

/** As long as somebody looks at the page that should have followed. */
const lastsMs = 60_000;

/** Leads on after an entry that the house has; should the page not come, the one for where there is no network says that it arrived. */
export function goOnFromEntry(place: string): void {
  try {
    sessionStorage.setItem(keys.arrived, String(Date.now()));
  } catch {
    // Private browsing may refuse: then it is not said.
  }
  location.assign(place);
}

/** Whether an entry of this tab has just arrived; it is said once. */
export function hasJustArrived(): boolean {
  try {
    const atMs = Number(sessionStorage.getItem(keys.arrived) ?? Number.NaN);
    sessionStorage.removeItem(keys.arrived);
    return Math.abs(Date.now() - atMs) < lastsMs;
  } catch {
    return false;
  }
}
