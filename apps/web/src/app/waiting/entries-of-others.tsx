"use client";

import { type Counted, sayCounted } from "@limber/core/language";
import { events } from "../../phone/events.ts";
import { forgetEntriesOf } from "../../phone/forget-entries.ts";
import type { Waiting } from "../../phone/outbox.ts";

type OthersWord = "typedOn" | "ifGone" | "asked" | "discard" | "signIn";
export type OthersWords = Readonly<Record<OthersWord, string>> & { readonly others: Counted };

type Others = {
  readonly entries: readonly Waiting[];
  readonly locale: string;
  readonly words: OthersWords;
};

/** What waits of accounts that are not signed in here: how many, and of which days. What they are, only their owner sees. */
export function EntriesOfOthers({ entries, locale, words }: Others) {
  const owners = [...new Set(entries.map(({ owner }) => owner))];
  return owners.map((owner) => {
    const theirs = entries.filter((entry) => entry.owner === owner);
    const days = daysOf(theirs, locale);
    const discard = () => {
      const asked = words.asked.replace("{count}", String(theirs.length)).replace("{days}", days);
      if (!window.confirm(asked)) return;
      void forgetEntriesOf(owner).then(() => window.dispatchEvent(new Event(events.waiting)));
    };
    return (
      <section key={owner}>
        <p className="lead">
          {sayCounted(words.others, theirs.length)}{" "}
          <a href="/sign-in?next=/today">{words.signIn}</a>
        </p>
        <p className="note">
          {words.typedOn.replace("{days}", days)} {words.ifGone}
        </p>
        <button type="button" className="button" onClick={discard}>
          {words.discard}
        </button>
      </section>
    );
  });
}

/** "Nov 28", or "Nov 28 – 30": by these whoever typed them knows them again, and nobody else learns more. */
function daysOf(entries: readonly Waiting[], locale: string): string {
  const times = entries.map(({ atMs }) => atMs);
  const day = new Intl.DateTimeFormat(locale, { month: "short", day: "numeric" });
  return day.formatRange(Math.min(...times), Math.max(...times));
}
