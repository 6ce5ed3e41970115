import { anAddress, cookieOf, type TestApi } from "./testing-http.ts";
import type { OidcClaims, openOidcHouse } from "./testing-provider.ts";

/** What browsers do between a house and the provider that it asks. */
export function walksBetween(
  test: TestApi,
  provider: Pick<Awaited<ReturnType<typeof openOidcHouse>>, "visit">,
) {
  const from = () => ({ "test-address": anAddress() });

  /** Where a browser is sent, and what it keeps meanwhile. */
  const begun = async (next = "/runs", cookie = "") => {
    const path = `/api/auth/oidc/begin?${new URLSearchParams({ next })}`;
    const came = await test.get(path, { ...from(), ...(cookie && { cookie }) });
    return { status: came.status, url: String(came.body.url), cookie: cookieOf(came) };
  };
  const backWith = (address: URL, cookie: string) =>
    test.get(`/api/auth/oidc/callback${address.search}`, { cookie, ...from() });

  return {
    begun,
    backWith,
    signedIn: async (subject: string, claims: OidcClaims = {}) => {
      const { url, cookie } = await begun();
      return backWith(await provider.visit(url, subject, claims), cookie);
    },
    /** From a page of ours, by whoever is signed in. */
    linked: async (cookie: string, subject: string, claims: OidcClaims = {}) => {
      const came = await test.post("/api/auth/oidc/link", {}, { cookie, ...from() });
      if (came.status !== 200) return came;
      const both = `${cookie}; ${cookieOf(came)}`;
      return backWith(await provider.visit(came.body.url, subject, claims), both);
    },
  };
}

export const someone = () => crypto.randomUUID();
export const anEmail = () => `${crypto.randomUUID()}@example.org`;
export const verified = (email: string): OidcClaims => ({
  email,
  email_verified: true,
  name: "Ada",
});
