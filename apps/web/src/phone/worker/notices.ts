import { noticeTag } from "../notice-tag.ts";

declare const self: ServiceWorkerGlobalScope;

const screen = "/run";

/** A drink that is due. Who looks at the run sees it there: then it makes no second sound. */
export async function showNotice(data: PushMessageData | null): Promise<void> {
  const isSeen = (await openRuns()).some(({ visibilityState }) => visibilityState === "visible");
  const how = isSeen ? { silent: true } : { renotify: true };
  const icon = "/icons/192.png";
  // Browsers want something shown whatever came.
  await self.registration.showNotification(wordsIn(data), { tag: noticeTag, icon, ...how });
}

/** Back to the run, in the page where it is. */
export async function openRun(): Promise<void> {
  const [open] = await openRuns();
  await (open === undefined ? self.clients.openWindow(screen) : open.focus());
}

async function openRuns(): Promise<readonly WindowClient[]> {
  const all = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  return all.filter(({ url }) => new URL(url).pathname === screen);
}

function wordsIn(data: PushMessageData | null): string {
  try {
    return String(data?.json().words ?? "Limber");
  } catch {
    return "Limber";
  }
}
