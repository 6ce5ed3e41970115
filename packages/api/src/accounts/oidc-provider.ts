import type { Environment } from "@limber/db/client";
import {
  allowInsecureRequests,
  type Configuration,
  discovery,
  enableNonRepudiationChecks,
} from "openid-client";
import { type OidcSetting, oidcSettingOf } from "./oidc-setting.ts";

/** Longer than anybody waits at a page, and short enough that a provider that is away holds nothing up. */
const ANSWERS_WITHIN_S = 5;

export type OidcProvider = Pick<OidcSetting, "key" | "issuer"> & {
  /** What it says of itself: asked when it is first needed, and again where it did not answer. */
  readonly configuration: () => Promise<Configuration>;
};

/** Undefined where nobody set one up. */
export function oidcProviderOf(environment: Environment): OidcProvider | undefined {
  const setting = oidcSettingOf(environment);
  if (setting === undefined) return undefined;
  const { key, issuer, clientId, secret } = setting;
  const execute = [enableNonRepudiationChecks];
  if (issuer.protocol === "http:") execute.push(allowInsecureRequests);
  let asked: Promise<Configuration> | undefined;
  return {
    key,
    issuer,
    configuration: () => {
      asked ??= discovery(issuer, clientId, secret, undefined, {
        timeout: ANSWERS_WITHIN_S,
        execute,
      }).catch((problem: unknown) => {
        asked = undefined;
        throw problem;
      });
      return asked;
    },
  };
}

/** Where the provider sends people back to: a page of ours, which asks here. */
export function returnAddress(url: URL): string {
  return new URL("/sign-in/back", url).href;
}
