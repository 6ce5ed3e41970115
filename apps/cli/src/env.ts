import type { UnitSystem } from "@limber/core/reader";

/** What the surroundings say, read once. */
export type Environment = {
  readonly units: string | undefined;
  /** What colour variables ask for; undefined leaves it to the terminal. */
  readonly color: boolean | undefined;
  readonly localeUnits: UnitSystem;
  readonly configFile: string;
  /** Who this person is, by server; for nobody else on this computer to read. */
  readonly credentialsFile: string;
  /** The server that `LIMBER_URL` names, and the token that `LIMBER_TOKEN` holds or whose file is named. */
  readonly server: string | undefined;
  readonly token: string | undefined;
  readonly tokenFile: string | undefined;
  /** All of them, for whoever opens the data of this machine. */
  readonly variables: Variables;
};

type Variables = Readonly<Record<string, string | undefined>>;

/** Regions that measure a run in miles and ounces. */
const customaryRegions = /[_-](US|LR|MM)\b/;

export function environment(variables: Variables = process.env): Environment {
  const { LC_ALL, LC_MEASUREMENT, LANG, LIMBER_UNITS } = variables;
  const locale = LC_ALL || LC_MEASUREMENT || LANG || "";
  return {
    units: LIMBER_UNITS || undefined,
    color: wantedColor(variables),
    localeUnits: customaryRegions.test(locale) ? "us" : "si",
    configFile: `${configFolder(variables)}/limber/config.json`,
    credentialsFile: `${configFolder(variables)}/limber/credentials.json`,
    server: variables["LIMBER_URL"] || undefined,
    token: variables["LIMBER_TOKEN"] || undefined,
    tokenFile: variables["LIMBER_TOKEN_FILE"] || undefined,
    variables,
  };
}

function wantedColor({ NO_COLOR, FORCE_COLOR, TERM }: Variables): boolean | undefined {
  if (NO_COLOR) return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== "")
    return FORCE_COLOR !== "0" && FORCE_COLOR !== "false";
  return TERM === "dumb" ? false : undefined;
}

function configFolder({ XDG_CONFIG_HOME, APPDATA, HOME, USERPROFILE }: Variables): string {
  return (
    XDG_CONFIG_HOME ||
    (process.platform === "win32" && APPDATA) ||
    `${HOME || USERPROFILE || "."}/.config`
  );
}
