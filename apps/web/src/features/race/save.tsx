"use client";

import { useEffect, useState } from "react";
import { keepMorning, type PagesKept } from "../../phone/keep-morning.ts";
import { dayTimeAt } from "../../ui/clock-face.ts";

type Save = {
  /** The pages of the day, this one among them. */
  readonly addresses: readonly string[];
  /** The start is so near that nobody has to ask. */
  readonly isByItself: boolean;
  readonly locale: string;
  readonly is12h: boolean;
  readonly words: Readonly<Record<"save" | "saved" | "notYet" | "failed", string>>;
};

/** Puts the pages of the day on the phone, where they stay however many others are seen: the evening before by itself, and sooner by a tap. */
export function SaveForOffline({ addresses, isByItself, locale, is12h, words }: Save) {
  const [said, setSaid] = useState<string | null>(null);
  useEffect(() => {
    if (!isByItself) return;
    void saved(addresses).then((kept) =>
      setSaid(kept === null ? words.notYet : inWords(kept, { locale, is12h, words })),
    );
  }, [addresses, isByItself, locale, is12h, words]);
  const save = () =>
    void saved(addresses).then((kept) =>
      setSaid(kept === null ? words.failed : inWords(kept, { locale, is12h, words })),
    );
  return (
    <>
      <button type="button" className="button" onClick={save}>
        {words.save}
      </button>
      <span role="status" className={isByItself ? "saved-line" : undefined}>
        {said}
      </span>
    </>
  );
}

const saved = (addresses: readonly string[]): Promise<PagesKept | null> =>
  keepMorning(addresses).catch(() => null);

function inWords(kept: PagesKept, face: Pick<Save, "locale" | "is12h" | "words">): string {
  return face.words.saved
    .replace("{size}", String(Math.ceil(kept.sizeBytes / 1000)))
    .replace("{time}", dayTimeAt(kept.madeAtMs, face, Date.now()));
}
