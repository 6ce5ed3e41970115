import type { AnswerOf } from "@limber/api";
import { distance } from "@limber/core/format";
import { sayCount, sayInEnglish } from "@limber/core/language";
import { meters } from "@limber/core/units";
import { type Asking, asking, refuseOthers, runnerIdOf, whoseFlags } from "../asking.ts";
import { type Answer, type Context, type Given, recordFlags, type Verb } from "../grammar.ts";
import { answerLine, table } from "../print.ts";
import { exitCodes, refuse } from "../refusal.ts";
import { dayAndTime } from "../start-time.ts";
import type { ImportCounts } from "./batch.ts";

type Imports = AnswerOf<"imports.list">;

export const list: Verb = {
  name: "list",
  summary: "What came in before, the latest first.",
  examples: [["limber import list", "each with its id, to undo it"]],
  flags: [...whoseFlags, ...recordFlags],
  answer: listImports,
};

export const undo: Verb = {
  name: "undo",
  summary: "Take a whole import back. Runs you changed since stay, and are named.",
  examples: [["limber import undo 0198f2c4", "the first letters of its id are enough"]],
  arguments: [{ name: "ID", says: "of an import, or the first letters of it; last is the latest" }],
  flags: [...whoseFlags],
  answer: undoImport,
};

const MOST = 200;
const SHORT_ID = 13;

function listImports(given: Given, context: Context): Promise<Answer> {
  return asking(given, context, async (who) => {
    const runnerId = await runnerIdOf(given, who);
    const found = await who.ask("imports.list", {
      limit: MOST,
      ...(runnerId && { runnerId }),
    });
    const rows = found.map((each) => [
      each.importId,
      local(each.startedAt),
      `${countsInWords(each.counts)}${each.undoneAt ? ", undone" : ""}`,
      each.source,
    ]);
    return {
      json: found,
      page: () =>
        rows.length === 0
          ? answerLine("Nothing has come in yet.", context)
          : table(["id", "when", "files", "from"], rows, context),
    };
  });
}

const local = (at: string) =>
  dayAndTime(new Date(at), Intl.DateTimeFormat().resolvedOptions().timeZone);

function countsInWords(counts: ImportCounts): string {
  const { imported = 0, merged = 0, skipped = 0, failed = 0 } = counts;
  const here = counts["already-here"] ?? 0;
  const parts = [
    [imported + merged, "read"],
    [here, "already here"],
    [skipped, "skipped"],
    [failed, "failed"],
  ] as const;
  const some = parts.filter(([count]) => count > 0);
  return some.length === 0 ? "none" : some.map(([count, word]) => `${count} ${word}`).join(", ");
}

function undoImport(given: Given, context: Context): Promise<Answer> {
  return asking(given, context, async (who) => {
    refuseOthers(given, who);
    const typed = String(given["ID"]).toLowerCase();
    const importId = idOf(typed, await meant(typed, who));
    const undone = await who.ask("imports.undo", { importId });
    const { removed, restored, kept, notRestored } = undone;
    const parts = [
      sayCount(sayInEnglish, removed, {
        one: "{count} run removed",
        other: "{count} runs removed",
      }),
      ...(restored > 0 ? [`${restored} as before`] : []),
      ...(kept.length > 0 ? [`${kept.length} kept, because you changed them since`] : []),
      ...(notRestored.length > 0
        ? [`${notRestored.length} kept, because what they said before cannot be read`]
        : []),
    ];
    const rows = [...kept, ...notRestored].map((run) => [
      dayAndTime(new Date(run.startedAt), run.timeZone),
      run.distanceM === null ? "" : distance(meters(run.distanceM), context.reader),
      run.runId,
    ]);
    return {
      json: { importId, ...undone },
      page: () =>
        [
          answerLine(`${parts.join(", ")}.`, context),
          ...(rows.length > 0 ? [table(["kept", "distance", "id"], rows, context)] : []),
        ].join("\n"),
    };
  });
}

/** The latest, or those whose id begins so, however old. */
async function meant(typed: string, { ask }: Asking): Promise<Imports> {
  if (typed === "last") return ask("imports.list", { limit: 1 });
  if (!/^[0-9a-f-]{1,36}$/.test(typed)) return [];
  return ask("imports.list", { limit: MOST, idBegins: typed });
}

/** The whole id of the one import that is meant. */
function idOf(typed: string, found: Imports): string {
  const [one, ...more] = found.filter(
    ({ importId }) => typed === "last" || importId.startsWith(typed),
  );
  if (one !== undefined && more.length === 0) return one.importId;
  return refuse(
    {
      what:
        one === undefined
          ? `there is no import "${typed}".`
          : `"${typed}" may mean several imports.`,
      why:
        one === undefined
          ? "It was undone, or it is somebody else's. Nothing was changed."
          : `${[one, ...more].map(({ importId }) => importId.slice(0, SHORT_ID)).join(", ")}. Nothing was changed.`,
      fix: "See them with: limber import list",
    },
    exitCodes.failed,
  );
}
