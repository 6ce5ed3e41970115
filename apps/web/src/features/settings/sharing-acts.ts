import { tokenDays, tokenScopes } from "@limber/api/token-scopes";
import { oneOf } from "../../server/display.ts";
import type { OwnSubmission } from "../../server/door.ts";
import { textOf } from "../../server/form-reader.ts";
import { Refused } from "../../server/refused.ts";
import { scopeNames } from "./sharing.tsx";

/** A code for a coach, told once. */
export async function invite({ form, who, reader: { say } }: OwnSubmission) {
  const scopes = form.getAll("scope").flatMap((each) => oneOf(scopeNames, String(each)) ?? []);
  if (scopes.length === 0)
    throw new Refused({
      what: say("Nothing is ticked."),
      why: say("A coach would see nothing."),
      fix: say("Tick at least one thing."),
    });
  const endsAt = `${form.get("endsOn")}T23:59:59Z`;
  const { code } = await who.ask.coachLinks.invite({ scopes, endsAt });
  return { secret: code };
}

export async function revoke({ form, who }: OwnSubmission) {
  await who.ask.coachLinks.revoke({ coachLinkId: String(form.get("coachLinkId")) });
  return { news: "ended" };
}

export async function accept({ form, who }: OwnSubmission) {
  await who.ask.coachLinks.accept({ code: String(form.get("code")) });
  return { news: "accepted" };
}

/** A token for a program, told once. */
export async function makeToken({ form, who }: OwnSubmission) {
  const scope = oneOf(tokenScopes, String(form.get("scope"))) ?? "read";
  const days = oneOf(tokenDays.map(String), String(form.get("days"))) ?? "30";
  const name = textOf(form, "name") ?? "";
  const made = await who.ask.account.makeToken({ name, scope, days: Number(days) });
  return { secret: made.token, ...(scope === "files" && { news: "files" }) };
}

export async function endToken({ form, who }: OwnSubmission) {
  await who.ask.account.endToken({ tokenId: String(form.get("id")) });
  return { news: "ended" };
}
