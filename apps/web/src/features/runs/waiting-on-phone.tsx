"use client";

import { useCallback, useEffect, useState } from "react";
import { events } from "../../phone/keys.ts";
import { allWaiting, forgetWaiting, keepWaiting, send, type Waiting } from "../../phone/outbox.ts";
import { type ClockFace, timeAt } from "../../ui/clock-face.ts";

type Left = {
  /** Who is signed in; empty for a guest. */
  readonly owner: string;
  readonly words: {
    /** `{time}` stands for when it was. */
    readonly cramp: string;
    readonly run: string;
    readonly refused: string;
    readonly add: string;
    readonly leave: string;
    readonly signIn: string;
  };
  readonly face: ClockFace;
};

/** Entries on this phone that are in nobody's log yet: a guest's, and those that were refused. */
export function LeftOnPhone({ owner, words, face }: Left) {
  const [entries, setEntries] = useState<readonly Waiting[]>([]);
  const look = useCallback(async () => {
    const all = await allWaiting();
    setEntries(all.filter((entry) => entry.owner === "" || entry.refused !== undefined));
  }, []);
  useEffect(() => {
    void look();
    window.addEventListener(events.waiting, look);
    return () => window.removeEventListener(events.waiting, look);
  }, [look]);
  const add = async (entry: Waiting) => {
    const { refused: _refused, ...again } = entry;
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
            {(entry.to.endsWith("/cramp") ? words.cramp : words.run).replace(
              "{time}",
              timeAt(entry.atMs, face),
            )}{" "}
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
