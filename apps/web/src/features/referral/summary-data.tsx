import { digits } from "@limber/core/format";
import { conditionKeptInWords, testedRateInWords } from "@limber/core/hydration/words";
import { sayCount } from "@limber/core/language";
import type { Reader } from "@limber/core/reader";
import { Block, dateOf, Facts, type PrintedSummary } from "./summary-block.tsx";

type Weighed = PrintedSummary["page"]["summary"]["weighed"];

function weightInWords({ runs, heavier, massChangePct }: Weighed, reader: Reader): string {
  if (massChangePct === null) return "";
  const tenth = (value: number) => digits(value, reader);
  const { least, most, median } = massChangePct;
  return [
    sayCount(reader.say, runs, {
      one: "{least} to {most} % over {count} run, {middle} % in the middle",
      other: "{least} to {most} % over {count} runs, {middle} % in the middle",
      values: { least: tenth(least), most: tenth(most), middle: tenth(median) },
    }),
    sayCount(reader.say, heavier, {
      one: "{count} run heavier after",
      other: "{count} runs heavier after",
    }),
  ].join("; ");
}

/** What a professional asks for first: medicines, conditions, weight, sweat. */
export function DataBlock({ page, reader }: PrintedSummary) {
  const { say } = reader;
  return (
    <Block title={say("Data")}>
      <Facts
        rows={[
          [say("Medicines and supplements"), page.medicines],
          [
            say("Conditions"),
            page.healthConditions.map((name) => conditionKeptInWords(name, reader)).join(", "),
          ],
          [say("Notes"), page.notes],
          [say("Weight over a run"), weightInWords(page.summary.weighed, reader)],
          [
            say("Sweat"),
            page.sweatRates
              .map(({ measuredAt, ...tested }) =>
                say("{rate} on {date}", {
                  rate: testedRateInWords(tested, reader),
                  date: dateOf(Date.parse(measuredAt), page.timeZone, reader),
                }),
              )
              .join("\n"),
          ],
        ]}
        reader={reader}
      />
    </Block>
  );
}
