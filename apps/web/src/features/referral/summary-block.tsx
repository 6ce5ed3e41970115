import type { Reader } from "@limber/core/reader";
import type { Summary } from "@limber/core/referral/model";
import type { MillilitersPerHour } from "@limber/core/units";
import type { ReactNode } from "react";

/** What is printed: the log in numbers, and what the runner told of themselves. */
export type SummaryOnPaper = {
  readonly madeAt: string;
  readonly timeZone: string;
  readonly name: string;
  readonly birthYear: number | null;
  readonly bodyMassKg: number | null;
  readonly healthConditions: readonly string[];
  readonly medicines: string;
  readonly notes: string;
  readonly sweatRates: readonly {
    readonly measuredAt: string;
    readonly sweatRateMlPerH: MillilitersPerHour;
    readonly urineKnown: boolean;
  }[];
  readonly summary: Summary;
};

export type PrintedSummary = { readonly page: SummaryOnPaper; readonly reader: Reader };

/** A part of the page under its heading. */
export function Block({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

type Facts = { readonly rows: readonly (readonly [string, string])[]; readonly reader: Reader };

/** A row that nothing is known of says so: on paper an empty row is a question. */
export function Facts({ rows, reader }: Facts) {
  return (
    <dl>
      {rows.map(([label, text]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{text === "" ? reader.say("not logged") : text}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A day as the reader writes it, by the clock of the runner. */
export function dateOf(ms: number, timeZone: string, { locale }: Reader): string {
  return new Date(ms).toLocaleDateString(locale, {
    timeZone,
    year: "numeric",
    month: "short",
    day: "numeric",
  });
}
