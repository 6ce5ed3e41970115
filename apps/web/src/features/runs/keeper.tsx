"use client";

import { useEffect, useState } from "react";
import { goOnFromEntry } from "../../phone/arrived.ts";
import { fieldsIn, fill, forgetDraft, keepDraft, readDraft } from "../../phone/draft.ts";
import { events } from "../../phone/events.ts";
import { crampsOfThisRun, recall } from "../../phone/memory.ts";
import {
  findWaiting,
  forgetWaiting,
  keepWaiting,
  newId,
  sendLater,
  type Waiting,
} from "../../phone/outbox.ts";
import { rememberOwner } from "../../phone/owner.ts";
import { deliver } from "../../phone/sending.ts";

export type KeeperWords = Readonly<
  Record<"drafted" | "inLog" | "kept" | "notNoted" | "saved" | "saving" | "signIn", string>
>;

type Keeper = {
  /** Who is signed in; empty for a guest. */
  readonly owner: string;
  /** A run that nobody planned and no file told of: the phone gives it its id and its start. */
  /** Neither a run that is there nor a form that came back: that one has its id and its start. */
  readonly isNew: boolean;
  /** Longer than any run: older cramps of the cramp screen were another's. */
  readonly runLastsMs: number;
  readonly words: KeeperWords;
};

type KeeperNotice = {
  readonly kind: "status" | "alert";
  readonly text: string;
  readonly link?: string;
};

/** What a phone adds to the form of a run: nothing typed is lost, and what is saved without a network is sent when there is one. */
export function Keeper({ owner, isNew, runLastsMs, words }: Keeper) {
  const [said, setSaid] = useState<KeeperNotice | null>(null);
  useEffect(() => {
    const form = document.getElementById("log");
    if (!(form instanceof HTMLFormElement)) return;
    rememberOwner(owner);
    const tell = (text: string, more: Partial<KeeperNotice> = {}) =>
      setSaid({ kind: "status", text, ...more });
    const onSent = () => tell(words.inLog);
    const stopShowing = showDrinks(form, words.notNoted);
    if (isNew) begin(form);
    placeRoadCramp(form, runLastsMs);
    void bringBackTyped(form).then((wasTyped) => wasTyped && tell(words.drafted));
    const keep = () => queueMicrotask(() => keepDraft(form));
    const submit = (event: SubmitEvent) => {
      event.preventDefault();
      tell(words.saving);
      void save(form, { owner, words, tell });
    };
    form.addEventListener("input", keep);
    form.addEventListener("submit", submit);
    window.addEventListener(events.sent, onSent);
    return () => {
      stopShowing();
      form.removeEventListener("input", keep);
      form.removeEventListener("submit", submit);
      window.removeEventListener(events.sent, onSent);
    };
  }, [owner, isNew, runLastsMs, words]);
  return (
    <p className={said === null ? "keeper" : "keeper said"} role={said?.kind ?? "status"}>
      {said?.text} {said?.link ? <a href={said.link}>{words.signIn}</a> : null}
    </p>
  );
}

type Saving = {
  readonly owner: string;
  readonly words: KeeperWords;
  readonly tell: (text: string, more?: Partial<KeeperNotice>) => void;
};

async function save(form: HTMLFormElement, { owner, words, tell }: Saving) {
  const entry: Waiting = {
    id: named(form, "run").value,
    owner,
    to: new URL(form.action).pathname,
    fields: fieldsIn(form).filter(([name]) => name !== "owner"),
    atMs: Date.now(),
  };
  const isKept = await keepWaiting(entry).then(
    () => true,
    () => false,
  );
  // A phone that keeps nothing sends the form as it is.
  if (!isKept) return form.submit();
  const sent = owner === "" ? ({ kind: "sign-in" } as const) : await deliver(entry);
  if (sent.kind === "refused") {
    await forgetWaiting(entry.id);
    tell(sent.said, { kind: "alert" });
    return pointAt(form, sent.field);
  }
  forgetDraft(form);
  if (sent.kind === "kept") return goOnFromEntry(sent.place);
  if (sent.kind === "sign-in") tell(words.kept, { link: "/sign-in?next=/runs" });
  else tell(words.saved);
  window.dispatchEvent(new Event(events.waiting));
  await sendLater();
}

/** The field that was refused, opened and in view. */
function pointAt(form: HTMLFormElement, name = "") {
  const field = form.elements.namedItem(name);
  if (!(field instanceof HTMLElement)) return;
  field.closest("details")?.setAttribute("open", "");
  field.setAttribute("aria-invalid", "true");
  field.focus();
}

function named(form: HTMLFormElement, name: string): HTMLInputElement {
  return form.elements.namedItem(name) as HTMLInputElement;
}

/** A fresh id, and a start by the phone's own clock: the page may be the one of yesterday, from the phone. */
function begin(form: HTMLFormElement) {
  const now = Date.now();
  named(form, "run").value = newId(now);
  named(form, "crampId").value = newId(now);
  named(form, "zone").value = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const [h = 0, m = 0, s = 0] = named(form, "time").value.split(":").map(Number);
  const startMs = now - (h * 3600 + m * 60 + s) * 1000;
  const offsetMs = new Date(startMs).getTimezoneOffset() * 60_000;
  named(form, "start").value = new Date(startMs - offsetMs).toISOString().slice(0, 16);
}

/** The cramp that the cramp screen saw on this run: it is answered already. */
function placeRoadCramp(form: HTMLFormElement, runLastsMs: number) {
  const cramps = crampsOfThisRun(recall(), { nowMs: Date.now(), runLastsMs });
  const last = cramps.findLast(({ id, ended }) => id && ended);
  const during = form.querySelector<HTMLInputElement>('input[name="cramp"][value="run"]');
  if (last === undefined || during === null || form.dataset["cramps"] === "placed") return;
  during.checked = true;
  named(form, "crampId").value = last.id ?? "";
  named(form, "crampAt").value = new Date(last.atMs).toISOString();
  named(form, "crampMuscle").value = last.muscle;
}

/** What waits to be sent for this run, or was being typed. */
async function bringBackTyped(form: HTMLFormElement): Promise<boolean> {
  const waiting = await findWaiting(named(form, "run").value).catch(() => undefined);
  const draft = waiting ?? readDraft(form);
  if (draft === null) return false;
  fill(form, draft);
  return true;
}

/** The slider's number beside it. Moving it is an answer, so the tick for "I do not know" goes. */
function showDrinks(form: HTMLFormElement, notNoted: string) {
  const slider = named(form, "drank");
  const unknown = named(form, "drankUnknown");
  const shown = form.querySelector<HTMLOutputElement>("output[for=drank]");
  const show = (event?: Event) => {
    if (event?.target === slider && event.isTrusted) unknown.checked = false;
    if (shown === null) return;
    shown.value = unknown.checked ? notNoted : `${slider.value} ${shown.dataset["unit"]}`;
    slider.setAttribute("aria-valuetext", shown.value);
  };
  show();
  form.addEventListener("input", show);
  return () => form.removeEventListener("input", show);
}
