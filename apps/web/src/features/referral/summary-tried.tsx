import { span } from "@limber/core/format";
import { sayCount } from "@limber/core/language";
import { habitInWords } from "@limber/core/referral/words";
import { seconds } from "@limber/core/units";
import { Block, dateOf, Facts, type PrintedSummary } from "./summary-block.tsx";

const mostTried = 6;

/** What was done in a cramp, kept to and changed. */
export function TriedBlock({ page: { summary, timeZone }, reader }: PrintedSummary) {
  const { say } = reader;
  const date = (ms: number) => dateOf(ms, timeZone, reader);
  const tried = summary.tried.slice(0, mostTried).map(({ what, times, reliefAfterS }) =>
    reliefAfterS === null
      ? sayCount(say, times, {
          one: "{what}: {count} time",
          other: "{what}: {count} times",
          values: { what },
        })
      : sayCount(say, times, {
          one: "{what}: {count} time, relief after {relief}",
          other: "{what}: {count} times, relief after {relief}",
          values: { what, relief: span(seconds(reliefAfterS.median)) },
        }),
  );
  const kept = summary.habits.map(({ habit, kept: times, asked }) =>
    sayCount(say, asked, {
      one: "{habit}: {times} of {count} run",
      other: "{habit}: {times} of {count} runs",
      values: { habit: habitInWords(habit, reader), times },
    }),
  );
  const changes = summary.changes.map(({ change, startedMs, endedMs }) =>
    endedMs === null
      ? say("{change}: since {from}", { change, from: date(startedMs) })
      : say("{change}: {from} to {to}", { change, from: date(startedMs), to: date(endedMs) }),
  );
  return (
    <Block title={say("Tried")}>
      <Facts
        rows={[
          [say("In a cramp"), tried.join("\n")],
          [say("Kept to"), kept.join("\n")],
          [say("Changed"), changes.join("\n")],
        ]}
        reader={reader}
      />
    </Block>
  );
}
