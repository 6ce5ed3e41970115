import type { Environment } from "@limber/db/client";
import { oidcProviderOf } from "../accounts/oidc-provider.ts";
import { type Finding, ill, well } from "./finding.ts";

/** Whether the provider that signs people in says where it does so. Nobody signs in there. Nothing is said where none is set up. */
export async function providerFindings(surroundings: Environment): Promise<readonly Finding[]> {
  const provider = oidcProviderOf(surroundings);
  if (provider === undefined) return [];
  const about = "Provider";
  const { host, href } = provider.issuer;
  try {
    await provider.configuration();
    return [well(about, `${host} says where people sign in`)];
  } catch {
    const path = ".well-known/openid-configuration";
    return [
      ill(about, {
        what: `The provider ${host} does not say where people sign in.`,
        why: `${href.replace(/\/?$/, "/")}${path} does not answer in time, or names another issuer.`,
        fix: "Check LIMBER_OIDC_ISSUER, letter by letter, and that this machine may reach it.",
      }),
    ];
  }
}
