import { useRouter } from "next/navigation";
import type { RefObject } from "react";
import { type CallResult, type FileKept, type Insist, keep, undo } from "./calls.ts";
import { after, type ImportNews, type State } from "./state.ts";
import type { ReadRow } from "./thread-messages.ts";

type FailedCall = Extract<CallResult<never>, { ok: false }>["why"];

export type KeepingDesk = {
  readonly state: State;
  readonly mayKeep: boolean;
  readonly batch: RefObject<{ readonly importId: string; readonly source: string }>;
  tell(news: ImportNews): void;
  fail(why: FailedCall): void;
  /** Asks what all would come to; true where that was said. */
  look(rows: readonly ReadRow[], insists: State["insists"]): Promise<boolean>;
};

/** Keeping what was looked at, keeping one more of it later, and taking all of it back. */
export function useKeeping(desk: KeepingDesk) {
  const { state, batch, tell, fail, look } = desk;
  const router = useRouter();
  const came = (outcomes: readonly FileKept[]) => tell({ is: "came", outcomes });
  const keepAll = async (signal: AbortSignal) => {
    const { rows, insists, standing } = state;
    // What nobody was shown is not kept.
    if (!rows.every(({ fileId }) => standing.has(fileId))) return void (await look(rows, insists));
    tell({ is: "keeping" });
    const kept = await keep(rows, { ...batch.current, insists, signal, kept: came });
    if (!kept.ok) return fail(kept.why);
    tell({ is: "kept" });
    router.refresh();
  };
  const keepLater = async (row: ReadRow, insists: State["insists"]) => {
    const kept = await keep([row], { ...batch.current, insists, kept: came });
    if (kept.ok) return router.refresh();
    tell({ is: "insists", fileId: row.fileId, insist: null });
    fail(kept.why);
  };
  const takeBack = async () => {
    const undone = await undo(batch.current.importId);
    if (undone.ok) return undone.answer;
    fail(undone.why);
    return undefined;
  };
  return { keepAll, takeBack, insist: insisting(desk, keepLater) };
}

type KeepLater = (row: ReadRow, insists: State["insists"]) => Promise<void>;

/** A row that is kept all the same may change what the rows behind it come to: all of them are looked at anew. */
function insisting({ state, mayKeep, tell, look }: KeepingDesk, keepLater: KeepLater) {
  return async (row: ReadRow, insist: Insist | null) => {
    const { fileId } = row;
    const news = { is: "insists", fileId, insist } as const;
    tell(news);
    const { insists } = after(state, news);
    if (state.stage === "kept") return keepLater(row, insists);
    if (!mayKeep || (await look(state.rows, insists))) return;
    // Nobody has said what would come of it, so that it is as it was.
    tell({ ...news, insist: state.insists.get(fileId)?.insist ?? null });
  };
}
