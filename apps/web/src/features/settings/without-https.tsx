import type { Reader } from "@limber/core/reader";

/** What does not work at an address without https, and how whoever runs this Limber mends it. */
export function WithoutHttps({ reader: { say } }: { readonly reader: Reader }) {
  return (
    <section className="section settings-part" id="https" aria-labelledby="https-title">
      <h2 id="https-title">{say("This address is not https")}</h2>
      <p className="note">
        {say(
          "So your browser holds back what Limber can do: pages without a network, a screen that stays awake, installing it, and passkeys. What you type can be read on the way.",
        )}
      </p>
      <p className="note">
        {say(
          "Whoever runs this Limber puts a proxy with a certificate in front of it. The command {command} says what is missing, and which page tells how.",
          { command: "limber doctor" },
        )}
      </p>
    </section>
  );
}
