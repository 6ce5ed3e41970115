import type { NextRequest } from "next/server";
import { isFromHere } from "../../../server/api.ts";
import { fillVacant } from "../../../server/sample.ts";

const HOUR_S = 3600;

/** Fills an empty house with the sample. Its password is told to this browser alone, for an hour. */
export async function POST(request: NextRequest): Promise<Response> {
  if (!isFromHere(request.headers)) return new Response(null, { status: 403 });
  const password = await fillVacant();
  const headers = new Headers({ Location: "/sample" });
  if (password !== null)
    headers.append(
      "Set-Cookie",
      `sample=${password}; Path=/sample; Max-Age=${HOUR_S}; HttpOnly; SameSite=Lax`,
    );
  return new Response(null, { status: 303, headers });
}
