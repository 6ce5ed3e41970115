import { authorizationCodeGrant, fetchUserInfo } from "openid-client";
import { z } from "zod";
import { type OidcProvider, returnAddress } from "./oidc-provider.ts";

const Claims = z.object({
  email: z.email().max(320).optional().catch(undefined),
  email_verified: z.boolean().optional().catch(undefined),
  name: z.string().max(1000).optional().catch(undefined),
});

/** Who somebody is, as the provider says. */
export type OidcPerson = {
  /** What it calls them, for good. The address may change, and be another's one day. */
  readonly subject: string;
  readonly email: string | undefined;
  readonly isVerified: boolean;
  readonly name: string | undefined;
};

type Answered = {
  readonly verifier: string;
  readonly nonce: string;
  readonly state: string;
  /** What came back in the address. */
  readonly answer: URLSearchParams;
};

/** Trades what came back for who it is. Its signature, its time, the code challenge and the nonce are looked at by the library. */
export async function oidcPersonBy(
  { provider, url }: { readonly provider: OidcProvider; readonly url: URL },
  { verifier, nonce, state, answer }: Answered,
): Promise<OidcPerson> {
  const configuration = await provider.configuration();
  const tokens = await authorizationCodeGrant(
    configuration,
    new URL(`${returnAddress(url)}?${answer}`),
    {
      pkceCodeVerifier: verifier,
      expectedNonce: nonce,
      expectedState: state,
      idTokenExpected: true,
    },
  );
  const said = tokens.claims();
  const subject = said?.sub ?? "";
  const isTold = said?.["email"] !== undefined;
  const claims = Claims.parse(
    isTold ? said : await fetchUserInfo(configuration, tokens.access_token, subject),
  );
  const { email, email_verified: isVerified = false, name } = claims;
  return { subject, email: email?.toLowerCase(), isVerified, name };
}
