import type { Found } from "@limber/activity-files/found";
import type { Task, ThreadAnswer } from "./thread-messages.ts";

/*
 * A thread of the browser that reads foreign files. Bytes stay in it: figures and words come out. What
 * it needs is loaded when it is asked, so that a GPX file does not wait for the reader of archives.
 */
let files: Promise<AsyncGenerator<{ found: Found; of: string }>> | undefined;

addEventListener("message", async ({ data }: MessageEvent<Task>) => {
  switch (data.is) {
    case "look": {
      const opening = (path: string) => answer({ is: "opening", path });
      // A promise is kept, because the next question may come before the code is here.
      files = import("./find-files.ts").then(({ filesIn }) =>
        filesIn(data.chosen, data.reader, opening),
      );
      return;
    }
    case "next": {
      const next = await (await files)?.next();
      if (next === undefined || next.done) return answer({ is: "all-found" });
      const { found } = next.value;
      return answer(
        { is: "found", ...next.value },
        found.is === "recording" ? found.bytes : undefined,
      );
    }
    case "read": {
      const { rowsOf } = await import("./read-row.ts");
      return answer({ is: "read", rows: await rowsOf(data.found, data.reader) });
    }
  }
});

/** Bytes are handed over with the answer, not copied. */
function answer(said: ThreadAnswer, bytes?: Uint8Array): void {
  postMessage(said, { transfer: bytes ? [bytes.buffer] : [] });
}

answer({ is: "ready" });
