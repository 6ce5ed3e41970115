import type { Reader } from "@limber/core/reader";
import { TextField } from "../../ui/field.tsx";
import { Ticks } from "../../ui/ticks.tsx";
import { ItIsMe, type Proof } from "./it-is-me.tsx";
import type { SettingsSaid } from "./said-cookie.ts";
import { Form, fieldOf, Section } from "./section.tsx";

type Link = {
  readonly coachLinkId: string;
  readonly coachName: string | null;
  readonly scopes: readonly string[];
  readonly endsAt: string;
  readonly acceptedAt: string | null;
  readonly revokedAt: string | null;
};
type Look = {
  readonly auditId: string;
  readonly readerName: string;
  readonly what: string;
  readonly readAt: string;
};
type Athlete = {
  readonly coachLinkId: string;
  readonly runnerName: string;
  readonly scopes: readonly string[];
  readonly endsAt: string;
};
type Sharing = Proof & {
  readonly reader: Reader;
  readonly links: readonly Link[];
  readonly looks: readonly Look[];
  readonly athletes: readonly Athlete[];
  readonly said: SettingsSaid | null;
  readonly now: Date;
  /** Where this Limber is, for a link that is sent to somebody. */
  readonly origin: string;
};

export const scopeNames = ["plans", "runs", "cramps", "health-notes"] as const;

/** Who may see what until when, and who has looked. */
export function SharingSettings(sharing: Sharing) {
  const { reader, links, looks, athletes, said, now, origin, proof } = sharing;
  const { say } = reader;
  const field = fieldOf(said, "sharing");
  const code = said?.part === "sharing" ? said.secret : undefined;
  const live = links.filter(
    ({ revokedAt, endsAt }) => revokedAt === null && new Date(endsAt) > now,
  );
  return (
    <Section
      part="sharing"
      title={say("Coaches")}
      lead={say(
        "A coach sees what you tick, until the day you choose, and you see every time they look.",
      )}
      said={said}
      news={{
        ended: say("Ended. They see nothing from now on."),
        accepted: say("Done. You see what they share."),
      }}
    >
      {code ? (
        <div className="told-once" role="status">
          <p>
            {say(
              "Send this to your coach. It is shown now and not again, and works once, for seven days.",
            )}
          </p>
          <p>
            <code>{`${origin}/share/${code}`}</code>
          </p>
        </div>
      ) : null}
      {live.length > 0 ? (
        <ul className="rows">
          {live.map((link) => (
            <li key={link.coachLinkId}>
              <div>
                <b>{link.coachName ?? say("Not taken up yet")}</b>
                <span>
                  {say("{what}, until {day}", {
                    what: scopesInWords(link.scopes, reader),
                    day: dayOf(link.endsAt, reader),
                  })}
                </span>
              </div>
              <Form act="revoke">
                <input type="hidden" name="coachLinkId" value={link.coachLinkId} />
                <button type="submit" className="button">
                  {say("End it")}
                </button>
              </Form>
            </li>
          ))}
        </ul>
      ) : null}
      <details className="fold" open={said?.part === "sharing" && said.problem !== undefined}>
        <summary>
          {say("Invite a coach")} <em>{say("choose what, and until when")}</em>
        </summary>
        <Form act="invite">
          <Ticks
            name="scope"
            legend={say("They may see")}
            values={scopeNames}
            ticked={scopesTyped(said)}
            inWords={(scope) => scopesInWords([scope], reader)}
          />
          <p className="note">
            {say(
              "Plans tell more than they say: where a drink or salt is left out or small, a coach may guess at a condition, without seeing your health notes.",
            )}
          </p>
          <div className="grid">
            <TextField
              name="endsOn"
              label={say("Until")}
              type="date"
              required
              {...field("endsOn", inHalfAYear(now))}
            />
          </div>
          <ItIsMe say={say} said={said} part="sharing" act="invite" proof={proof} />
          <button type="submit" className="button">
            {say("Make the invitation")}
          </button>
        </Form>
      </details>
      <Athletes athletes={athletes} reader={reader} />
      <Looks looks={looks} reader={reader} />
    </Section>
  );
}

function Athletes({ athletes, reader }: Pick<Sharing, "athletes" | "reader">) {
  if (athletes.length === 0) return null;
  const { say } = reader;
  return (
    <>
      <h3>{say("Runners who share with you")}</h3>
      <ul className="rows">
        {athletes.map(({ coachLinkId, runnerName, scopes, endsAt }) => (
          <li key={coachLinkId}>
            <div>
              <b>{runnerName}</b>
              <span>
                {say("{what}, until {day}", {
                  what: scopesInWords(scopes, reader),
                  day: dayOf(endsAt, reader),
                })}
              </span>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

function Looks({ looks, reader }: Pick<Sharing, "looks" | "reader">) {
  const { say } = reader;
  return (
    <details className="fold">
      <summary>
        {say("Who has looked")}{" "}
        <em>{looks.length === 0 ? say("nobody yet") : say("the latest first")}</em>
      </summary>
      {looks.length === 0 ? (
        <p className="note">
          {say("Every time somebody reads what is yours, a line is written here.")}
        </p>
      ) : (
        <ul className="rows">
          {looks.map(({ auditId, readerName, what, readAt }) => (
            <li key={auditId}>
              <div>
                <b>{readerName}</b>
                <span>
                  {what} ·{" "}
                  {new Date(readAt).toLocaleString(reader.locale, {
                    dateStyle: "medium",
                    timeStyle: "short",
                    timeZone: reader.timeZone,
                  })}
                </span>
              </div>
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}

/** What was ticked when the form was refused; else what a coach asks for most. */
function scopesTyped(said: SettingsSaid | null): readonly string[] {
  return said?.part === "sharing" && said.ticked ? said.ticked : ["plans", "runs"];
}

export function scopesInWords(scopes: readonly string[], { say }: Reader): string {
  const words: Readonly<Record<string, string>> = {
    plans: say("plans and profile"),
    runs: say("runs and weights"),
    cramps: say("cramps"),
    "health-notes": say("health notes"),
  };
  return scopes.map((scope) => words[scope] ?? scope).join(", ");
}

function dayOf(instant: string, { locale }: Reader): string {
  return new Date(instant).toLocaleDateString(locale, { dateStyle: "medium" });
}

function inHalfAYear(now: Date): string {
  return new Date(now.getTime() + 182 * 86_400_000).toISOString().slice(0, 10);
}
