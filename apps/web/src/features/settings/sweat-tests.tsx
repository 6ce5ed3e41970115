import { digits, volumeUnit } from "@limber/core/format";
import type { SweatTest, WeighInBelief } from "@limber/core/hydration/model";
import { noRateInWords, testedRateInWords, urineAskedInWords } from "@limber/core/hydration/words";
import type { Reader } from "@limber/core/reader";
import { flagText } from "@limber/core/referral/flags-in-words";
import { TextField, TickField } from "../../ui/field.tsx";
import { Why } from "../../ui/why.tsx";
import type { SettingsSaid } from "./said-cookie.ts";
import { Form, fieldOf, Section } from "./section.tsx";

type KeptSweatTest = {
  readonly sweatTestId: string;
  readonly testedAt: string;
  readonly weighIn: WeighInBelief | null;
  readonly result: SweatTest | null;
};
type Sweat = {
  readonly reader: Reader;
  readonly tests: readonly KeptSweatTest[];
  readonly said: SettingsSaid | null;
};

/** Two weigh-ins around a run tell more than any model. */
export function SweatSettings({ reader, tests, said }: Sweat) {
  const { say } = reader;
  return (
    <Section
      part="sweat"
      title={say("Your sweat tests")}
      lead={say(
        "Weigh yourself without clothes, dry, before and after an hour of running. A run that you log with both weights counts as one too.",
      )}
      said={said}
      news={{
        saved: say("Kept. Your next plan uses it."),
        unused: say("It is kept, and not used."),
        heavier: `${say("You came back heavier. Drink less next time, and do not drink more now.")} ${flagText("unwellAfterDrinking", reader)}`,
      }}
    >
      {tests.length > 0 ? (
        <table className="table">
          <caption className="unseen">{say("Sweat tests, the latest first")}</caption>
          <thead>
            <tr>
              <th scope="col">{say("Day")}</th>
              <th scope="col">{say("Weight change")}</th>
              <th scope="col">{say("Sweat")}</th>
            </tr>
          </thead>
          <tbody>
            {tests.map(({ sweatTestId, testedAt, weighIn, result }) => (
              <tr key={sweatTestId}>
                <td>
                  {new Date(testedAt).toLocaleDateString(reader.locale, { dateStyle: "medium" })}
                </td>
                <td>{result === null ? "–" : `${digits(result.bodyMassChangePct, reader)} %`}</td>
                <td>
                  {weighIn?.gainedWeight ? (
                    <Why rule={weighIn.rule}>{noRateInWords("gained-weight", reader)}</Why>
                  ) : weighIn?.believed === false ? (
                    <Why rule={weighIn.rule}>{say("not used: it cannot be right")}</Why>
                  ) : result === null ? (
                    "–"
                  ) : (
                    <Why rule={result.rule}>
                      {result.noRate === null
                        ? testedRateInWords(result, reader)
                        : noRateInWords(result.noRate, reader)}
                    </Why>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      <AddTest reader={reader} said={said} />
    </Section>
  );
}

/** What was typed last stands in it again, where it was refused. */
function AddTest({ reader, said }: Omit<Sweat, "tests">) {
  const { say, units } = reader;
  const field = fieldOf(said, "sweat");
  const mass = { unit: units.mass, inputMode: "decimal", required: true } as const;
  const volume = { unit: volumeUnit(reader), inputMode: "decimal" } as const;
  return (
    <details className="fold" open={said?.part === "sweat" && said.problem !== undefined}>
      <summary>
        {say("Add a test")} <em>{say("weight before and after, what you drank")}</em>
      </summary>
      <Form act="sweat">
        <div className="grid">
          <TextField
            name="before"
            label={say("Weight before")}
            {...mass}
            {...field("before", "")}
          />
          <TextField name="after" label={say("Weight after")} {...mass} {...field("after", "")} />
          <TextField
            name="drank"
            label={say("You drank")}
            {...volume}
            required
            {...field("drank", "")}
          />
          <TextField
            name="urine"
            label={say("Toilet in between")}
            {...volume}
            hint={say("0 for none, empty if you do not know")}
            {...field("urine", "")}
          />
          <div className="whole">
            <TickField
              name="unmeasured"
              defaultChecked={field("unmeasured", "").defaultValue !== ""}
            >
              {say("A toilet stop that was not measured")}
            </TickField>
            <p className="note">{urineAskedInWords(reader)}</p>
          </div>
          <TextField
            name="time"
            label={say("You ran for")}
            placeholder="1:00:00"
            required
            {...field("time", "")}
          />
          <TextField name="day" label={say("On")} type="date" required {...field("day", "")} />
        </div>
        {said?.part === "sweat" && said.problem !== undefined ? (
          <TickField name="insist">
            {say("It is right, keep it. Nothing is reckoned from it.")}
          </TickField>
        ) : null}
        <button type="submit" className="button">
          {say("Keep the test")}
        </button>
      </Form>
    </details>
  );
}
