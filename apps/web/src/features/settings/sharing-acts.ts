import { askAccounts } from "../../server/api.ts";
import { oneOf } from "../../server/display.ts";
import type { OwnSubmission } from "../../server/door.ts";
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
export async function makeToken({ form, sent, reader }: OwnSubmission) {
  const { body: made } = await askAccounts(sent, "/api-key/create", { name: form.get("name") });
  const { key } = (made ?? {}) as { key?: string };
  if (key === undefined) throw unchanged(reader);
  return { secret: key };
}

export async function endToken({ form, sent, reader }: OwnSubmission) {
  const { status } = await askAccounts(sent, "/api-key/delete", { keyId: form.get("id") });
  if (status !== 200) throw unchanged(reader);
  return { news: "ended" };
}

function unchanged({ say }: OwnSubmission["reader"]): Refused {
  return new Refused({
    what: say("That did not work."),
    why: say("Nothing was changed."),
    fix: say("Load the page again, then try once more."),
  });
}
