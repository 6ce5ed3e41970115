import type { Onward, Submission } from "../../server/door.ts";
import { pathIn, textOf } from "../../server/form-reader.ts";

const TWO_DAYS_S = 172_800;
const cookieName = "ticks";
/** Where they were kept first: parted by spaces that were escaped, and for this page alone. */
const cookieBefore = { name: "done", path: "/today" };

const gone = (name: string, path: string) => `${name}=; Path=${path}; Max-Age=0; SameSite=Lax`;

/** Takes the ticks away, so that on a shared phone the next one finds none. */
export const noTicks = [gone(cookieName, "/"), gone(cookieBefore.name, cookieBefore.path)];

/** The steps of a run that are done, from the cookies of a page: the run's name, then the steps. */
export function stepsDone(sent: Headers, run: string): string[] {
  return stepsKept(sent, run) ?? [];
}

function stepsKept(sent: Headers, run: string): string[] | undefined {
  const now = cookieIn(sent, cookieName)?.split("+");
  const [of, ...steps] = now ?? partedBefore(cookieIn(sent, cookieBefore.name));
  return of === run ? steps : undefined;
}

/** Ticks a step off, or takes that back: for where JavaScript does not. What cannot be a step changes nothing. */
export async function tick({ form, sent }: Submission): Promise<Onward> {
  const run = textOf(form, "run") ?? "";
  const step = textOf(form, "step") ?? "";
  const next = pathIn(form) ?? "";
  const place = /^\/today(\?|$)/.test(next) ? next : "/today";
  if (!/^[\w:-]{1,64}$/.test(run) || !isStep(step)) return { place };
  // The cookie from before reaches the page alone, which hands on what it found there.
  const before = stepsKept(sent, run) ?? form.getAll("ticked").map(String).filter(isStep);
  const others = before.filter((each) => each !== step);
  const toggled = before.length === others.length ? [...others, step] : others;
  // A phone says which steps are done, so that the same tick sent twice is one.
  const now = form.has("whole") ? wholeIn(form) : toggled;
  // None of what is in it needs to be escaped in a cookie.
  const value = [run, ...now].join("+");
  return {
    place,
    cookies: [
      `${cookieName}=${value}; Path=/; Max-Age=${TWO_DAYS_S}; SameSite=Lax`,
      gone(cookieBefore.name, cookieBefore.path),
    ],
  };
}

const MOST_STEPS = 32;
const wholeIn = (form: FormData) =>
  form.getAll("done").map(String).filter(isStep).slice(0, MOST_STEPS);

const isStep = (step: string) => /^[a-z-]{1,32}$/.test(step);

function partedBefore(kept = ""): string[] {
  const [run = "", ...steps] = kept.split(/%20|\+| /);
  return [run.replaceAll(/%3A/gi, ":"), ...steps.filter(isStep)];
}

function cookieIn(sent: Headers, name: string): string | undefined {
  const pairs = (sent.get("cookie") ?? "").split(/; */);
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}
