import { hostsIn, isOpenAt } from "@limber/api/hosts";
import manifest from "../../package.json" with { type: "json" };
import type { env } from "../server/env.ts";
import { USUAL_MB } from "../uploads/upload-limits.ts";
import { type TrustedProxies, trustedBy } from "./client-address.ts";

export const version: string = manifest.version;

export type LogForm = "text" | "json" | "off";

/** What the server in front of the pages was told. */
export type FrontSettings = {
  readonly port: number;
  /** The addresses that it listens on. */
  readonly hosts: readonly string[];
  /** Whether others than this machine reach it. */
  readonly isOpen: boolean;
  /** Where people open the pages. */
  readonly url: URL;
  readonly proxies: TrustedProxies;
  readonly log: LogForm;
  /** Whether the log may say where a request came from. */
  readonly logsAddress: boolean;
  /** What a program elsewhere must know to read the metrics; without one, only this machine reads them. */
  readonly metricsToken: string | undefined;
  /** How many megabytes of files a program may send at once. */
  readonly uploadMb: number;
};

export function readSettings(surroundings: typeof env.surroundings): FrontSettings {
  const { PORT, LIMBER_HOST, LIMBER_URL, LIMBER_LOG, LIMBER_LOG_ADDRESS } = surroundings;
  const hosts = hostsIn(LIMBER_HOST);
  return {
    port: Number(PORT ?? 3000),
    hosts,
    isOpen: isOpenAt(hosts),
    url: new URL(LIMBER_URL),
    proxies: trustedBy(surroundings.LIMBER_TRUST_PROXY),
    log: LIMBER_LOG === "json" || LIMBER_LOG === "off" ? LIMBER_LOG : "text",
    logsAddress: LIMBER_LOG_ADDRESS === "1",
    metricsToken: surroundings.LIMBER_METRICS || undefined,
    uploadMb: Number(surroundings.LIMBER_UPLOAD_MB || USUAL_MB),
  };
}

/** What a phone cannot do at an address that others open without https; null where it can. */
export function openWithoutHttps({ isOpen, url }: FrontSettings): string | null {
  if (!isOpen || url.protocol === "https:") return null;
  return "Others reach this Limber without https. Offline use, keeping the screen awake and installing work only on this machine until LIMBER_URL is an https address: docs/self-hosting.md says how.";
}
