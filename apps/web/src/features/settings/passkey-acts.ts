import { passkeyRefused, signInAgain } from "@limber/api/account-problems";
import { askAccounts } from "../../server/api.ts";
import type { OwnSubmission } from "../../server/door.ts";
import { jsonIn } from "../../server/form-reader.ts";

/** Before the device is asked: whoever adds a way in shows that it is them. */
export async function prove({ who }: OwnSubmission) {
  if (!who.isProven) throw signInAgain();
  return {};
}

export async function addPasskey({ form, sent }: OwnSubmission) {
  const said = { name: form.get("name"), response: jsonIn(form, "response") };
  const reply = await askAccounts(sent, "/passkey/verify-registration", said);
  if (!reply.ok) throw passkeyRefused();
  return { news: "added" };
}

export async function endPasskey({ form, who }: OwnSubmission) {
  await who.ask.account.endPasskey({ passkeyId: String(form.get("id")) });
  return { news: "ended" };
}
