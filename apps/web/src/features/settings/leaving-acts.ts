import { askAccounts } from "../../server/api.ts";
import type { Onward, OwnSubmission } from "../../server/door.ts";
import { textOf } from "../../server/form-reader.ts";
import { goneCookie } from "../../server/gone-account.ts";

/** A take-out from elsewhere, into an empty account. */
export async function bringBack({ form, who }: OwnSubmission) {
  const file = form.get("zip");
  const bytes = file instanceof File ? Buffer.from(await file.arrayBuffer()) : Buffer.alloc(0);
  await who.ask.account.import({ zipBase64: bytes.toString("base64") });
  return { news: "brought" };
}

/** The account and everything of it, for whoever knows its password. The accounts know what their cookies are called here. */
export async function remove({ form, who, sent }: OwnSubmission): Promise<Onward> {
  await who.ask.account.delete({
    email: textOf(form, "email") ?? "",
    password: textOf(form, "password") ?? "",
  });
  const { headers } = await askAccounts(sent, "/sign-out", {});
  const cookies = [...headers.getSetCookie(), goneCookie(who.id)];
  return { place: "/sign-in?news=deleted", cookies };
}
