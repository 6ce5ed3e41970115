const {
  NODE_ENV,
  PORT = "3000",
  LIMBER_URL,
  LIMBER_TRUST_PROXY,
  LIMBER_WEATHER,
  LIMBER_PSEUDO_LOCALES,
} = process.env;

/** What the process was started with. The one place that reads `process.env`. */
export const env = {
  isDevelopment: NODE_ENV === "development",
  /** Whether the last address in `X-Forwarded-For` was written by a proxy of ours. */
  isBehindProxy: LIMBER_TRUST_PROXY === "1",
  /** Whether the operator lets weather be fetched. */
  fetchesWeather: LIMBER_WEATHER === "open-meteo",
  /** For tests of the pages alone: languages made up from English. */
  hasPseudoLocales: LIMBER_PSEUDO_LOCALES === "1",
  /** For the API, which knows its own settings. */
  surroundings: {
    ...process.env,
    LIMBER_URL: LIMBER_URL ?? `http://localhost:${PORT}`,
  } as Readonly<Record<string, string | undefined>> & { readonly LIMBER_URL: string },
} as const;
