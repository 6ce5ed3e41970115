import type { Reader } from "@limber/core/reader";
import { ItIsMe, type Proof } from "./it-is-me.tsx";
import type { SettingsSaid } from "./said-cookie.ts";
import { Form, Section } from "./section.tsx";

type LinkedProvider = Proof & {
  readonly reader: Reader;
  /** Null where nobody else signs people in. */
  readonly provider: { readonly name: string; readonly linkedAt: string | null } | null;
  readonly said: SettingsSaid | null;
};

/** Somebody else who says who people are, as whoever runs this Limber set it up. */
export function ProviderSettings({ reader, provider, said, proof }: LinkedProvider) {
  if (provider === null) return null;
  const { say, locale, timeZone } = reader;
  const { name, linkedAt } = provider;
  const way = wayIn(said);
  const [act, button] =
    linkedAt === null
      ? (["link-provider", say("Link with {name}", { name })] as const)
      : (["unlink-provider", say("Unlink")] as const);
  const day = (instant: string) =>
    new Date(instant).toLocaleDateString(locale, { dateStyle: "medium", timeZone });
  return (
    <Section
      part="provider"
      title={say("Signing in with {name}", { name })}
      lead={
        linkedAt === null
          ? say("Once it is linked, your account at {name} signs you in here too.", { name })
          : say("Linked on {day}. Your account at {name} signs you in here.", {
              day: day(linkedAt),
              name,
            })
      }
      said={said}
      news={{
        linked: say("It is linked. It signs you in from now on."),
        unlinked: say("It is unlinked. It no longer signs you in."),
      }}
    >
      {way === undefined ? (
        <Form act={act}>
          <ItIsMe say={say} said={said} part="provider" act={act} proof={proof} />
          <button type="submit" className="button">
            {button}
          </button>
        </Form>
      ) : (
        <p>
          <a className="button" href={way}>
            {say("Go on to {name}", { name })}
          </a>
        </p>
      )}
    </Section>
  );
}

/** Where linking goes on; undefined for what no provider says. */
function wayIn(said: SettingsSaid | null): string | undefined {
  const way = said?.part === "provider" && !said.problem ? said.typed?.["way"] : undefined;
  return way !== undefined && /^https?:\/\//.test(way) ? way : undefined;
}
