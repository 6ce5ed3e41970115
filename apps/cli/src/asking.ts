import type { Ask } from "@limber/api";
import type { Context, Flag, Given } from "./grammar.ts";
import { here } from "./here.ts";
import { askingAt } from "./procedures.ts";
import { exitCodes, Refusal, refuse } from "./refusal.ts";
import { isServerNamed, remoteOf, serverFlag } from "./remote.ts";
import { textOf } from "./request.ts";
import type { Session } from "./session.ts";

/** Somebody whose data a command works on: on a server that knows them, or in the database of this machine. */
export type Asking = {
  readonly name: string;
  readonly where: string;
  /** What a procedure refuses ends the command in its own words. */
  readonly ask: Ask;
};

export const whoseFlags: readonly Flag[] = [
  {
    name: "athlete",
    value: "NAME",
    says: "whose; on this machine a name or e-mail address",
    example: "Ada",
  },
  serverFlag,
  { name: "here", says: "the data on this machine, though a server is configured" },
];

/** The server that is named anywhere, unless `--here` says otherwise; else the data on this machine. */
export function asking<Answer>(
  given: Given,
  context: Context,
  work: (asking: Asking) => Promise<Answer>,
): Promise<Answer> {
  const isRemote = given["here"] !== true && isServerNamed(given, context.session);
  return isRemote ? askingThere(given, context, work) : askingHere(given, context, work);
}

function askingHere<Answer>(
  given: Given,
  context: Context,
  work: (asking: Asking) => Promise<Answer>,
): Promise<Answer> {
  return here(context, (operator) =>
    operator.asAccount(textOf(given, "athlete"), async ({ name, call }) => {
      const ask: Ask = async (path, input) => {
        const said = await call(path, input);
        return said.ok ? said.answer : refuse(said.problem, exitCodes.failed);
      };
      return work({ name, where: "this machine", ask });
    }),
  );
}

async function askingThere<Answer>(
  given: Given,
  { session }: Context,
  work: (asking: Asking) => Promise<Answer>,
): Promise<Answer> {
  const remote = remoteOf(given, session);
  const ask = askingAt({ ...session, fetch: patientFetch(session) }, remote);
  const { displayName } = await ask("runners.profile", {});
  return work({ name: displayName, where: remote.server, ask });
}

const WAITS_MS = [500, 2000, 5000];
const PASSING = [502, 503, 504];

/** A connection that breaks is tried again. What is asked this way may be asked twice: ids are made here. */
function patientFetch({ fetch, wait }: Session): Session["fetch"] {
  return async (...request) => {
    for (const waitMs of WAITS_MS) {
      const response = await fetch(...request).catch(() => undefined);
      if (response !== undefined && !PASSING.includes(response.status)) return response;
      await wait(waitMs);
    }
    return fetch(...request);
  };
}

/** Refuses to write for another: a coach reads what a runner shares, and changes nothing of theirs. */
export function refuseOthers(given: Given, { name, where }: Asking): void {
  const wanted = textOf(given, "athlete");
  if (wanted === undefined || where === "this machine" || isSame(wanted, name)) return;
  throw new Refusal(
    [
      {
        what: `you are signed in as ${name}, not as ${wanted}.`,
        why: "A coach sees what a runner shares, and writes nothing into their account. Nothing was imported.",
        fix: `Ask ${wanted} to run limber import, or look at the files with: limber run inspect`,
      },
    ],
    exitCodes.signIn,
  );
}

/** Whose runs to read: one's own, or those of a runner who shares them. */
export async function runnerIdOf(given: Given, asking: Asking): Promise<string | undefined> {
  const wanted = textOf(given, "athlete");
  if (wanted === undefined || asking.where === "this machine" || isSame(wanted, asking.name))
    return undefined;
  const athletes = await asking.ask("coachLinks.athletes", { limit: 200 });
  const [found, ...more] = athletes.filter(({ runnerName }) =>
    (runnerName ?? "").toLowerCase().startsWith(wanted.toLowerCase()),
  );
  if (found !== undefined && more.length === 0) return found.runnerId;
  const names = (found === undefined ? athletes : [found, ...more]).map(
    ({ runnerName }) => runnerName,
  );
  return refuse(
    {
      what:
        found === undefined
          ? `no runner named "${wanted}" shares anything with you.`
          : `"${wanted}" may mean several runners.`,
      why: names.length === 0 ? "Nobody shares anything with you yet." : `${names.join(", ")}.`,
      fix: "Use --athlete with the whole name, or ask the runner for an invitation code.",
    },
    exitCodes.signIn,
  );
}

const isSame = (one: string, other: string) => one.trim().toLowerCase() === other.toLowerCase();
