import type { Reader } from "@limber/core/reader";

/** What a form says that was kept on the phone, because no answer came. */
export function waitsWords({ say }: Reader) {
  return {
    saved: say(
      "Saved on this phone. It will be sent as soon as the network allows. Until then this page stays as it is.",
    ),
    kept: say("Saved on this phone. Sign in to send it."),
  };
}
