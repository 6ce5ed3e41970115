import type { Answer, Argument, Context, Given, Noun } from "../grammar.ts";
import { toldHere } from "../here.ts";
import type { DatabaseAnswers } from "./answers.ts";

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
      answer: answered("backup"),
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
      answer: answered("restore"),
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
      answer: answered("move"),
    },
    {
      name: "migrate",
      summary: "Bring the database to this Limber's schema. The private one does so by itself.",
      examples: [["limber db migrate", "after an update, once, before the app starts"]],
      flags: [],
      answer: answered("migrate"),
    },
    {
      name: "status",
      summary: "Where the data is, whether its server runs, and its schema.",
      examples: [["limber db status --json", "for a script"]],
      flags: [],
      answer: answered("status"),
    },
    {
      name: "stop",
      summary: "Stop the private server. The next command or page starts it again.",
      examples: [["limber db stop", "before copying the folder by hand"]],
      flags: [],
      answer: answered("stop"),
    },
    {
      name: "sample",
      summary: "Three invented runners with a year of runs, and their coach, to look around with.",
      examples: [["LIMBER_DATA=./sample limber db sample", "apart from your own data"]],
      flags: [],
      answer: answered("sample"),
    },
    {
      name: "path",
      summary: "Where the data is.",
      examples: [["limber db path", "a folder, or a server's address"]],
      flags: [],
      answer: answered("path"),
    },
  ],
};

/** What is done, and what is said of it, lies with the door to the data: the command starts without it. */
function answered(verb: keyof DatabaseAnswers) {
  return (given: Given, context: Context): Promise<Answer> =>
    toldHere(context, (operator, { databaseAnswers }) => databaseAnswers[verb](operator, given));
}
