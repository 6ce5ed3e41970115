import { sampleCoach, sampleRunners } from "@limber/api/sample/people";
import type { Reader } from "@limber/core/reader";
import { AccountForm, Sheet } from "./sheet.tsx";

type Sample = {
  readonly reader: Reader;
  /** Of all four, where they have just moved in; null otherwise. */
  readonly password: string | null;
  readonly canFill: boolean;
  /** Whether whoever asks is the one who may do so. */
  readonly mayFill: boolean;
};

/** A house to look around in: how to fill it, who lives there then, or why it stays as it is. */
export function SampleView({ reader, password, canFill, mayFill }: Sample) {
  if (password !== null) return <MovedIn reader={reader} password={password} />;
  const { say } = reader;
  if (!canFill)
    return (
      <Sheet
        title={say("Somebody lives here already.")}
        lead={say(
          "The sample is for an empty Limber, so that nobody's runs stand beside invented ones. To look around, start one of its own.",
        )}
      >
        <p>
          <code>LIMBER_DATA=./limber-sample pnpm start --sample</code>
        </p>
      </Sheet>
    );
  return (
    <Sheet
      title={say("A year to look around in.")}
      lead={say(
        "Three invented runners with a year of runs, cramps and weigh-ins, and their coach. Nobody is real. It takes about ten seconds.",
      )}
    >
      {mayFill ? (
        <form action="/acts/accounts/fill-sample" method="post">
          <button type="submit" className="button ink">
            {say("Fill it with the sample")}
          </button>
        </form>
      ) : (
        <p>
          {say(
            "Only somebody at the machine itself can fill it, while Limber listens there alone. On another machine, start one of its own.",
          )}
        </p>
      )}
      <p className="note">
        {say("This works as long as nobody has an account here. Your own account can come later.")}
      </p>
    </Sheet>
  );
}

/** Each of them a tap away, and the password to come back with. */
function MovedIn({ reader: { say }, password }: { reader: Reader; password: string }) {
  const people = [
    ...sampleRunners.map(({ name, email }) => ({ name, email, next: "/today" })),
    { ...sampleCoach, next: "/settings" },
  ];
  return (
    <Sheet
      title={say("Four people moved in.")}
      lead={say("All have the password {password}. Note it: it is shown for an hour.", {
        password,
      })}
    >
      <ul className="plain-list">
        {people.map(({ name, email, next }) => (
          <li key={email}>
            <AccountForm act="sign-in" keep={{ email, password, next }}>
              <p>
                <b>{name}</b>, {email}
              </p>
              <button type="submit" className="button">
                {say("Look around as {name}", { name })}
              </button>
            </AccountForm>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
