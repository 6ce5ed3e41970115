import { readiness } from "../../server/readiness.ts";

/** Whether requests may be sent here: for whoever watches over this process. */
export async function GET(): Promise<Response> {
  const { isReady, words } = await readiness();
  return Response.json(
    { status: isReady ? "ready" : "not ready", words },
    { status: isReady ? 200 : 503, headers: { "Cache-Control": "no-store" } },
  );
}
