import type { Environment } from "@limber/db/client";

/** Somebody else who says who people are, as an operator set it up; nobody has asked there yet. */
export type OidcSetting = {
  /** Under which its people are kept: another provider's are others. */
  readonly key: string;
  /** What people call it. */
  readonly name: string;
  readonly issuer: URL;
  readonly clientId: string;
  readonly secret: string;
};

/** Undefined where nobody set one up. */
export function oidcSettingOf(environment: Environment): OidcSetting | undefined {
  const issued = environment.LIMBER_OIDC_ISSUER;
  const clientId = environment.LIMBER_OIDC_CLIENT_ID;
  const secret = environment.LIMBER_OIDC_CLIENT_SECRET;
  if (!issued || !clientId || !secret) return undefined;
  const issuer = new URL(issued);
  const name = environment.LIMBER_OIDC_NAME || issuer.host;
  return { key: `oidc:${issuer.href}`, name, issuer, clientId, secret };
}
