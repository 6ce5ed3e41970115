import type { GenericEndpointContext } from "@better-auth/core";
import { sayInEnglish } from "@limber/core/language";
import { inOneText } from "@limber/core/problem";
import type { Environment } from "@limber/db/client";
import { APIError, createAuthEndpoint, getSessionFromCtx } from "better-auth/api";
import { setSessionCookie } from "better-auth/cookies";
import {
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from "openid-client";
import { z } from "zod";
import { type OidcPerson, oidcPersonBy } from "./oidc-person.ts";
import { type OidcProvider, oidcProviderOf, returnAddress } from "./oidc-provider.ts";
import { type OidcWord, oidcWords } from "./oidc-words.ts";
import { isProven } from "./proven.ts";

/** As long as it takes to find a password, and no longer. */
const WAITS_FOR_S = 600;
/** A plan that a guest asked for stands in its address. */
const LONGEST_PATH = 2000;

/** What is kept of somebody who has gone to the provider. */
const Gone = z.object({
  verifier: z.string(),
  nonce: z.string(),
  next: z.string().optional(),
  /** Whose account it is to be linked to; nobody's where somebody signs in. */
  linksTo: z.string().optional(),
});
type Gone = z.infer<typeof Gone>;
type OidcSettings = {
  readonly environment: Environment;
  readonly url: URL;
  readonly now: () => Date;
  readonly report: (problem: unknown) => void;
};
type Library = OidcSettings & { readonly provider: OidcProvider };

/**
 * Signing in by somebody else who says who people are. The library's own way knows people by their e-mail
 * address, asks the provider once at the start, and opens many paths: this one opens three.
 */
export function oidcLibrary(settings: OidcSettings) {
  const provider = oidcProviderOf(settings.environment);
  if (provider === undefined) return [];
  const library = { ...settings, provider };
  // Who comes from too long an address goes on from the beginning.
  const next = z.string().max(LONGEST_PATH).optional().catch(undefined);
  const query = z.object({ next });
  const endpoints = {
    beginOidc: createAuthEndpoint("/oidc/begin", { method: "GET", query }, async (ctx) =>
      ctx.json(await goTo(library, ctx, { next: ctx.query.next })),
    ),
    linkOidc: createAuthEndpoint("/oidc/link", { method: "POST" }, async (ctx) => {
      const found = await getSessionFromCtx(ctx);
      if (found === null) throw new APIError("UNAUTHORIZED");
      return ctx.json(await goTo(library, ctx, { linksTo: found.user.id }));
    }),
    backFromOidc: createAuthEndpoint("/oidc/callback", { method: "GET" }, async (ctx) => {
      const gone = await takeUp(ctx);
      const person = await asked(library, () => oidcPersonBy(library, gone));
      return ctx.json(
        gone.linksTo === undefined
          ? await signIn(library, ctx, { person, gone })
          : await link(library, ctx, { person, linksTo: gone.linksTo }),
      );
    }),
  };
  return [{ id: "oidc", endpoints }];
}

const refusedFor = (word: OidcWord, status: "BAD_REQUEST" | "BAD_GATEWAY" = "BAD_REQUEST") =>
  new APIError(status, { code: word, message: inOneText(oidcWords[word](sayInEnglish)) });

async function goTo(
  library: Library,
  ctx: GenericEndpointContext,
  more: Pick<Gone, "next" | "linksTo">,
) {
  const [state, nonce, verifier] = [randomState(), randomNonce(), randomPKCECodeVerifier()];
  const configuration = await asked(library, library.provider.configuration);
  const { internalAdapter, secret } = ctx.context;
  await internalAdapter.createVerificationValue({
    identifier: `oidc:${state}`,
    value: JSON.stringify({ verifier, nonce, ...more } satisfies Gone),
    expiresAt: new Date(Date.now() + WAITS_FOR_S * 1000),
  });
  const cookie = cookieOf(ctx);
  await ctx.setSignedCookie(cookie.name, state, secret, cookie.attributes);
  const address = buildAuthorizationUrl(configuration, {
    redirect_uri: returnAddress(library.url),
    scope: "openid email profile",
    state,
    nonce,
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: "S256",
    // A sign-in here counts as fresh: somebody who was signed in there all along would not have shown anything.
    prompt: "login",
  });
  return { url: address.href };
}

const cookieOf = (ctx: GenericEndpointContext) =>
  ctx.context.createAuthCookie("oidc", { maxAge: WAITS_FOR_S });

/** What this browser was given when it went, once. Another's state is nobody's. */
async function takeUp(ctx: GenericEndpointContext) {
  const cookie = cookieOf(ctx);
  const state = await ctx.getSignedCookie(cookie.name, ctx.context.secret);
  ctx.setCookie(cookie.name, "", { ...cookie.attributes, maxAge: 0 });
  const answer = new URL(ctx.request?.url ?? "").searchParams;
  if (!state || answer.get("state") !== state) throw refusedFor("begun-elsewhere");
  const kept = await ctx.context.internalAdapter.consumeVerificationValue(`oidc:${state}`);
  if (kept === null) throw refusedFor("begun-elsewhere");
  return { ...Gone.parse(JSON.parse(kept.value)), state, answer };
}

/** Of somebody who is not there, or is another: a page of a proxy in place of the provider's answer. */
const saysNothing = [
  "OAUTH_TIMEOUT",
  "OAUTH_ABORT",
  "OAUTH_RESPONSE_IS_NOT_CONFORM",
  "OAUTH_RESPONSE_IS_NOT_JSON",
];

/** Asks the provider. What it says of a fault may hold what nobody should read: its kind alone is told to us. */
async function asked<Answer>({ report }: Library, ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask();
  } catch (problem) {
    const { code } = Object(problem) as { code?: string };
    const kind = code?.replaceAll(/[^\w-]/g, "") ?? "no connection";
    report(`The provider did not sign anybody in: ${kind}.`);
    const isAway = code === undefined || saysNothing.includes(code);
    throw isAway ? refusedFor("provider-away", "BAD_GATEWAY") : refusedFor("provider-refused");
  }
}

type Arrival = { readonly person: OidcPerson; readonly gone: Gone };

async function signIn(library: Library, ctx: GenericEndpointContext, { person, gone }: Arrival) {
  const { internalAdapter } = ctx.context;
  const key = { providerId: library.provider.key, accountId: person.subject };
  const owner = await internalAdapter.findAccountOwnerByKey(key);
  const user = owner?.kind === "owned" ? owner.user : await made(library, ctx, person);
  const before = await getSessionFromCtx(ctx);
  const session = await internalAdapter.createSession(user.id, false);
  await setSessionCookie(ctx, { session, user });
  // Its cookie is gone from here: a copy of it opens nothing from now on.
  if (before !== null) await internalAdapter.deleteSession(before.session.token);
  return { user: { id: user.id, email: user.email }, next: gone.next };
}

/** An account for somebody new, where there may be one. */
async function made(
  { environment, provider }: Library,
  { context: { internalAdapter } }: GenericEndpointContext,
  { subject, email, isVerified, name }: OidcPerson,
) {
  if (email !== undefined && (await internalAdapter.findUserByEmail(email)) !== null)
    throw refusedFor(isVerified ? "email-taken" : "email-unverified");
  if (environment.LIMBER_SIGN_UP === "closed") throw refusedFor("sign-up-closed");
  if (email === undefined || !isVerified) throw refusedFor("email-unverified");
  const { user } = await internalAdapter.createOAuthUser(
    { email, emailVerified: true, name: name ?? email.replace(/@.*/, "") },
    { providerId: provider.key, accountId: subject },
  );
  return user;
}

type Linking = { readonly person: OidcPerson; readonly linksTo: string };

/** To the account of whoever asked for it, who is still here. */
async function link(
  { provider, now }: Library,
  ctx: GenericEndpointContext,
  { person, linksTo }: Linking,
) {
  const found = await getSessionFromCtx(ctx);
  const signedInAt = found?.session.createdAt;
  const isHere = found?.user.id === linksTo && signedInAt !== undefined;
  const who = { userId: linksTo, name: "", by: "sign-in" } as const;
  if (!isHere || !isProven({ ...who, signedInAt: new Date(signedInAt) }, now()))
    throw refusedFor("begun-elsewhere");
  const { internalAdapter } = ctx.context;
  const key = { providerId: provider.key, accountId: person.subject };
  const kept = await internalAdapter.findAccountByKey(key);
  if (kept && kept.userId !== linksTo) throw refusedFor("linked-elsewhere");
  if (!kept) await internalAdapter.linkAccount({ ...key, userId: linksTo });
  return { linked: true as const };
}
