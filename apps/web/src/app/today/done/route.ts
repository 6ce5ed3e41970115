import type { NextRequest } from "next/server";
import { stepsDone } from "../../../features/run-plan/ticked.ts";
import { isFromHere } from "../../../server/api.ts";

const TWO_DAYS_S = 172_800;

/** Ticks a step off, or takes that back: for where JavaScript does not. */
export async function POST(request: NextRequest): Promise<Response> {
  if (!isFromHere(request.headers)) return new Response(null, { status: 403 });
  const form = await request.formData();
  const [run, step, next] = ["run", "step", "next"].map((name) => String(form.get(name) ?? ""));
  if (!/^[\w:-]{1,64}$/.test(run ?? "") || !/^[a-z-]{1,32}$/.test(step ?? ""))
    return new Response(null, { status: 400 });
  const before = stepsDone(request.cookies.get("done")?.value, run ?? "");
  const others = before.filter((each) => each !== step);
  const now = before.length === others.length ? [...others, step] : others;
  const value = encodeURIComponent([run, ...now].join(" "));
  const place = /^\/today(\?|$)/.test(next ?? "") ? (next ?? "/today") : "/today";
  return new Response(null, {
    status: 303,
    headers: {
      Location: place,
      "Set-Cookie": `done=${value}; Path=/today; Max-Age=${TWO_DAYS_S}; SameSite=Lax`,
    },
  });
}
