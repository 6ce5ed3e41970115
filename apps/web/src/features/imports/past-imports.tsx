import type { AnswerOf } from "@limber/api";
import { sayCount } from "@limber/core/language";
import type { Reader } from "@limber/core/reader";
import { recordsInWords } from "@limber/core/run-analysis/body-records-in-words";

type PastImports = AnswerOf<"imports.list">;
type Past = { readonly past: PastImports; readonly reader: Reader };

/** What came in before, each to be taken back as a whole. */
export function Past({ past, reader }: Past) {
  const { say } = reader;
  const standing = past.filter(({ undoneAt }) => undoneAt === null);
  if (standing.length === 0) return null;
  return (
    <section className="section" aria-labelledby="past">
      <header>
        <h2 id="past">{say("Brought in before")}</h2>
      </header>
      {standing.some(({ counts }) => (counts["already-here"] ?? 0) > 0) ? (
        <p className="note">
          {say(
            "What was taken for a run that is here is named with it when its file is chosen again, and one press keeps both.",
          )}
        </p>
      ) : null}
      <ul className="files">
        {standing.map((each) => (
          <li key={each.importId}>
            <p className="what">
              <b>{each.source}</b>
              <span>{dayOf(each.startedAt, reader)}</span>
            </p>
            <p className="fine">{countsInWords(each, reader)}</p>
            <form className="beside" action="/acts/imports/undo" method="post">
              <input type="hidden" name="import" value={each.importId} />
              <button type="submit" className="button">
                {say("Take it back")}
                <span className="unseen">{each.source}</span>
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}

function dayOf(at: string, { locale, timeZone }: Reader): string {
  return new Date(at).toLocaleDateString(locale, {
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone,
  });
}

function countsInWords({ counts, records }: PastImports[number], { say }: Reader): string {
  const { imported = 0, merged = 0, skipped = 0, failed = 0 } = counts;
  const here = counts["already-here"] ?? 0;
  const kept = imported + merged;
  const left = skipped + failed;
  const hasRecords = records.drinks + records.weights > 0;
  return [
    ...(hasRecords ? [say("{records}.", { records: recordsInWords(records, say) })] : []),
    sayCount(say, kept, { one: "{count} run kept.", other: "{count} runs kept." }),
    ...(here > 0
      ? [sayCount(say, here, { one: "{count} already here.", other: "{count} already here." })]
      : []),
    ...(left > 0
      ? [sayCount(say, left, { one: "{count} left out.", other: "{count} left out." })]
      : []),
  ].join(" ");
}
