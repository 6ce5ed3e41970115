import { exitCodes, refuse } from "./refusal.ts";
import type { Session } from "./session.ts";

/** Tokens by server, and the server where somebody last signed in. */
export type Credentials = {
  readonly server?: string | undefined;
  readonly tokens: Readonly<Record<string, string>>;
};

export function readCredentials(session: Session): Credentials {
  const { credentialsFile } = session.environment;
  const text = session.readFile(credentialsFile);
  if (text === null) return { tokens: {} };
  try {
    const { server, tokens } = JSON.parse(text) as Partial<Credentials>;
    if (typeof tokens === "object") return { server, tokens };
  } catch {
    // Said below, like any other text that is none.
  }
  return refuse(
    {
      what: `${credentialsFile} does not hold credentials.`,
      why: "It is written by limber auth login, and by nothing else.",
      fix: "Delete it, then sign in again with: limber auth login",
    },
    exitCodes.failed,
  );
}

export function saveToken(session: Session, server: string, token: string): void {
  save(session, { server, tokens: { ...readCredentials(session).tokens, [server]: token } });
}

export function forgetToken(session: Session, server: string): void {
  const kept = readCredentials(session);
  const others = Object.entries(kept.tokens).filter(([name]) => name !== server);
  save(session, { ...kept, tokens: Object.fromEntries(others) });
}

function save(session: Session, credentials: Credentials): void {
  const text = `${JSON.stringify(credentials, null, 2)}\n`;
  session.savePrivateFile(session.environment.credentialsFile, text);
}
