import type { NextRequest } from "next/server";
import { calendarFile, planOfAddress } from "../../../features/run-plan/plan-files.ts";
import { queryOf } from "../../../features/run-plan/query.ts";
import { displayOf } from "../../../server/display.ts";

/** The plan of an address, as a file. Where there is none, its page says why. */
export async function GET({ headers, nextUrl }: NextRequest): Promise<Response> {
  const plan = await planOfAddress(queryOf(nextUrl.searchParams), displayOf(headers));
  const file = plan && calendarFile(plan);
  const page = { Location: `/plans?${nextUrl.searchParams}` };
  return file ?? new Response(null, { status: 303, headers: page });
}
