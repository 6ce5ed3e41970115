import type { NextRequest } from "next/server";
import { backFromProvider } from "../../../features/accounts/provider.ts";
import { keepOnSignIn } from "../../../features/run-plan/keep-plan.ts";
import { toldOfProvider } from "../../../features/settings/provider-acts.ts";
import { pass, seeOther } from "../../../server/door.ts";

/** Where the provider sends somebody back to. */
export function GET(request: NextRequest): Promise<Response> {
  const told = toldOfProvider(request.headers);
  return pass(request, async () =>
    seeOther(await backFromProvider(request, { welcome: keepOnSignIn, told })),
  );
}
