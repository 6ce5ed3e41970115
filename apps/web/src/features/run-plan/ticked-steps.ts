import type { Onward, Submission } from "../../server/door.ts";
import { pathIn, textOf } from "../../server/form-reader.ts";

const TWO_DAYS_S = 172_800;
const cookieName = "ticks";

/** Takes the ticks away, so that on a shared phone the next one finds none. */
export const noTicks = `${cookieName}=; Path=/; Max-Age=0; SameSite=Lax`;

/** The steps of a run that are done, from the cookie that keeps them: the run's name, then the steps. */
export function stepsDone(cookie: string | undefined, run: string): string[] {
  const [of, ...steps] = (cookie ?? "").split("+");
  return of === run ? steps : [];
}

/** Ticks a step off, or takes that back: for where JavaScript does not. What cannot be a step changes nothing. */
export async function tick({ form, sent }: Submission): Promise<Onward> {
  const run = textOf(form, "run") ?? "";
  const step = textOf(form, "step") ?? "";
  const next = pathIn(form) ?? "";
  const place = /^\/today(\?|$)/.test(next) ? next : "/today";
  if (!/^[\w:-]{1,64}$/.test(run) || !/^[a-z-]{1,32}$/.test(step)) return { place };
  const before = stepsDone(cookieIn(sent), run);
  const others = before.filter((each) => each !== step);
  const now = before.length === others.length ? [...others, step] : others;
  // None of what is in it needs to be escaped in a cookie.
  const value = [run, ...now].join("+");
  return {
    place,
    cookies: [`${cookieName}=${value}; Path=/; Max-Age=${TWO_DAYS_S}; SameSite=Lax`],
  };
}

function cookieIn(sent: Headers): string | undefined {
  const pairs = (sent.get("cookie") ?? "").split("; ");
  return pairs.find((pair) => pair.startsWith(`${cookieName}=`))?.slice(cookieName.length + 1);
}
