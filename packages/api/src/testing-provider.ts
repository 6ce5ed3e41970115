import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import Provider, { type KoaContextWithOIDC } from "oidc-provider";

export type OidcClaims = {
  readonly email?: string;
  readonly email_verified?: boolean;
  readonly name?: string;
};

const clientId = "limber";
const clientSecret = "a secret between the two, only good for tests";
const HOPS = 12;

/** A provider of OpenID Connect on loopback, which signs in whoever is said to sit there. `at` is where Limber is opened. */
export async function openOidcHouse() {
  let answer: ReturnType<Provider["callback"]> | undefined;
  const people = new Map<string, OidcClaims>();
  let sitting = "";
  const server = createServer((request, response) => void answer?.(request, response));
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const open = (at: string) => {
    const provider = new Provider(issuer, {
      clients: [
        {
          client_id: clientId,
          client_secret: clientSecret,
          redirect_uris: [`${at}/sign-in/back`],
        },
      ],
      cookies: { keys: ["only good for tests"] },
      claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
      features: { devInteractions: { enabled: false } },
      interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
      findAccount: (_ctx, sub) => ({
        accountId: sub,
        claims: async () => ({ sub, ...people.get(sub) }),
      }),
      loadExistingGrant: (ctx) => granted(provider, ctx),
    });
    const usual = provider.callback();
    answer = async (request, response) => {
      if (!request.url?.startsWith("/interaction/")) return usual(request, response);
      if (request.method === "GET" && request.headers.accept?.includes("text/html")) {
        response.setHeader("content-type", "text/html; charset=utf-8");
        response.end(page);
        return;
      }
      await provider.interactionFinished(request, response, await saidIn(request, sitting));
    };
  };

  const knows = (subject: string, claims: OidcClaims) => void people.set(subject, claims);
  return {
    settings: {
      LIMBER_OIDC_ISSUER: issuer,
      LIMBER_OIDC_CLIENT_ID: clientId,
      LIMBER_OIDC_CLIENT_SECRET: clientSecret,
    },
    open,
    /** What it answers with from now on; nothing at all where none is given. */
    away: () => {
      answer = undefined;
      server.closeAllConnections();
    },
    /** What it says of somebody from now on. */
    knows,
    /** Goes where Limber sends somebody, signs in there as this person, and says where one is sent back to. */
    visit: (url: string, subject: string, claims: OidcClaims = {}) => {
      knows(subject, claims);
      sitting = subject;
      return walked(url, issuer);
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

/** What a browser is shown: a page of another site, with a form of its own. */
const page = `<!doctype html><html lang="en"><title>The club</title><main><h1>The club</h1>
<form method="post"><label>Member <input name="subject"></label><button>Go in</button></form>
<form method="post"><button name="no" value="1">Not me</button></form></main></html>`;

type Sent = Parameters<ReturnType<Provider["callback"]>>[0];

/** What was answered there: as this member, or not at all. A program signs in as whoever sits there. */
async function saidIn(request: Sent, sitting: string) {
  const said = new URLSearchParams(request.method === "POST" ? await text(request) : "");
  if (said.has("no")) return { error: "access_denied" };
  return { login: { accountId: said.get("subject") ?? sitting } };
}

async function granted(provider: Provider, { oidc }: KoaContextWithOIDC) {
  const grant = new provider.Grant({
    clientId: oidc.client?.clientId ?? "",
    accountId: oidc.session?.accountId ?? "",
  });
  grant.addOIDCScope("openid email profile");
  await grant.save();
  return grant;
}

/** As a browser follows, with its cookies, until it is led away from the provider. */
async function walked(from: string, issuer: string): Promise<URL> {
  const cookies = new Map<string, string>();
  let next = new URL(from);
  for (let hops = 0; hops < HOPS && next.origin === issuer; hops += 1) {
    const cookie = [...cookies].map((pair) => pair.join("=")).join("; ");
    const came = await fetch(next, { redirect: "manual", headers: { cookie } });
    for (const set of came.headers.getSetCookie()) {
      const [name = "", ...value] = (set.split(";")[0] ?? "").split("=");
      cookies.set(name, value.join("="));
    }
    const to = came.headers.get("location");
    if (to === null) throw new Error(`The provider stays: ${came.status} ${await came.text()}`);
    next = new URL(to, next);
  }
  return next;
}
