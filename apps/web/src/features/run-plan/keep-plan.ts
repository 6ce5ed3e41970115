import type { Reader } from "@limber/core/reader";
import { movedTo } from "../../phone/moved.ts";
import type { SignedIn } from "../../server/api.ts";
import { unreadIn, unreadInWords } from "./course-file.ts";
import { fetchWeather } from "./forecast.ts";
import { addressQuery } from "./plan-answer.ts";
import { type Problems, type Query, readRequest, typedIn, unitsOf } from "./query.ts";

/** A form or the query of an address, as named texts. A name may be any, also one that every object has. */
export function queryFrom(entries: Iterable<readonly [string, FormDataEntryValue]>): Query {
  const query = new Map<string, string[]>();
  for (const [name, value] of entries)
    if (typeof value === "string") query.set(name, [...(query.get(name) ?? []), value]);
  return Object.fromEntries(query);
}

type PlanKeeping = {
  readonly reader: Reader;
  readonly replaces?: string | undefined;
  /** The id that a phone gave it, so that it is made once, however often it is sent. */
  readonly planId?: string | undefined;
};

/** Keeps the plan that was asked for, and says where it is; or what cannot be read of it. */
export async function keepPlan(
  { ask }: SignedIn,
  query: Query,
  { reader, replaces, planId: newPlanId }: PlanKeeping,
): Promise<{ readonly place: string } | { readonly problems: Problems }> {
  const unread = unreadIn(query);
  if (unread) return { problems: { course: unreadInWords(unread, reader.say) } };
  const typed = typedIn(query);
  const { weather } = await fetchWeather(typed);
  const read = readRequest(typed, { typedIn: unitsOf(typed, reader.units), reader, weather });
  if (!read.ok) return { problems: read.problems };
  const { planId } = await ask.plans.create({
    request: read.request,
    ...(replaces === undefined ? {} : { replaces }),
    ...(newPlanId === undefined ? {} : { planId: newPlanId }),
  });
  return { place: `/plans/${planId}` };
}

/** The form of a plan with all that was typed, and what is wrong beside its fields; it still changes the plan that it did. */
export function planFormWith(query: Query, unread = unreadIn(query)): string {
  const form = addressQuery(typedIn(query));
  const [replaces = ""] = [query["replaces"]].flat();
  if (replaces !== "") form.set("edit", replaces);
  if (unread !== undefined) form.set("unread", unread);
  return `/plans?${form}`;
}

/** A guest's plan is kept as soon as its runner has an account: then the way leads to the kept one. */
export async function keepOnSignIn(
  who: SignedIn,
  next: string | undefined,
  reader: Reader,
): Promise<string | undefined> {
  const address = next ?? "/";
  const url = new URL(movedTo(address) ?? address, "http://here");
  if (url.pathname !== "/plans" || !url.searchParams.has("keep")) return next;
  const query = queryFrom(url.searchParams);
  const kept = await keepPlan(who, query, { reader });
  return "place" in kept ? kept.place : planFormWith(query);
}
