import { createHash } from "node:crypto";
import { refusalOf } from "@limber/api/problems";
import { v5 as uuidv5 } from "uuid";
import { answerWith, refuseWith, type UploadRequest } from "./answer.ts";
import { type ArrivedFile, takeIn } from "./arrival.ts";
import type { OpenDesk } from "./desk-state.ts";
import { resultPath } from "./files-address.ts";
import type { Account } from "./keeping.ts";
import { notTaken, takenBack, tooManyOfAll, tooManyOfOne } from "./refusals.ts";
import type { Sender } from "./sender.ts";
import type { Upload } from "./uploaded.ts";
import { workOn } from "./working.ts";

/** Takes in what is sent, and says where it will be told what became of it. */
export async function take(desk: OpenDesk, asked: UploadRequest, sender: Sender): Promise<void> {
  const { settings, room, line, uploads } = desk;
  const { mostBytes, mostWaiting, mostArriving, shareOfOne } = settings.limits;
  if (uploads.busyOf(sender.by.userId) >= shareOfOne) return refuseWith(asked, tooManyOfOne);
  if (line.count() >= mostWaiting || desk.arriving >= mostArriving)
    return refuseWith(asked, tooManyOfAll);
  desk.arriving += 1;
  const arrived = await takeIn(asked.request, { room, mostBytes }).finally(() => {
    desk.arriving -= 1;
  });
  if (!("is" in arrived)) return keep(desk, asked, { ...sender, files: arrived });
  const refusal = notTaken(arrived, mostBytes);
  if (refusal === null) asked.response.destroy();
  else refuseWith(asked, refusal);
}

type SentFiles = Sender & { readonly files: readonly ArrivedFile[] };

async function keep(
  desk: OpenDesk,
  asked: UploadRequest,
  { by, reads, files }: SentFiles,
): Promise<void> {
  const { settings, room, line, uploads } = desk;
  const letGo = async () => void (await Promise.all(files.map(room.letGo)));
  const id = uuidv5(contentOf(files), by.userId);
  const stands = await standing(reads, id).catch(async (problem) => {
    await letGo();
    throw problem;
  });
  const known = uploads.of(id);
  if (stands === "taken-back") {
    await letGo();
    return refuseWith(asked, takenBack);
  }
  if (known !== undefined && holds(known, stands)) {
    await letGo();
    known.tokens.add(by.tokenId);
    return accept(asked, known);
  }
  // Others of theirs may have come in meanwhile.
  if (uploads.busyOf(by.userId) >= settings.limits.shareOfOne) {
    await letGo();
    return refuseWith(asked, tooManyOfOne);
  }
  const tokens = new Set([...(known?.tokens ?? []), by.tokenId]);
  const names = files.map(({ name }) => name);
  const upload: Upload = {
    ...{ id, by, tokens, names },
    ...{ state: "waiting", doneAtMs: 0 },
  };
  uploads.add(upload);
  line.add(by.userId, () => workOn(upload, files, settings).finally(letGo));
  accept(asked, upload);
}

/** Of what was sent, whatever it is called and in whichever form it came. */
function contentOf(files: readonly ArrivedFile[]): string {
  const [first, ...others] = files.map(({ sha256 }) => sha256).toSorted();
  if (first !== undefined && others.length === 0) return first;
  return createHash("sha256")
    .update([first, ...others].join("\n"))
    .digest("hex");
}

/** Whether its import is here; one of which a part stayed when it was taken back is not begun again. */
async function standing(reads: Account, importId: string): Promise<"here" | "taken-back" | "none"> {
  try {
    const { undoneAt } = await reads.imports.show({ importId, limit: 1 });
    return undoneAt === null ? "here" : "taken-back";
  } catch (problem) {
    if (refusalOf(problem)?.code === "not-found") return "none";
    throw problem;
  }
}

/** Whether what is known of it still is so: what could not be kept, and what was taken back whole, may come again. */
function holds({ state, problem, came }: Upload, stands: "here" | "none"): boolean {
  if (state !== "done") return true;
  return problem === undefined && (!came?.hasKept || stands === "here");
}

function accept(asked: UploadRequest, { id, state, names }: Upload): void {
  const place = resultPath(id);
  answerWith(asked, 202, {
    body: { id, state, files: names, result: place },
    headers: { Location: place },
  });
}
