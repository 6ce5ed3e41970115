import { isIPv6 } from "node:net";
import type { Environment } from "@limber/db/client";
import { z } from "zod";
import { hostsIn, isHere, isOpenAt } from "../hosts.ts";
import { advice, type Finding, ill, well } from "./finding.ts";

const USUAL_PORT = "3000";
const PATIENCE_MS = 3000;

const Alive = z.object({ status: z.literal("alive"), version: z.string() });

/** Whether others reach it, and whether their browsers let it do all it can. */
export function addressFinding(environment: Environment): Finding {
  const about = "Address";
  const { LIMBER_URL, LIMBER_HOST } = environment;
  const url = new URL(LIMBER_URL ?? `http://localhost:${environment["PORT"] ?? USUAL_PORT}`);
  const isOpen = isOpenAt(hostsIn(LIMBER_HOST));
  if (url.protocol === "https:") return well(about, url.origin);
  if (!isHere(url) || isOpen)
    return ill(about, {
      what: `People open ${url.origin}, which is not https.`,
      why: "Browsers allow offline use, keeping the screen awake, installing and passkeys over https alone, and whoever is on the way reads passwords.",
      fix: "Put a proxy with a certificate in front and set LIMBER_URL to its https address: docs/self-hosting.md says how.",
    });
  return well(about, `${url.origin}, on this machine alone`);
}

/** Whether where requests come from can be known. */
export function proxyFinding({ LIMBER_URL = "", LIMBER_TRUST_PROXY }: Environment): Finding {
  const about = "Proxy";
  const trusts = Boolean(LIMBER_TRUST_PROXY) && LIMBER_TRUST_PROXY !== "0";
  const isSecure = LIMBER_URL.startsWith("https:");
  if (isSecure && !trusts)
    return ill(about, {
      what: "LIMBER_URL is https, and no proxy is trusted.",
      why: "Limber speaks http: a proxy stands in front, and all people count as one, with one share and one limit.",
      fix: "Set LIMBER_TRUST_PROXY=1 where the proxy is on this machine, or to its address.",
    });
  if (!isSecure && trusts)
    return advice(about, {
      what: "A proxy is trusted, and LIMBER_URL is not https.",
      why: "A proxy in front usually has a certificate.",
      fix: "Set LIMBER_URL to the https address, or unset LIMBER_TRUST_PROXY where there is no proxy.",
    });
  return well(about, trusts ? `trusted: ${LIMBER_TRUST_PROXY}` : "none, and nobody is believed");
}

/** Whether Limber answers where it listens, or whether it could listen there. */
export async function portFinding(environment: Environment): Promise<Finding> {
  const about = "Port";
  const port = environment["PORT"] ?? USUAL_PORT;
  const [first = ""] = hostsIn(environment.LIMBER_HOST);
  const host = ["", "0.0.0.0", "::", "localhost"].includes(first) ? "127.0.0.1" : first;
  const at = `http://${isIPv6(host) ? `[${host}]` : host}:${port}/healthz`;
  try {
    const answer = await fetch(at, { signal: AbortSignal.timeout(PATIENCE_MS) });
    const told = Alive.safeParse(await answer.json());
    if (told.success) return well(about, `${port}: Limber ${told.data.version} answers`);
  } catch (problem) {
    const { code } = ((problem as Error).cause ?? {}) as { code?: string };
    if (code === "ECONNREFUSED") return well(about, `${port} is free: no Limber runs here now`);
  }
  return ill(about, {
    what: `Something else answers on port ${port}.`,
    why: "It is not Limber, or it does not answer in time.",
    fix: "End it, or choose another port: PORT=3001",
  });
}
