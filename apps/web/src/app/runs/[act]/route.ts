import { problemOf } from "@limber/api/problems";
import { type NextRequest, NextResponse } from "next/server";
import { type Asked, acts } from "../../../features/runs/acts.ts";
import { type FormProblem, gone, Refused, tooFar } from "../../../features/runs/typed.ts";
import { isFromHere, signedIn } from "../../../server/api.ts";
import { readDisplay } from "../../../server/display.ts";

type Context = { readonly params: Promise<{ readonly act: string }> };
type Done = { readonly place: string } | { readonly problem: FormProblem };

/** What the log's forms send, each followed by a page; or answered as JSON for a phone that sends what waited on it. */
export async function POST(request: NextRequest, { params }: Context): Promise<Response> {
  const { act } = await params;
  const perform = Object.hasOwn(acts, act) ? acts[act] : undefined;
  if (perform === undefined) return new Response(null, { status: 404 });
  if (!isFromHere(request.headers)) return new Response(null, { status: 403 });
  const form = await request.formData();
  const who = await signedIn(request.headers);
  const wantsJson = request.headers.get("accept") === "application/json";
  // An entry is kept in the account that it was typed in, whoever signed in since.
  const owner = form.get("owner");
  const isTheirs = who !== null && (!owner || owner === who.id);
  if (who === null || !isTheirs) return signInFor(wantsJson);
  const done = await attempt(perform, { who, form, reader: await readDisplay() });
  if (wantsJson) return NextResponse.json(done);
  return seeOther("place" in done ? done.place : backWith(form, done.problem));
}

function signInFor(wantsJson: boolean): Response {
  return wantsJson ? new Response(null, { status: 401 }) : seeOther("/sign-in?next=%2Flog");
}

/** What is refused is said beside its field, with all that was typed. */
async function attempt(perform: (asked: Asked) => Promise<string>, asked: Asked): Promise<Done> {
  try {
    return { place: await perform(asked) };
  } catch (refusal) {
    return { problem: formProblem(refusal, asked) };
  }
}

function formProblem(refusal: unknown, { reader }: Asked): FormProblem {
  if (refusal instanceof Refused) return refusal.problem;
  if (!(refusal instanceof Error && "code" in refusal)) throw refusal;
  const { code, what, why, fix, fields } = problemOf(refusal as Parameters<typeof problemOf>[0]);
  if (code === "our-fault") throw refusal;
  if (code === "not-found") return gone(reader);
  const field = fieldNames[fields?.[0]?.field.split(".").at(-1) ?? ""];
  return field === undefined ? { what, why, fix } : tooFar(field, reader);
}

/** What the procedures call a value, and the form its field. */
const fieldNames: Readonly<Record<string, string>> = {
  startedAt: "start",
  distanceM: "distance",
  elapsedS: "time",
  intakeMl: "drank",
  massBeforeKg: "before",
  massAfterKg: "after",
  urineMl: "urine",
  firstMileS: "firstMile",
  airTemperatureC: "temperature",
  relativeHumidityPct: "humidity",
  atDistanceM: "crampDistance",
  reliefAfterS: "relief",
  note: "note",
};

/** Back to the form, without JavaScript: what was typed stands in the address, as everywhere. */
function backWith(form: FormData, { field = "gone" }: FormProblem): string {
  const query = new URLSearchParams();
  for (const [name, value] of form)
    if (typeof value === "string" && value !== "" && name !== "base") query.append(name, value);
  query.set("problem", field);
  const page = form.get("from") === "run" ? `/log/${form.get("run")}` : "/log";
  return `${page}?${query}`;
}

function seeOther(place: string): Response {
  return new Response(null, { status: 303, headers: { Location: place } });
}
