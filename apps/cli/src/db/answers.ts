import type { Operator } from "@limber/api/operator";
import { sayCount, sayInEnglish } from "@limber/core/language";
import { type RowCounts, rowsInWords } from "../row-counts.ts";
import type { Printing, Told } from "../told.ts";

/** What was typed: of each argument and flag. */
type Typed = Readonly<Record<string, unknown>>;

/** What each verb of `db` does with the data on this machine, and what it says. */
export const databaseAnswers = {
  backup,
  restore,
  move,
  migrate,
  status,
  stop,
  sample,
  path,
} as const;
export type DatabaseAnswers = typeof databaseAnswers;

async function backup(operator: Operator, given: Typed): Promise<Told> {
  const made = await operator.backup(String(given["FILE"]));
  return {
    json: made,
    exact: true,
    page: (print) => kept(`Backed up ${people(made.rows)} to ${made.path}.`, made, print),
    notes: [`Check it with: limber db restore ${made.path} --verify`],
  };
}

async function restore(operator: Operator, given: Typed): Promise<Told> {
  const path = String(given["FILE"]);
  if (given["verify"]) {
    const { head, end } = await operator.verify(path);
    const json = { path, whole: true, madeAt: head.madeAt, schema: head.schema, ...end };
    const line = `${path} is whole: ${people(end.rows)}, made ${head.madeAt.slice(0, 16)}Z.`;
    return { json, exact: true, page: (print) => kept(line, end, print) };
  }
  const restored = await operator.restore(path);
  const place = operator.path();
  return {
    json: { path, restored: true, ...place, ...restored },
    exact: true,
    page: (print) => kept(`Restored ${people(restored.rows)} to ${place.where}.`, restored, print),
    notes: ["Nobody is signed in there yet: passwords work, sessions and tokens are made anew."],
  };
}

async function move(operator: Operator, given: Typed): Promise<Told> {
  const to = String(given["to"] ?? "");
  const moved = await operator.move(to);
  return {
    json: moved,
    exact: true,
    page: (print) => kept(`Copied ${people(moved.rows)} to ${moved.to.where}.`, moved, print),
    notes: [
      "From now on start Limber with DATABASE_URL set to that address.",
      `What was in ${moved.from.where} is still there.`,
    ],
  };
}

async function migrate(operator: Operator): Promise<Told> {
  const done = await operator.migrate();
  const says = done.changed ? `Schema ${done.to}.` : "Nothing to do: the schema is current.";
  return {
    json: done,
    exact: true,
    page: (print) => `${print.line(says)}\n${where(done, print)}`,
  };
}

async function status(operator: Operator): Promise<Told> {
  const found = await operator.status();
  const schema = found.schema === found.currentSchema ? "current" : "run: limber db migrate";
  const rows = [
    ["Data", found.where],
    [
      "Kind",
      found.kind === "private" ? "private, looked after by Limber" : `served, by ${found.setting}`,
    ],
    ["Server", found.running ? "running" : "not running; it starts when it is needed"],
    ["Schema", found.schema === null ? null : schema],
  ] as const;
  return { json: found, exact: true, page: ({ facts }) => facts(rows) };
}

async function stop(operator: Operator): Promise<Told> {
  const done = await operator.stop();
  const says = done.stopped ? "Stopped." : "It was not running.";
  return { json: done, page: (print) => `${print.line(says)}\n${where(done, print)}` };
}

async function sample(operator: Operator): Promise<Told> {
  const filled = await operator.sample();
  const { made, alreadyHere, password } = filled;
  const people = [...made, ...alreadyHere].map(({ name, email }) => [name, email] as const);
  const says = made.length > 0 ? "The sample is there." : "Nothing to do: the sample was there.";
  return {
    json: filled,
    exact: true,
    page: ({ line, facts }) => `${line(says)}\n\n${facts([...people, ["Password", password]])}`,
    notes: [
      password === null
        ? "A new password: limber account reset-link ada@example.org"
        : "The password is told once. It is the same for all of them.",
    ],
  };
}

async function path(operator: Operator): Promise<Told> {
  const place = await operator.path();
  return { json: place, page: () => place.where };
}

function where(place: { readonly where: string }, { facts }: Printing): string {
  return facts([["Data", place.where]]);
}

/** What there is most of, and the fingerprint of all of it. */
function kept(
  says: string,
  { rows, sha256 }: { rows: RowCounts; sha256: string },
  { line, facts }: Printing,
) {
  const list = rowsInWords(rows);
  const shown = facts([
    ["Rows", list === "" ? "none" : list],
    ["SHA-256", sha256],
  ]);
  return `${line(says)}\n\n${shown}`;
}

function people(rows: RowCounts): string {
  return sayCount(sayInEnglish, rows["users"] ?? 0, {
    one: "{count} account",
    other: "{count} accounts",
  });
}
