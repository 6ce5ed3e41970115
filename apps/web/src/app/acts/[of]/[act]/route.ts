import type { NextRequest } from "next/server";
import { accountDesk } from "../../../../features/accounts/acts.ts";
import { importDesk } from "../../../../features/import/acts.ts";
import { planDesk } from "../../../../features/run-plan/acts.ts";
import { keepOnSignIn } from "../../../../features/run-plan/keep.ts";
import { noTicks } from "../../../../features/run-plan/ticked.ts";
import { runDesk } from "../../../../features/runs/acts.ts";
import { settingsDesk } from "../../../../features/settings/acts.ts";
import { type Desk, enter } from "../../../../server/door.ts";

const desks = new Map<string, Desk>([
  ["accounts", accountDesk({ welcome: keepOnSignIn, forgotten: [noTicks] })],
  ["imports", importDesk],
  ["plans", planDesk],
  ["runs", runDesk],
  ["settings", settingsDesk],
]);

type Context = { readonly params: Promise<{ readonly of: string; readonly act: string }> };

/** Where every form of every page is sent. */
export async function POST(request: NextRequest, { params }: Context): Promise<Response> {
  const { of, act } = await params;
  return enter(request, { desk: desks.get(of), name: act });
}
