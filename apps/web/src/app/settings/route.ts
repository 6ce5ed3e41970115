import type { NextRequest } from "next/server";
import { choices, oneOf } from "../../display.ts";

const yearS = 31_536_000;

/** Keeps a choice of units, clock or theme, and goes back to where the reader was. Works without JavaScript. */
export async function POST(request: NextRequest) {
  const form = await request.formData();
  const response = new Response(null, { status: 303, headers: { Location: pathBefore(request) } });
  for (const [name, allowed] of Object.entries(choices)) {
    const choice = oneOf<string>(allowed, form.get(name));
    if (choice === undefined) continue;
    response.headers.append(
      "Set-Cookie",
      `${name}=${encodeURIComponent(choice)}; Path=/; Max-Age=${yearS}; SameSite=Lax; HttpOnly`,
    );
  }
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
