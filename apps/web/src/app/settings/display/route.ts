import type { NextRequest } from "next/server";
import { cookiesFrom } from "../../../server/display.ts";

/** Keeps a choice of language, units, clock or theme, and goes back to where the reader was. Works without JavaScript. */
export async function POST(request: NextRequest) {
  const response = new Response(null, { status: 303, headers: { Location: pathBefore(request) } });
  for (const cookie of cookiesFrom(await request.formData()))
    response.headers.append("Set-Cookie", cookie);
  return response;
}

/** Only ever a path of ours. */
function pathBefore(request: NextRequest): string {
  const referer = request.headers.get("referer") ?? "";
  if (!URL.canParse(referer)) return "/";
  const { host, pathname, search } = new URL(referer);
  if (host !== request.headers.get("host") || pathname.startsWith("//")) return "/";
  return `${pathname}${search}`;
}
