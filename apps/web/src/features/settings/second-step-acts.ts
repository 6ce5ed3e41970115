import { passwordDiffers, signInAgain } from "@limber/api/account-problems";
import { type Accepted, askAccounts } from "../../server/api.ts";
import { CodeRefused, codeProblem, sayCode } from "../../server/asked-code.ts";
import type { OwnSubmission } from "../../server/door.ts";
import { textOf } from "../../server/form-reader.ts";

type Begun = { readonly totpURI: string; readonly backupCodes: readonly string[] };

/** What the app is told stays in the form until its first code was typed: nothing shows it again later. */
export async function beginStep({ form, sent, who, reader: { say } }: OwnSubmission) {
  if (!who.isProven) throw signInAgain();
  const password = textOf(form, "password") ?? "";
  const reply = await askAccounts(sent, "/two-factor/enable", { password });
  if (Object(reply.body).code === "INVALID_PASSWORD") throw passwordDiffers();
  if (!reply.ok) throw codeProblem(reply, say);
  const { totpURI, backupCodes } = reply.body as Begun;
  return { typed: { uri: totpURI, spare: backupCodes.join(" ") } };
}

/** From here on a code is asked for. The spare ones are told, once. */
export async function confirmStep({
  form,
  sent,
  reader: { say },
}: OwnSubmission): Promise<Accepted> {
  const code = textOf(form, "appCode");
  if (code === undefined) throw new CodeRefused("code-missing", say);
  const reply = await sayCode(sent, code);
  if (reply.ok) return reply;
  throw codeProblem(reply, say);
}

export async function endStep({ who }: OwnSubmission) {
  await who.ask.account.endSecondStep();
  return { news: "off" };
}
