import type { NextRequest } from "next/server";
import { wayToProvider } from "../../../features/accounts/provider.ts";
import { pass, seeOther, withCookies } from "../../../server/door.ts";

/** A link and no form: the policy of our pages lets no form lead to another site. */
export function GET(request: NextRequest): Promise<Response> {
  return pass(request, async () => {
    const way = await wayToProvider(request);
    if ("onward" in way) return seeOther(way.onward);
    const headers = { Location: way.address };
    return withCookies(new Response(null, { status: 303, headers }), way.cookies);
  });
}
