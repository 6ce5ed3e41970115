import { calendarFile, planOfAddress } from "../../../features/run-plan/plan-files.ts";
import { queryOf } from "../../../features/run-plan/query.ts";
import { displayOf } from "../../../server/display.ts";

/** The plan of an address, as a file. Where there is none, its page says why. */
export async function GET({ headers, url }: Request): Promise<Response> {
  const { searchParams } = new URL(url);
  const plan = await planOfAddress(queryOf(searchParams), displayOf(headers));
  const file = plan && calendarFile(plan);
  const page = { Location: `/plans?${searchParams}` };
  return file ?? new Response(null, { status: 303, headers: page });
}
