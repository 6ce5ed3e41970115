"use client";

import { useEffect } from "react";
import { goOnFromEntry } from "../../phone/arrived.ts";
import { fieldsIn } from "../../phone/draft.ts";
import { events } from "../../phone/events.ts";
import {
  findWaiting,
  forgetWaiting,
  keepWaiting,
  newId,
  sendLater,
  type Waiting,
} from "../../phone/outbox.ts";
import { deliver } from "../../phone/sending.ts";

type WaitsWords = Readonly<Record<"saved" | "kept", string>>;

/**
 * Forms of this page that say `data-waits` need no network: what is sent with them is kept on this phone first,
 * and goes when it can. A choice with `data-leads` is no entry: it leads to a page, at once.
 */
export function Waits({ owner, words }: { readonly owner: string; readonly words: WaitsWords }) {
  useEffect(() => {
    const sending = new Set<HTMLFormElement>();
    const last = new WeakMap<HTMLFormElement, Waiting>();
    const submit = (event: SubmitEvent) => {
      const form = event.target;
      if (!(form instanceof HTMLFormElement) || form.dataset["waits"] === undefined) return;
      // A file does not wait: the server reads it, and says what it is.
      if (form.querySelector<HTMLInputElement>("[type=file]")?.value) return;
      event.preventDefault();
      const leads = form.querySelector<HTMLInputElement>("input[data-leads]:checked");
      if (leads?.dataset["leads"]) return location.assign(leads.dataset["leads"]);
      if (sending.has(form)) return;
      sending.add(form);
      void entryOf(form, owner, last.get(form))
        .then((entry) => {
          last.set(form, entry);
          return enter(form, entry, words);
        })
        .finally(() => sending.delete(form));
    };
    document.addEventListener("submit", submit);
    window.addEventListener(events.sent, untell);
    return () => {
      document.removeEventListener("submit", submit);
      window.removeEventListener(events.sent, untell);
    };
  }, [owner, words]);
  return null;
}

/** The entry that this form makes. The same answers again are the same entry; others go after what was sent before, and a plan takes its place. */
async function entryOf(
  form: HTMLFormElement,
  owner: string,
  before: Waiting | undefined,
): Promise<Waiting> {
  const now = Date.now();
  const to = new URL(form.action).pathname;
  const fields = fieldsIn(form);
  if (before !== undefined) {
    const isSame = JSON.stringify(before.fields) === JSON.stringify(fields);
    if (isSame && (await findWaiting(before.id).catch(() => undefined))) return before;
    const others = fields.filter(([name]) => name !== "replaces");
    const follows = to.endsWith("/keep") ? [...others, ["replaces", before.id] as const] : fields;
    return { id: newId(now), owner, to, fields: follows, atMs: now };
  }
  const mended = new URLSearchParams(location.search).get("entry") ?? "";
  const refused = await findWaiting(mended).catch(() => undefined);
  const isMended = refused?.owner === owner && refused.to === to && refused.refused !== undefined;
  return { id: isMended ? mended : newId(now), owner, to, fields, atMs: now };
}

async function enter(form: HTMLFormElement, entry: Waiting, words: WaitsWords): Promise<void> {
  const isKept = await keepWaiting(entry).then(
    () => true,
    () => false,
  );
  // A phone that keeps nothing sends the form as it is.
  if (!isKept) return form.submit();
  const waits = setTimeout(tell, soonMs, form, words.saved);
  const sent = await deliver(entry);
  clearTimeout(waits);
  if (sent.kind === "kept") return goOnFromEntry(sent.place || location.href);
  if (sent.kind === "refused" && sent.mend !== undefined) {
    // It is typed back where it leads, with what is wrong.
    await forgetWaiting(entry.id);
    return location.assign(sent.mend);
  }
  window.dispatchEvent(new Event(events.waiting));
  tell(form, sent.kind === "sign-in" ? words.kept : words.saved);
  await sendLater();
}

/** Whoever waits for longer is told that nothing is lost. */
const soonMs = 1000;

/** Below the form, where whoever sent it looks. */
function tell(form: HTMLFormElement, text: string): void {
  const last = form.nextElementSibling;
  const shown = last instanceof HTMLElement && last.dataset["said"] !== undefined ? last : null;
  const notice = shown ?? document.createElement("p");
  notice.className = "said";
  notice.dataset["said"] = "";
  notice.setAttribute("role", "status");
  if (shown === null) form.after(notice);
  notice.style.visibility = "";
  // A live region speaks of what changes in it.
  notice.textContent = "";
  requestAnimationFrame(() => {
    notice.textContent = text;
  });
}

/** It waits no more. What stands below stays where it is: somebody may be about to tap on it. */
function untell(): void {
  for (const notice of document.querySelectorAll<HTMLElement>("[data-said]"))
    notice.style.visibility = "hidden";
}
