"use client";

import { type Counted, sayCounted } from "@limber/core/language";
import { showNewer } from "../../phone/ask-worker.ts";
import { dayTimeAt } from "../../ui/clock-face.ts";
import { useOutbox } from "./outbox.ts";
import { type AgeWord, usePageAge, wordFor } from "./page-age.ts";

type Ready = {
  /** When this page was made, in milliseconds since 1970. */
  readonly madeAtMs: number;
  readonly locale: string;
  readonly is12h: boolean;
  /** It is kept nowhere, and says so before anybody types. */
  readonly needsNetwork: boolean;
  /** `{time}` stands for when it was made, by the reader's clock. */
  readonly words: Readonly<Record<AgeWord, string>> &
    Readonly<Record<"waiting" | "refused", Counted>>;
};

/** A quiet word on how old this page is, whether it works without a network, and what waits on this phone to be sent. */
export function Ready({ madeAtMs, locale, is12h, needsNetwork, words }: Ready) {
  const { waits, refused } = useOutbox();
  const age = usePageAge({ madeAtMs, locale, mayShow: !needsNetwork });
  const word = (age === null ? null : wordFor(age)) ?? (needsNetwork ? "ready" : null);
  return (
    <p
      className="ready"
      data-likely={word === null ? words.ready : undefined}
      aria-live="polite"
      aria-atomic="true"
    >
      {word === "newer" ? (
        <button type="button" className="newer" onClick={() => void showNewer()}>
          {words.newer}
        </button>
      ) : word === null ? null : (
        words[word].replace("{time}", dayTimeAt(madeAtMs, { locale, is12h }, Date.now()))
      )}
      {waits === 0 ? null : (
        <>
          {" "}
          <a href="/waiting">{sayCounted(words.waiting, waits)}</a>
        </>
      )}
      {refused === 0 ? null : (
        <>
          {" "}
          <a href="/waiting">{sayCounted(words.refused, refused)}</a>
        </>
      )}
    </p>
  );
}
