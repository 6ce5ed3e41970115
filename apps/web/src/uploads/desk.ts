import { refusalOf } from "@limber/api/problems";
import { BACK_S } from "../front/refusals.ts";
import { answerWith, refuseIn, refuseWith } from "./answer.ts";
import type { AskedAt, DeskSettings, OpenDesk } from "./desk-state.ts";
import { openDiskRoom } from "./disk-room.ts";
import { openLine } from "./line.ts";
import { noPlace, noResult, wrongWay } from "./refusals.ts";
import { type Sender, senderOf } from "./sender.ts";
import { take } from "./taking.ts";
import { toldOf } from "./told-result.ts";
import { openUploads } from "./uploaded.ts";

export type UploadDesk = ReturnType<typeof openDesk>;

/** Takes files that programs send, and tells what became of them. Nothing of what it is sent is opened in this thread. */
export function openDesk(settings: DeskSettings) {
  const desk: OpenDesk = {
    settings,
    room: openDiskRoom(settings.folder, settings.limits.mostHeldBytes),
    line: openLine(settings.report),
    uploads: openUploads(Date.now),
    arriving: 0,
  };
  return {
    async answer(asked: AskedAt): Promise<void> {
      try {
        await serve(desk, asked);
      } catch (problem) {
        const told = refusalOf(problem);
        if (told === undefined) throw problem;
        const [status, waitS] = told.code === "too-many" ? [429, TOO_OFTEN_S] : [503, BACK_S];
        refuseIn(asked, status, { problem: told, headers: { "Retry-After": String(waitS) } });
      }
    },
    waiting: desk.line.count,
    heldBytes: desk.room.heldBytes,
    async close(): Promise<void> {
      await desk.line.end();
      await desk.room.clear();
    },
  };
}

/** The window in which a token's calls are counted. */
const TOO_OFTEN_S = 60;

async function serve(desk: OpenDesk, asked: AskedAt): Promise<void> {
  const { address, request } = asked;
  if (address.is === "nothing") return refuseWith(asked, noPlace);
  const allowed = address.is === "send" ? ["POST"] : ["GET", "HEAD"];
  if (!allowed.includes(request.method ?? "")) return refuseWith(asked, wrongWay(allowed));
  const place = await asked.enter();
  if (place === null) return;
  const sender = await senderOf(asked, desk.settings).finally(place.leave);
  if (sender.is === "refused") return refuseWith(asked, sender.why);
  if (address.id === undefined) return take(desk, asked, sender);
  return tell(desk, asked, sender);
}

async function tell({ uploads }: OpenDesk, asked: AskedAt, { by, reads }: Sender): Promise<void> {
  const upload = uploads.of(asked.address.id ?? "");
  if (upload?.by.userId !== by.userId || !upload.tokens.has(by.tokenId))
    return refuseWith(asked, noResult);
  const after = new URLSearchParams(asked.request.url?.split("?")[1] ?? "").get("after") ?? "";
  answerWith(asked, 200, { body: await toldOf(upload, reads, after) });
}
