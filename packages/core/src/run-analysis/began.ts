/** How a run began, in words. */
import { distance, span } from "../format.ts";
import { type Reader, saySplit } from "../reader.ts";
import { mile, seconds } from "../units.ts";
import type { MeasuredStart } from "./model.ts";

/** What the start was, and what the article says it may have cost. */
export function startInWords(start: MeasuredStart, reader: Reader): string {
  const { say } = reader;
  const time = span(seconds(Math.abs(start.tooFastS)));
  const loss = span(start.possibleLossS);
  const plan = start.against === "plan";
  switch (verdictShown(start)) {
    case "as-planned-or-slower":
      return plan
        ? say("You began no faster than planned.")
        : say("You began no faster than you went on.");
    case "within-noise":
      return plan
        ? saySplit(reader, {
            mile: "Your first mile was {time} ahead of plan, which may be the watch.",
            kilometre: "Your first {far} were {time} ahead of plan, which may be the watch.",
            values: { time, far: distance(mile, reader) },
          })
        : saySplit(reader, {
            mile: "Your first mile was {time} ahead of the rest, which may be the watch.",
            kilometre: "Your first {far} were {time} ahead of the rest, which may be the watch.",
            values: { time, far: distance(mile, reader) },
          });
    case "fast":
    case "very-fast":
      if (plan)
        return say(
          "You started {time} faster than planned. The article's rule of thumb: up to {loss} lost later, unproven.",
          { time, loss },
        );
      return start.hillsTakenOut
        ? say(
            "You started {time} faster than you went on, hills taken out. The article's rule of thumb: up to {loss} lost later, unproven.",
            { time, loss },
          )
        : say(
            "You started {time} faster than you went on. The article's rule of thumb: up to {loss} lost later, unproven.",
            { time, loss },
          );
  }
}

/** As a watch shows it: runs that are kept may have been judged by less than that. */
function verdictShown({ verdict, tooFastS }: MeasuredStart): MeasuredStart["verdict"] {
  return Math.round(tooFastS) <= 0 ? "as-planned-or-slower" : verdict;
}

/** The start in a few words: "First mile 22 s fast." */
export function startInShort(start: MeasuredStart, reader: Reader): string {
  const { against, tooFastS } = start;
  const verdict = verdictShown(start);
  const values = { time: span(seconds(Math.abs(tooFastS))), far: distance(mile, reader) };
  const isFast = verdict === "fast" || verdict === "very-fast";
  if (against === "rest")
    return isFast
      ? saySplit(reader, {
          mile: "First mile {time} faster than the rest.",
          kilometre: "First {far} {time} faster than the rest.",
          values,
        })
      : saySplit(reader, {
          mile: "First mile no faster than the rest.",
          kilometre: "First {far} no faster than the rest.",
          values,
        });
  return isFast
    ? saySplit(reader, {
        mile: "First mile {time} fast.",
        kilometre: "First {far} {time} fast.",
        values,
      })
    : saySplit(reader, {
        mile: "First mile as planned.",
        kilometre: "First {far} as planned.",
        values,
      });
}
