import { type Accepted, askAccounts } from "../../server/api.ts";
import type { OwnSubmission } from "../../server/door.ts";
import { textOf } from "../../server/form-reader.ts";
import { passwordRefusal } from "../../server/password-refusal.ts";
import { Refused } from "../../server/refused.ts";

export async function endSession({ form, who }: OwnSubmission) {
  await who.ask.account.endSession({ sessionId: String(form.get("id")) });
  return { news: "ended" };
}

export async function endOtherSessions({ who }: OwnSubmission) {
  await who.ask.account.endOtherSessions();
  return { news: "ended" };
}

/** For whoever knows the password until now. Everything else that opens the account ends. */
export async function changePassword({
  form,
  sent,
  reader: { say },
}: OwnSubmission): Promise<Accepted> {
  const reply = await askAccounts(sent, "/change-password", {
    currentPassword: form.get("oldPassword"),
    newPassword: form.get("newPassword"),
  });
  if (reply.ok) return reply;
  const refused = passwordRefusal(reply, say);
  if (refused !== undefined) throw new Refused({ field: "newPassword", ...refused });
  throw new Refused({
    field: "oldPassword",
    what: say("That is not the password of this account."),
    why: say("Nothing was changed."),
    fix: say("Type the password you sign in with."),
  });
}

/** To be confirmed by a letter. The same is said whether somebody has that address or not. */
export async function changeEmail({ form, who }: OwnSubmission) {
  await who.ask.account.changeEmail({ email: textOf(form, "email") ?? "" });
  return { news: "written" };
}

/** By whoever asked for it, signed in, with what the letter says. */
export async function confirmEmail({ form, who }: OwnSubmission) {
  const [email, code] = [textOf(form, "email") ?? "", textOf(form, "code") ?? ""];
  await who.ask.account.confirmEmail({ email, code });
  return { news: "moved" };
}
