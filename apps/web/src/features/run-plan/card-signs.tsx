import type { Reader } from "@limber/core/reader";
import { flagText } from "@limber/core/referral/flags-in-words";
import { caresFrom } from "@limber/core/referral/matching";
import { signsAlone, triage } from "@limber/core/referral/plan";
import { adviceWords, symptomInWords } from "@limber/core/referral/words";

type CardSigns = { readonly reader: Reader; readonly emergencyNumber: string };

/** The signs by what each alone asks for, and what is done for them until somebody comes. */
export function CardSigns({ reader, emergencyNumber }: CardSigns) {
  const { say } = reader;
  return (
    <>
      <p>
        <b>{say("Stop and call {number}:", { number: emergencyNumber })}</b>{" "}
        {gathered("call-now", reader)}
      </p>
      <p>
        <b>{say("Emergency care today:")}</b> {gathered("care-today", reader)}
      </p>
      <p>
        <b>{say("Stop, and be seen by a doctor today:")}</b> {gathered("same-day", reader)}
      </p>
      <p>{flagText("severalSigns", reader)}</p>
    </>
  );
}

/** "Collapsed · Very hot. Cool the runner until help comes": signs with the same cares stand before them. */
function gathered(asked: Parameters<typeof signsAlone>[0], reader: Reader): string {
  const words = adviceWords(reader);
  const byCare = new Map<string, string>();
  for (const sign of signsAlone(asked)) {
    const care = caresFrom(triage({ symptoms: [sign] }), words).join(" ");
    const others = byCare.get(care);
    const name = symptomInWords(sign, reader);
    byCare.set(care, others === undefined ? name : `${others} · ${name}`);
  }
  return [...byCare].map(([care, names]) => `${names}. ${care}`.trim()).join(" ");
}
