import type { NextRequest } from "next/server";
import { enter } from "../../../../server/door.ts";
import { desks } from "../../desks.ts";

type ActParams = { readonly params: Promise<{ readonly of: string; readonly act: string }> };

/** Where every form of every page is sent. */
export async function POST(request: NextRequest, { params }: ActParams): Promise<Response> {
  const { of, act } = await params;
  return enter(request, { desk: desks.get(of), name: act });
}
