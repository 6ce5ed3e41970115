import { sayCount, sayInEnglish } from "@limber/core/language";
import type { Answer, Argument, Context, Given, Noun } from "../grammar.ts";
import { here } from "../here.ts";
import { answerLine, facts } from "../print.ts";
import { textOf } from "../request.ts";

const file: Argument = { name: "FILE", says: "a backup: one file, gzipped JSON lines" };

export const noun: Noun = {
  name: "db",
  summary:
    "The data on this machine: a private PostgreSQL that Limber looks after, or the server that DATABASE_URL names.",
  verbs: [
    {
      name: "backup",
      summary: "Everything that is kept, in one file. No pg_dump is needed, and nothing stops.",
      examples: [["limber db backup limber.backup", "then copy it elsewhere"]],
      arguments: [file],
      flags: [],
      answer: backup,
    },
    {
      name: "restore",
      summary: "Put a backup into an empty database: all of it, or nothing.",
      examples: [
        ["limber db restore limber.backup --verify", "only check that it is whole"],
        ["LIMBER_DATA=./new limber db restore limber.backup", "into a new folder"],
      ],
      arguments: [file],
      flags: [{ name: "verify", says: "read and check the whole file, write nothing" }],
      answer: restore,
    },
    {
      name: "move",
      summary: "Copy everything to an empty database on another server. What was here stays.",
      examples: [["limber db move --to postgres://limber@db.example/limber", "one command"]],
      flags: [
        {
          name: "to",
          value: "URL",
          says: "the other server; $PGPASSWORD holds its password",
          required: true,
          example: "postgres://user@host/database",
        },
      ],
      answer: move,
    },
    {
      name: "migrate",
      summary: "Bring the database to this Limber's schema. The private one does so by itself.",
      examples: [["limber db migrate", "after an update, once, before the app starts"]],
      flags: [],
      answer: migrate,
    },
    {
      name: "status",
      summary: "Where the data is, whether its server runs, and its schema.",
      examples: [["limber db status --json", "for a script"]],
      flags: [],
      answer: status,
    },
    {
      name: "stop",
      summary: "Stop the private server. The next command or page starts it again.",
      examples: [["limber db stop", "before copying the folder by hand"]],
      flags: [],
      answer: stop,
    },
    {
      name: "sample",
      summary: "Three invented runners with a year of runs, and their coach, to look around with.",
      examples: [["LIMBER_DATA=./sample limber db sample", "apart from your own data"]],
      flags: [],
      answer: sample,
    },
    {
      name: "path",
      summary: "Where the data is.",
      examples: [["limber db path", "a folder, or a server's address"]],
      flags: [],
      answer: path,
    },
  ],
};

type RowCounts = Readonly<Record<string, number>>;

async function backup(given: Given, context: Context): Promise<Answer> {
  const made = await here(context, ({ backup }) => backup(String(given["FILE"])));
  return {
    json: made,
    exact: true,
    page: () => kept(`Backed up ${people(made.rows)} to ${made.path}.`, made, context),
    notes: [`Check it with: limber db restore ${made.path} --verify`],
  };
}

async function restore(given: Given, context: Context): Promise<Answer> {
  const path = String(given["FILE"]);
  if (given["verify"]) {
    const { head, end } = await here(context, ({ verify }) => verify(path));
    const json = { path, whole: true, madeAt: head.madeAt, schema: head.schema, ...end };
    const line = `${path} is whole: ${people(end.rows)}, made ${head.madeAt.slice(0, 16)}Z.`;
    return { json, exact: true, page: () => kept(line, end, context) };
  }
  const { restored, place } = await here(context, async ({ restore, path: where }) => {
    return { restored: await restore(path), place: where() };
  });
  return {
    json: { path, restored: true, ...place, ...restored },
    exact: true,
    page: () => kept(`Restored ${people(restored.rows)} to ${place.where}.`, restored, context),
    notes: ["Nobody is signed in there yet: passwords work, sessions and tokens are made anew."],
  };
}

async function move(given: Given, context: Context): Promise<Answer> {
  const to = textOf(given, "to") ?? "";
  const moved = await here(context, (operator) => operator.move(to));
  return {
    json: moved,
    exact: true,
    page: () => kept(`Copied ${people(moved.rows)} to ${moved.to.where}.`, moved, context),
    notes: [
      "From now on start Limber with DATABASE_URL set to that address.",
      `What was in ${moved.from.where} is still there.`,
    ],
  };
}

async function migrate(_given: Given, context: Context): Promise<Answer> {
  const done = await here(context, (operator) => operator.migrate());
  const says = done.changed ? `Schema ${done.to}.` : "Nothing to do: the schema is current.";
  return {
    json: done,
    exact: true,
    page: () => `${answerLine(says, context)}\n${where(done, context)}`,
  };
}

async function status(_given: Given, context: Context): Promise<Answer> {
  const found = await here(context, (operator) => operator.status());
  const schema = found.schema === found.currentSchema ? "current" : "run: limber db migrate";
  const rows = [
    ["Data", found.where],
    [
      "Kind",
      found.kind === "private" ? "private, looked after by Limber" : "served, by DATABASE_URL",
    ],
    ["Server", found.running ? "running" : "not running; it starts when it is needed"],
    ["Schema", found.schema === null ? null : schema],
  ] as const;
  return { json: found, exact: true, page: () => facts(rows, context) };
}

async function stop(_given: Given, context: Context): Promise<Answer> {
  const done = await here(context, (operator) => operator.stop());
  const says = done.stopped ? "Stopped." : "It was not running.";
  return { json: done, page: () => `${answerLine(says, context)}\n${where(done, context)}` };
}

async function sample(_given: Given, context: Context): Promise<Answer> {
  const filled = await here(context, (operator) => operator.sample());
  const { made, alreadyHere, password } = filled;
  const lines = [...made, ...alreadyHere].map(({ name, email }) => [name, email] as const);
  return {
    json: filled,
    exact: true,
    page: () =>
      `${answerLine(made.length > 0 ? "The sample is there." : "Nothing to do: the sample was there.", context)}\n\n${facts(
        [...lines, ["Password", password]],
        context,
      )}`,
    notes: [
      password === null
        ? "A new password: limber account reset-link ada@example.org"
        : "The password is told once. It is the same for all of them.",
    ],
  };
}

async function path(_given: Given, context: Context): Promise<Answer> {
  const place = await here(context, (operator) => operator.path());
  return { json: place, page: () => place.where };
}

function where(place: { readonly where: string }, context: Context): string {
  return facts([["Data", place.where]], context);
}

/** What there is most of, and the fingerprint of all of it. */
function kept(
  line: string,
  { rows, sha256 }: { rows: RowCounts; sha256: string },
  context: Context,
) {
  const some = Object.entries(rows).filter(([, count]) => count > 0);
  const list = some.map(([table, count]) => `${table.replaceAll("_", " ")} ${count}`).join(", ");
  return `${answerLine(line, context)}\n\n${facts(
    [
      ["Rows", list === "" ? "none" : list],
      ["SHA-256", sha256],
    ],
    context,
  )}`;
}

function people(rows: RowCounts): string {
  return sayCount(sayInEnglish, rows["users"] ?? 0, {
    one: "{count} account",
    other: "{count} accounts",
  });
}
