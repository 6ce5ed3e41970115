"use client";

import { useCallback, useEffect, useState } from "react";
import { events } from "../../phone/events.ts";
import { forgetWaiting, keepWaiting, send, type Waiting } from "../../phone/outbox.ts";
import { allWaiting, isDue } from "../../phone/sending.ts";
import { type ClockFace, timeAt } from "../../ui/clock-face.ts";

type Left = {
  /** Who is signed in; empty for a guest. */
  readonly owner: string;
  readonly words: {
    /** `{time}` stands for when it was. */
    readonly cramp: string;
    readonly maybe: string;
    readonly run: string;
    readonly refused: string;
    readonly add: string;
    readonly leave: string;
    readonly signIn: string;
  };
  readonly face: ClockFace;
};

/** Entries on this phone that are in no log yet: a guest's, cramps that nobody answered, and those that were refused. Nobody else's is shown. */
export function LeftOnPhone({ owner, words, face }: Left) {
  const [entries, setEntries] = useState<readonly Waiting[]>([]);
  const look = useCallback(async () => {
    const all = await allWaiting();
    setEntries(all.filter((entry) => isLeft(entry, owner)));
  }, [owner]);
  useEffect(() => {
    void look();
    window.addEventListener(events.waiting, look);
    return () => window.removeEventListener(events.waiting, look);
  }, [look]);
  const add = async (entry: Waiting) => {
    const { refused: _refused, isOffered: _offered, ...again } = entry;
    await keepWaiting({ ...again, owner });
    const sent = await send({ ...again, owner });
    if (sent.kind === "kept") location.assign(sent.place);
    await look();
  };
  return (
    <ul className="left">
      {entries.map((entry) => (
        <li key={entry.id}>
          <p>
            {sentenceOf(entry, words).replace("{time}", timeAt(entry.atMs, face))}{" "}
            {entry.refused ? `${words.refused} ${entry.refused}` : null}
          </p>
          {owner === "" ? (
            <a className="button" href="/sign-in?next=/runs">
              {words.signIn}
            </a>
          ) : (
            <button type="button" className="button" onClick={() => void add(entry)}>
              {words.add}
            </button>
          )}
          <button
            type="button"
            className="button"
            onClick={() => void forgetWaiting(entry.id).then(look)}
          >
            {words.leave}
          </button>
        </li>
      ))}
    </ul>
  );
}

function isLeft(entry: Waiting, owner: string): boolean {
  if (entry.owner === "") return isDue(entry, Date.now());
  const waitsForWords = entry.refused !== undefined || entry.isOffered === true;
  return entry.owner === owner && waitsForWords && isDue(entry, Date.now());
}

function sentenceOf(entry: Waiting, words: Left["words"]): string {
  if (entry.isOffered) return words.maybe;
  return entry.to.endsWith("/cramp") ? words.cramp : words.run;
}
