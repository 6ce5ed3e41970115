import type { UnitSystem } from "@limber/core/reader";
import { exitCodes, refuse } from "../refusal.ts";
import type { Session } from "../session.ts";

export type Config = { readonly units?: UnitSystem; readonly server?: string };

/** What the configuration file says; nothing when there is none. A file that cannot be read is a problem, never a guess. */
export function readConfig(session: Session): Config {
  const { configFile } = session.environment;
  const text = session.readFile(configFile);
  if (text === null) return {};
  const config = parsed(text);
  if (
    config !== null &&
    (config.units === undefined || config.units === "us" || config.units === "si") &&
    (config.server === undefined || typeof config.server === "string")
  )
    return config as Config;
  return refuse(
    {
      what: `${configFile} is not a configuration.`,
      why: 'It holds one JSON object such as {"units": "us"}.',
      fix: "Write it anew with: limber config set units us",
    },
    exitCodes.failed,
  );
}

export function saveConfig(session: Session, changed: Config): void {
  const config = { ...readConfig(session), ...changed };
  session.savePrivateFile(session.environment.configFile, `${JSON.stringify(config, null, 2)}\n`);
}

function parsed(text: string): { units?: unknown; server?: unknown } | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}
