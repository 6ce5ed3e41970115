import type { NextRequest } from "next/server";
import { isFromHere, signedIn } from "../../../server/api.ts";

type Context = { readonly params: Promise<{ readonly act: string }> };

/** Takes a batch back: a plain form, so that it works without JavaScript. */
export async function POST(request: NextRequest, { params }: Context): Promise<Response> {
  if ((await params).act !== "undo") return new Response(null, { status: 404 });
  if (!isFromHere(request.headers)) return new Response(null, { status: 403 });
  const who = await signedIn(request.headers);
  if (who === null) return seeOther("/sign-in?next=/import");
  const importId = String((await request.formData()).get("import"));
  const undone = await who.ask.imports.undo({ importId }).catch(() => null);
  if (undone === null) return seeOther("/import?news=gone");
  return seeOther(`/import?news=${undone.kept.length === 0 ? "undone" : "some-stay"}`);
}

function seeOther(place: string): Response {
  return new Response(null, { status: 303, headers: { Location: place } });
}
