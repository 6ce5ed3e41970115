import { readTakeOut } from "@limber/db/take-out/store";
import { inventRunner, type TestDatabase } from "@limber/db/testing";
import { v7 as uuidv7 } from "uuid";
import { createCaller } from "./router.ts";

type Caller = ReturnType<typeof createCaller>;
type SentFiles = Parameters<Caller["imports"]["keep"]>[0]["files"];

export type TestImporter = Awaited<ReturnType<typeof inventImporter>>;

/** What o'clock it is for whoever imports. */
export const now = () => new Date("2026-03-01T08:00:00Z");

/** A runner with an empty account, who brings files in. */
export async function inventImporter({ db }: TestDatabase) {
  const userId = await inventRunner(db, "Ada");
  const api = createCaller({ db, session: { userId, name: "Ada", by: "sign-in" }, now });
  const imported = async (files: SentFiles, importId = uuidv7()) => {
    await api.imports.start({ importId, source: "week47" });
    const kept = await api.imports.keep({ importId, files, timeZone: "Europe/Vienna" });
    await api.imports.finish({ importId });
    return { importId, ...kept };
  };
  return {
    runnerId: userId,
    api,
    /** What a whole batch came to. */
    imported,
    runs: async () => (await api.runs.list({ limit: 200 })).items,
    everything: () => readTakeOut(db, userId),
  };
}

/** What each file came to. */
export const outcomes = (kept: { readonly files: readonly { readonly outcome: string }[] }) =>
  kept.files.map(({ outcome }) => outcome);

/** A run that somebody wrote down, on the Sunday morning that test files are of. */
export const logged = {
  status: "done" as const,
  startedAt: "2026-02-01T07:00:00Z",
  timeZone: "Europe/Vienna",
};
