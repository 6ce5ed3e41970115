import type { Reader } from "@limber/core/reader";
import { movedTo } from "../../phone/moved.ts";
import type { SignedIn } from "../../server/api.ts";
import { fetchWeather } from "./forecast.ts";
import { addressQuery } from "./plan-answer.ts";
import { type Query, readRequest, typedIn, unitsOf } from "./query.ts";

/** A form or the query of an address, as named texts. A name may be any, also one that every object has. */
export function queryFrom(entries: Iterable<readonly [string, FormDataEntryValue]>): Query {
  const query = new Map<string, string[]>();
  for (const [name, value] of entries)
    if (typeof value === "string") query.set(name, [...(query.get(name) ?? []), value]);
  return Object.fromEntries(query);
}

/** Keeps the plan that was asked for, and says where it is; or where the form with its problems is. */
export async function keepPlan(
  { ask }: SignedIn,
  query: Query,
  { reader, replaces }: { readonly reader: Reader; readonly replaces?: string | undefined },
): Promise<string> {
  const typed = typedIn(query);
  const { weather } = await fetchWeather(typed);
  const read = readRequest(typed, { typedIn: unitsOf(typed, reader.units), reader, weather });
  if (!read.ok) return `/plans?${addressQuery(typed)}`;
  const { planId } = await ask.plans.create({
    request: read.request,
    ...(replaces === undefined ? {} : { replaces }),
  });
  return `/plans/${planId}`;
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
  return keepPlan(who, queryFrom(url.searchParams), { reader });
}
