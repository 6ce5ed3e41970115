import { type Say, sayInEnglish } from "@limber/core/language";
import type { Environment } from "@limber/db/client";
import { faultInLines } from "../fault.ts";

export type Mail = { readonly to: string; readonly subject: string; readonly text: string };

/** Sends through `LIMBER_SMTP_URL`. Without one there is no mail: an operator prints reset links instead. */
export async function sendMail(environment: Environment, mail: Mail): Promise<void> {
  const url = environment.LIMBER_SMTP_URL;
  if (!url) return;
  const { createTransport } = await import("nodemailer");
  const from = environment.LIMBER_MAIL_FROM ?? `Limber <limber@${new URL(url).hostname}>`;
  await createTransport(url).sendMail({ from, ...mail });
}

/** Writes to somebody from here, in the language of whoever asked, with links to where people open Limber. */
export type Letters = (write: (say: Say, url: URL) => Mail) => void;

export type LetterSettings = {
  readonly environment: Environment;
  readonly url: URL;
  readonly report: (problem: unknown) => void;
  readonly sayTo?: ((sent: Headers) => Say) | undefined;
};

/** Undefined where no letters go out. */
export function lettersFor(
  { environment, url, report, sayTo = () => sayInEnglish }: LetterSettings,
  asked: Headers,
): Letters | undefined {
  if (!environment.LIMBER_SMTP_URL) return undefined;
  return (write) => {
    // Not waited for: the answer takes as long for an address that nobody has.
    void sendMail(environment, write(sayTo(asked), url)).catch((problem) =>
      report(`A letter could not be sent: ${faultInLines(problem)}`),
    );
  };
}

export function resetMail({ to, link, say }: { to: string; link: string; say: Say }): Mail {
  return {
    to,
    subject: say("A new password for Limber"),
    text: `${say("Somebody asked for a new password for this address.")}\n\n${link}\n\n${say("The link works once, for an hour. If it was not you, do nothing.")}\n`,
  };
}

export function newEmailMail({ to, link, say }: { to: string; link: string; say: Say }): Mail {
  return {
    to,
    subject: say("Your new address for Limber"),
    text: `${say("Somebody wants to sign in to Limber with this address from now on.")}\n\n${link}\n\n${say("The link works once, for an hour, where you are signed in. If it was not you, do nothing.")}\n`,
  };
}

/** To the address until now, which opens nothing any more. */
export function emailChangedMail({
  to,
  email,
  say,
}: {
  to: string;
  email: string;
  say: Say;
}): Mail {
  return {
    to,
    subject: say("Your address for Limber has changed"),
    text: `${say("Your account has another e-mail address now: {email}.", { email })}\n\n${say("If it was not you, tell whoever runs this Limber at once: somebody knows your password.")}\n`,
  };
}

export function secondStepMail({ to, isOn, say }: { to: string; isOn: boolean; say: Say }): Mail {
  const [subject, what, otherwise] = isOn
    ? [
        say("Signing in to Limber takes a code now"),
        say("From now on, a code from an app is asked for after your password."),
        say(
          "If it was not you, somebody knows your password: set a new one, and ask whoever runs this Limber to turn the code off.",
        ),
      ]
    : [
        say("Signing in to Limber takes no code any more"),
        say("From now on, your password alone signs you in."),
        say("If it was not you, set a new password at once."),
      ];
  return { to, subject, text: `${what}\n\n${otherwise}\n` };
}
