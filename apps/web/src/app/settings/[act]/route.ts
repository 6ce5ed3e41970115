import { problemOf } from "@limber/api/problems";
import { type NextRequest, NextResponse } from "next/server";
import { type Act, type Asked, acts, type Done } from "../../../features/settings/acts.ts";
import { cookieOf } from "../../../features/settings/said.ts";
import { type FormProblem, Refused, textsOf } from "../../../features/settings/typed.ts";
import { signedIn } from "../../../server/api.ts";
import { readDisplay } from "../../../server/display.ts";

type Context = { readonly params: Promise<{ readonly act: string }> };

/** What the plain forms of the settings send. Each is followed by the page, at the part it was about. */
export async function POST(request: NextRequest, { params }: Context): Promise<Response> {
  const { act: name } = await params;
  const act = Object.hasOwn(acts, name) ? acts[name] : undefined;
  if (act === undefined) return new Response(null, { status: 404 });
  const asked = {
    form: await request.formData(),
    who: await signedIn(request.headers),
    sent: request.headers,
    reader: await readDisplay(),
  };
  const done = await perform(act, asked);
  if ("goTo" in done) return to(done.goTo, done.cookies);
  return to(`/settings#${done.said.part}`, [cookieOf(done.said), ...(done.cookies ?? [])]);
}

/** What is refused is said beside its field, with all that was typed. */
async function perform({ part, perform: act }: Act, asked: Asked): Promise<Done> {
  try {
    return await act(asked);
  } catch (refusal) {
    return { said: { part, problem: formProblem(refusal), typed: textsOf(asked.form) } };
  }
}

function formProblem(refusal: unknown): FormProblem {
  if (refusal instanceof Refused) return refusal.problem;
  if (!(refusal instanceof Error && "code" in refusal)) throw refusal;
  const { what, why, fix, fields } = problemOf(refusal as Parameters<typeof problemOf>[0]);
  const field = fieldNames[fields?.[0]?.field.split(".").at(-1) ?? ""];
  return { what, why, fix, ...(field === undefined ? {} : { field }) };
}

/** What the procedures call a value, and the form its field. */
const fieldNames: Readonly<Record<string, string>> = {
  displayName: "displayName",
  timeZone: "timeZone",
  bodyMassKg: "mass",
  heightM: "height",
  birthYear: "birthYear",
  bottlesMl: "bottles",
  phone: "contactPhone",
  massBeforeKg: "before",
  massAfterKg: "after",
  durationS: "time",
  testedAt: "day",
  endsAt: "endsOn",
  email: "email",
};

/** Everything of the account in one file. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  if ((await params).act !== "export") return new Response(null, { status: 404 });
  const who = await signedIn(request.headers);
  if (who === null) return to("/sign-in?next=%2Fsettings");
  const { zipBase64 } = await who.ask.account.export();
  const day = new Date().toISOString().slice(0, 10);
  return new NextResponse(Buffer.from(zipBase64, "base64"), {
    headers: {
      "Content-Type": "application/zip",
      "Content-Disposition": `attachment; filename="limber-${day}.zip"`,
      "Cache-Control": "no-store",
    },
  });
}

function to(path: string, cookies: readonly string[] = []): Response {
  const response = new Response(null, { status: 303, headers: { Location: path } });
  for (const cookie of cookies) response.headers.append("Set-Cookie", cookie);
  return response;
}
