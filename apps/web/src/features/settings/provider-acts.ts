import { signInAgain } from "@limber/api/account-problems";
import { type OidcWord, oidcWordIn, oidcWords } from "@limber/api/oidc-words";

import { askAccounts } from "../../server/api.ts";
import { tooOften } from "../../server/asked-code.ts";
import { displayOf } from "../../server/display.ts";
import type { Onward, OwnSubmission } from "../../server/door.ts";
import { isFromElsewhere, unknownAddress } from "../../server/password-refusal.ts";
import { Refused } from "../../server/refused.ts";
import { cookieOf, type SettingsSaid } from "./said-cookie.ts";

/** The way to the provider, which follows as a link: no form may lead to another site. */
export async function linkProvider({ sent, who, reader: { say } }: OwnSubmission) {
  if (!who.isProven) throw signInAgain();
  const reply = await askAccounts(sent, "/oidc/link", {});
  const { headers, body } = reply;
  if (reply.ok) {
    const { url } = body as { readonly url: string };
    return { said: { typed: { way: url } }, cookies: headers.getSetCookie() };
  }
  if (isFromElsewhere(body)) throw new Refused(unknownAddress(say));
  throw tooOften(reply) ?? new Refused(oidcWords[oidcWordIn(body)](say));
}

export async function unlinkProvider({ who }: OwnSubmission) {
  await who.ask.account.endProvider();
  return { news: "unlinked" };
}

/** What came of it, for whoever comes back from the provider. A page of another site leads here, so the cookie has to come along. */
export function toldOfProvider(sent: Headers) {
  return (of: { readonly problem: OidcWord } | { readonly news: "linked" }): Onward => {
    const told = "news" in of ? of : { problem: oidcWords[of.problem](displayOf(sent).say) };
    const said: SettingsSaid = { part: "provider", ...told };
    return { place: "/settings#provider", cookies: [cookieOf(said, "Lax")] };
  };
}
