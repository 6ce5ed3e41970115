import { urineColours } from "@limber/core/hydration/model";
import { parseMass } from "@limber/core/parse";
import type { NextRequest } from "next/server";
import { addressQuery } from "../../../features/run-plan/answer.ts";
import { withUnit } from "../../../features/run-plan/fields.ts";
import { keepPlan, queryFrom } from "../../../features/run-plan/keep.ts";
import { typedIn } from "../../../features/run-plan/query.ts";
import { isFromHere, type SignedIn, signedIn } from "../../../server/api.ts";
import { oneOf, readDisplay } from "../../../server/display.ts";

type Asked = { readonly who: SignedIn; readonly form: FormData };
type Context = { readonly params: Promise<{ readonly act: string }> };

/** What the plans' plain forms send; each answers with where to go next. */
const acts: Readonly<Record<string, (asked: Asked) => Promise<string>>> = {
  async keep({ who, form }) {
    const place = await keepPlan(who, queryFrom(form), textOf(form, "replaces"));
    return place.startsWith("/plan/") ? (pathOf(form) ?? place) : place;
  },
  async remove({ who, form }) {
    const { planId } = await who.ask.plans.remove({ planId: textOf(form, "plan") ?? "" });
    return `/plan?removed=${planId}`;
  },
  async "bring-back"({ who, form }) {
    const { planId } = await who.ask.plans.bringBack({ planId: textOf(form, "plan") ?? "" });
    return `/plan/${planId}`;
  },
  async "check-in"({ who, form }) {
    const planId = textOf(form, "plan") ?? "";
    const urine = oneOf(urineColours, form.get("urine"));
    if (urine === "tea-cola-brown-or-red") return "/now/flags";
    const { units } = await readDisplay();
    const typed = textOf(form, "mass");
    const read = typed === undefined ? null : parseMass(withUnit("mass", typed, units), "mass");
    if (read !== null && !read.ok) return "/today?problem=mass";
    const told = await who.ask.plans
      .checkIn({ planId, urine, ...(read === null ? {} : { bodyMassKg: read.value as never }) })
      .catch(() => null);
    if (told === null) return "/today?problem=mass";
    return `/today?${new URLSearchParams({ news: "checked-in", ...(urine && { urine }) })}`;
  },
};

export async function POST(request: NextRequest, { params }: Context): Promise<Response> {
  const { act } = await params;
  const perform = Object.hasOwn(acts, act) ? acts[act] : undefined;
  if (perform === undefined) return new Response(null, { status: 404 });
  if (!isFromHere(request.headers)) return new Response(null, { status: 403 });
  const form = await request.formData();
  const who = await signedIn(request.headers);
  return seeOther(who === null ? signInFor(form) : await perform({ who, form }));
}

/** Whose session has ended signs in again, and finds the plan kept. */
function signInFor(form: FormData): string {
  const query = addressQuery(typedIn(queryFrom(form)));
  const next = query.has("distance") ? `/plan?${query}&keep=1` : "/today";
  return `/sign-in?next=${encodeURIComponent(next)}`;
}

function seeOther(place: string): Response {
  return new Response(null, { status: 303, headers: { Location: place } });
}

function textOf(form: FormData, name: string): string | undefined {
  const value = form.get(name);
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** Only ever a path of ours. */
function pathOf(form: FormData): string | undefined {
  const next = textOf(form, "next");
  return next !== undefined && /^\/(?![/\\])/.test(next) ? next : undefined;
}
