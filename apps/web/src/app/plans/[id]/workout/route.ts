import type { NextRequest } from "next/server";
import { keptPlan } from "../../../../features/run-plan/kept-plan.ts";
import { workoutFile } from "../../../../features/run-plan/plan-files.ts";

/** A kept plan as a file. Where there is none, its page says why. */
export async function GET(
  { headers }: NextRequest,
  { params }: RouteContext<"/plans/[id]/workout">,
): Promise<Response> {
  const { id } = await params;
  const plan = await keptPlan(headers, id);
  const file = plan && workoutFile(plan);
  const page = { Location: `/plans/${encodeURIComponent(id)}` };
  return file ?? new Response(null, { status: 303, headers: page });
}
