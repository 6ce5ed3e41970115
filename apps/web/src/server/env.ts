import { settle } from "@limber/api/settled";

const { surroundings, mistakes, unknown } = settle(process.env);
const {
  NODE_ENV,
  PORT = "3000",
  LIMBER_URL,
  LIMBER_TRUST_PROXY,
  LIMBER_WEATHER,
  LIMBER_PSEUDO_LOCALES,
  LIMBER_LOG_LIBRARIES,
} = surroundings;

/** What the process was started with. The one place that reads `process.env`. */
export const env = {
  isDevelopment: NODE_ENV === "development",
  /** Whether proxies of ours stand in front. What anybody else says of proxies never arrives here. */
  isBehindProxy: !["", "0"].includes(LIMBER_TRUST_PROXY ?? ""),
  /** Whether the framework and the libraries may print what they like, as somebody typed it. */
  letsLibrariesSpeak: LIMBER_LOG_LIBRARIES === "1",
  /** Whether the operator lets weather be fetched. */
  fetchesWeather: LIMBER_WEATHER === "open-meteo",
  /** For tests of the pages alone: languages made up from English. */
  hasPseudoLocales: LIMBER_PSEUDO_LOCALES === "1",
  /** What was set and cannot be used, and what looks like a setting and is none. Nothing secret is in either. */
  mistakes,
  unknown,
  /** For the API, which knows its own settings. */
  surroundings: {
    ...surroundings,
    LIMBER_URL: LIMBER_URL ?? `http://localhost:${PORT}`,
  } as Readonly<Record<string, string | undefined>> & { readonly LIMBER_URL: string },
} as const;
