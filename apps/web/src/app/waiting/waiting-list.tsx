"use client";

import { useCallback, useEffect, useState } from "react";
import { events } from "../../phone/events.ts";
import { forgetWaiting, keepWaiting, type Waiting } from "../../phone/outbox.ts";
import { lastOwner } from "../../phone/owner.ts";
import { allWaiting } from "../../phone/sending.ts";
import { type ClockFace, dayTimeAt } from "../../ui/clock-face.ts";
import { useOutbox } from "../_frame/outbox.ts";
import { EntriesOfOthers, type OthersWords } from "./entries-of-others.tsx";

type ListWord =
  | "entry"
  | "typed"
  | "waits"
  | "guest"
  | "refused"
  | "none"
  | "mend"
  | "discard"
  | "discarded"
  | "undo"
  | "signIn";
type List = {
  readonly face: ClockFace;
  /** What an entry is, by where it is sent. */
  readonly kinds: Readonly<Record<string, string>>;
  /** What the fields are called that tell one entry from another. */
  readonly fields: Readonly<Record<string, string>>;
  readonly words: Readonly<Record<ListWord, string>> & OthersWords;
};

type OnThisPhone = { readonly owner: string; readonly all: readonly Waiting[] };

/** Entry by entry: what it is, when it was typed, why it waits, and the ways on. Of another's only how many there are, and of which days. */
export function WaitingList({ face, kinds, fields, words }: List) {
  useOutbox();
  const [found, setFound] = useState<OnThisPhone | null>(null);
  const [discarded, setDiscarded] = useState<readonly Waiting[]>([]);
  const look = useCallback(async () => {
    setFound({ owner: lastOwner(), all: await allWaiting() });
  }, []);
  useEffect(() => {
    void look();
    for (const news of Object.values(events)) window.addEventListener(news, look);
    return () => {
      for (const news of Object.values(events)) window.removeEventListener(news, look);
    };
  }, [look]);
  if (found === null) return null;
  const { owner, all } = found;
  const mine = all.filter((entry) => entry.owner === "" || entry.owner === owner);
  const others = all.filter((entry) => !mine.includes(entry));
  const isDiscarded = ({ id }: Waiting) => discarded.some((each) => each.id === id);
  const left = mine.filter((entry) => !isDiscarded(entry));
  const shown = [...left, ...discarded].sort((a, b) => a.atMs - b.atMs);
  const discard = async (entry: Waiting) => {
    await forgetWaiting(entry.id);
    setDiscarded((before) => [...before, entry]);
    await look();
  };
  const bringBack = async (entry: Waiting) => {
    await keepWaiting(entry);
    // Seen as kept before it is no longer seen as discarded: there is no moment in which nothing waits.
    await look();
    setDiscarded((before) => before.filter(({ id }) => id !== entry.id));
    window.dispatchEvent(new Event(events.waiting));
  };
  return (
    <>
      {shown.length === 0 && others.length === 0 ? <p className="lead">{words.none}</p> : null}
      <EntriesOfOthers entries={others} locale={face.locale} words={words} />
      <ul className="left">
        {shown.map((entry) => (
          <li key={entry.id}>
            <p>
              <b>
                {words.typed
                  .replace("{what}", kinds[entry.to.replace("/acts/", "")] ?? words.entry)
                  .replace("{time}", dayTimeAt(entry.atMs, face, Date.now()))}
              </b>{" "}
              {detailsOf(entry, fields)}
            </p>
            {isDiscarded(entry) ? (
              <>
                <p role="status">{words.discarded}</p>
                <button type="button" className="button" onClick={() => void bringBack(entry)}>
                  {words.undo}
                </button>
              </>
            ) : (
              <>
                <p className="note">
                  {entry.refused !== undefined
                    ? `${words.refused} ${entry.refused}`
                    : entry.owner === ""
                      ? words.guest
                      : words.waits}
                </p>
                <WayOn entry={entry} words={words} />
                <button type="button" className="button" onClick={() => void discard(entry)}>
                  {words.discard}
                </button>
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** What one tap sent has nothing in it that could be mended. */
const typedIn = ["log", "edit", "cramp", "edit-cramp", "keep", "check-in", "tables"];

function WayOn({
  entry: { id, owner, refused, mend, to },
  words,
}: Pick<List, "words"> & { readonly entry: Waiting }) {
  if (owner === "")
    return (
      <a className="button" href="/sign-in?next=/runs">
        {words.signIn}
      </a>
    );
  const isTyped = typedIn.includes(to.split("/").at(-1) ?? "");
  if (refused === undefined || mend === undefined || !isTyped) return null;
  const way = `${mend}${mend.includes("?") ? "&" : "?"}entry=${encodeURIComponent(id)}`;
  return (
    <a className="button ink" href={way}>
      {words.mend}
    </a>
  );
}

/** What was typed that tells it from another, as it was typed. */
function detailsOf({ fields }: Waiting, called: List["fields"]): string {
  if (!Array.isArray(fields)) return "";
  return fields
    .filter(([name, text]) => called[name] !== undefined && text !== "")
    .map(([name, text]) => `${called[name]}: ${text}`)
    .join(" · ");
}
