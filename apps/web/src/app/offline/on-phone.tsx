"use client";

import { type Counted, sayCounted } from "@limber/core/language";
import { useEffect, useState } from "react";
import { hasJustArrived } from "../../phone/arrived.ts";
import type { Waiting } from "../../phone/outbox.ts";
import { lastOwner } from "../../phone/owner.ts";
import { type PageHere, pagesHere } from "../../phone/pages-here.ts";
import { allWaiting } from "../../phone/sending.ts";
import { type ClockFace, dayTimeAt } from "../../ui/clock-face.ts";

type OnPhone = {
  readonly face: ClockFace;
  readonly words: Readonly<
    Record<"sent" | "cramp" | "run" | "entry" | "pages" | "made" | "older" | "none", string>
  > & { readonly waiting: Counted };
};
type Found = {
  readonly wasSent: boolean;
  readonly pages: readonly PageHere[];
  readonly entries: readonly Waiting[];
};

/** What this phone keeps: whether the last entry arrived, what waits to be sent, and which pages open here. */
export function OnPhone({ face, words }: OnPhone) {
  const [found, setFound] = useState<Found | null>(null);
  useEffect(() => void look().then(setFound), []);
  if (found === null) return null;
  const { wasSent, pages, entries } = found;
  const at = (sentence: string, ms: number) =>
    sentence.replace("{time}", dayTimeAt(ms, face, Date.now()));
  return (
    <>
      {wasSent ? (
        <p className="said" role="status">
          {words.sent}
        </p>
      ) : null}
      {entries.length === 0 ? null : (
        <section className="section">
          <h2>
            <a href="/waiting">{sayCounted(words.waiting, entries.length)}</a>
          </h2>
          <ul>
            {entries.map(({ id, to, atMs }) => (
              <li key={id}>{at(words[kindOf(to)], atMs)}</li>
            ))}
          </ul>
        </section>
      )}
      <section className="section">
        <h2>{words.pages}</h2>
        {pages.length === 0 ? <p className="note">{words.none}</p> : null}
        <ul>
          {pages.map(({ address, title, madeAtMs, isOlder }) => (
            <li key={address}>
              <a href={address}>
                {title}
                <span className="note">{at(isOlder ? words.older : words.made, madeAtMs)}</span>
              </a>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

async function look(): Promise<Found> {
  const [pages, entries] = await Promise.all([pagesHere().catch(() => []), allWaiting()]);
  const mine = ["", lastOwner()];
  return {
    wasSent: document.documentElement.dataset["kept"] === "sent" || hasJustArrived(),
    pages,
    entries: entries
      .filter(({ owner }) => mine.includes(owner))
      .toSorted((one, other) => one.atMs - other.atMs),
  };
}

function kindOf(to: string): "cramp" | "run" | "entry" {
  if (to.endsWith("cramp")) return "cramp";
  return to.startsWith("/acts/runs/") ? "run" : "entry";
}
