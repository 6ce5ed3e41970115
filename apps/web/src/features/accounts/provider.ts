import { type OidcWord, oidcWordIn } from "@limber/api/oidc-words";
import { askAccounts, type Reply, signedIn } from "../../server/api.ts";
import { displayOf } from "../../server/display.ts";
import type { Onward } from "../../server/door.ts";
import { env } from "../../server/env.ts";
import { ownPath } from "../../server/own-path.ts";
import { wasTooOften } from "../../server/password-refusal.ts";
import { letIn, placeWith, type Welcome } from "./acts.ts";

/** Where a browser is sent to show who somebody is, and what it keeps meanwhile; or why nobody is sent anywhere. */
type WayThere =
  | { readonly address: string; readonly cookies: readonly string[] }
  | { readonly onward: Onward };

/** From a link of ours to the provider. What a page elsewhere leads here is shown the sign-in page first. */
export async function wayToProvider(request: Request): Promise<WayThere> {
  const next = nextIn(request);
  const site = request.headers.get("sec-fetch-site");
  const back = (problem?: OidcWord | "wait" | "elsewhere") => ({
    onward: { place: placeWith("/sign-in", { problem, next }) },
  });
  if (site === "cross-site" || site === "same-site") return back();
  // The way back leads to the address of this house: a cookie of another one would not be there.
  if (request.headers.get("host") !== new URL(env.surroundings.LIMBER_URL).host)
    return back("elsewhere");
  const query = next === undefined ? "" : `?${new URLSearchParams({ next })}`;
  const reply = await askAccounts(request.headers, `/oidc/begin${query}`);
  if (!reply.ok) return back(wordOf(reply));
  const { url } = reply.body as { readonly url: string };
  return { address: url, cookies: reply.headers.getSetCookie() };
}

type Household = {
  readonly welcome: Welcome;
  /** Where whoever is signed in is told what came of linking. */
  readonly told: (of: { readonly problem: OidcWord } | { readonly news: "linked" }) => Onward;
};

/** What the provider's answer comes to. It counts for the browser that was sent there, once: the accounts look at that. */
export async function backFromProvider(
  request: Request,
  { welcome, told }: Household,
): Promise<Onward> {
  const { headers } = request;
  const reply = await askAccounts(headers, `/oidc/callback${new URL(request.url).search}`);
  const cookies = reply.headers.getSetCookie();
  const also = (onward: Onward) => ({
    ...onward,
    cookies: [...(onward.cookies ?? []), ...cookies],
  });
  if (!reply.ok) {
    const problem = wordOf(reply);
    const isHere = problem !== "wait" && (await signedIn(headers)) !== null;
    return also(isHere ? told({ problem }) : { place: placeWith("/sign-in", { problem }) });
  }
  const { linked, next } = reply.body as { readonly linked?: true; readonly next?: string };
  if (linked) return also(told({ news: "linked" }));
  const visit = { next: ownPath(next ?? ""), reader: displayOf(headers) };
  return letIn(welcome, reply, visit);
}

const wordOf = (reply: Reply): OidcWord | "wait" =>
  wasTooOften(reply) ? "wait" : oidcWordIn(reply.body);

const nextIn = ({ url }: Request) => ownPath(new URL(url).searchParams.get("next") ?? "");
