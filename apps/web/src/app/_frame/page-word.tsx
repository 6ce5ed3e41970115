import type { Display } from "../../server/display.ts";
import { Ready } from "./ready.tsx";

type PageWord = {
  readonly display: Display;
  /** It is kept on no phone, and nothing can be entered on it without a network. */
  readonly needsNetwork?: boolean;
};

/** What a page says of itself: how old it is, whether it works without a network, and what waits to be sent. */
export function PageWord({ display, needsNetwork = false }: PageWord) {
  const { say } = display;
  return (
    <Ready
      madeAtMs={Date.now()}
      locale={display.locale}
      is12h={display.clock === "12 h"}
      needsNetwork={needsNetwork}
      words={{
        ready: needsNetwork ? say("Needs a network") : say("Ready offline"),
        offline: needsNetwork
          ? say("Offline. This page needs a network.")
          : say("Offline. Page from {time}."),
        offlineOlder: say("Offline. Page from {time}, before your last entry."),
        updating: say("As of {time}, updating"),
        updatingOlder: say("As of {time}, before your last entry. Updating."),
        newer: say("Show the newer page"),
        waiting: say.counted({
          one: "{count} entry waiting.",
          other: "{count} entries waiting.",
        }),
        refused: say.counted({
          one: "{count} entry refused.",
          other: "{count} entries refused.",
        }),
      }}
    />
  );
}
