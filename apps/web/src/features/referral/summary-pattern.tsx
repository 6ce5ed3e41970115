import { muscleOnSide } from "@limber/core/cramps/words";
import { digits } from "@limber/core/format";
import { sayCount } from "@limber/core/language";
import { duringInWords } from "@limber/core/referral/words";
import { Block, Facts, type PrintedSummary } from "./summary-block.tsx";
import { CrampWeeks } from "./trend.tsx";

/** How often, when, how far in and where cramps came. */
export function PatternBlock({ page: { summary, timeZone }, reader }: PrintedSummary) {
  const { say } = reader;
  const { runs, runsWithCramp, cramps, recentRuns, recentRunsWithCramp, during, share } = summary;
  const percentOf = (part: number) => digits(part * 100, reader, { most: 0 });
  const when = (["run", "after-run", "rest", "night"] as const).flatMap((each) =>
    during[each] > 0
      ? [
          say("{count} {when}", {
            count: during[each],
            when: duringInWords(each, reader),
          }),
        ]
      : [],
  );
  return (
    <Block title={say("Pattern")}>
      <p>
        {sayCount(say, runs, {
          one: "{cramped} of {count} run with a cramp. In the last four weeks {recent} of {recentRuns}.",
          other:
            "{cramped} of {count} runs with a cramp. In the last four weeks {recent} of {recentRuns}.",
          values: { cramped: runsWithCramp, recent: recentRunsWithCramp, recentRuns },
        })}
      </p>
      <CrampWeeks weeks={summary.weeks} timeZone={timeZone} reader={reader} />
      <Facts
        rows={[
          [say("Cramps"), sayCount(say, cramps, { one: "{count} cramp", other: "{count} cramps" })],
          [say("When"), when.join(", ")],
          [
            say("How far in"),
            share === null
              ? ""
              : say("{least} to {most} % of the run, {middle} % in the middle", {
                  middle: percentOf(share.median),
                  least: percentOf(share.least),
                  most: percentOf(share.most),
                }),
          ],
          [
            say("Where"),
            summary.muscles
              .map(({ muscle, side, count }) =>
                say("{where}: {count}", { count, where: muscleOnSide(muscle, side, reader) }),
              )
              .join("\n"),
          ],
          [say("Severe"), String(summary.severe)],
        ]}
        reader={reader}
      />
    </Block>
  );
}
