import type { Say } from "@limber/core/language";
import type { Environment } from "@limber/db/client";

export type Mail = { readonly to: string; readonly subject: string; readonly text: string };

/** Sends through `LIMBER_SMTP_URL`. Without one there is no mail: an operator prints reset links instead. */
export async function sendMail(environment: Environment, mail: Mail): Promise<void> {
  const url = environment.LIMBER_SMTP_URL;
  if (!url) return;
  const { createTransport } = await import("nodemailer");
  const from = environment.LIMBER_MAIL_FROM ?? `Limber <limber@${new URL(url).hostname}>`;
  await createTransport(url).sendMail({ from, ...mail });
}

export function resetMail({ to, link, say }: { to: string; link: string; say: Say }): Mail {
  return {
    to,
    subject: say("A new password for Limber"),
    text: `${say("Somebody asked for a new password for this address.")}\n\n${link}\n\n${say("The link works once, for an hour. If it was not you, do nothing.")}\n`,
  };
}
