import { accountDesk } from "../../features/accounts/acts.ts";
import { importDesk } from "../../features/imports/acts.ts";
import { raceDesk } from "../../features/race/acts.ts";
import { planDesk } from "../../features/run-plan/acts.ts";
import { keepOnSignIn } from "../../features/run-plan/keep-plan.ts";
import { noTicks } from "../../features/run-plan/ticked-steps.ts";
import { runDesk } from "../../features/runs/acts.ts";
import { settingsDesk } from "../../features/settings/acts.ts";
import { nothingSaid } from "../../features/settings/said-cookie.ts";
import type { Desk } from "../../server/door.ts";

/** The cookies that go with an account: on a shared computer the next one finds neither ticks nor codes. */
const forgotten = [...noTicks, nothingSaid];

/** The forms of each noun, by the word in their address. */
export const desks = new Map<string, Desk>([
  ["accounts", accountDesk({ welcome: keepOnSignIn, forgotten })],
  ["imports", importDesk],
  ["plans", planDesk],
  ["race", raceDesk],
  ["runs", runDesk],
  ["settings", settingsDesk({ forgotten })],
]);
