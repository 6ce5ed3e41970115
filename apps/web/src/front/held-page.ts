import type { ServerResponse } from "node:http";

/** An answer of which nothing was sent yet: it is sent as it was written, or another is given. */
export type HeldPage = { readonly send: () => void; readonly discard: () => void };

type WriteCall = readonly unknown[];

/**
 * Keeps what is written to an answer until it is whole: a status cannot be taken back once a byte was
 * sent, and what a page needs may be found missing while it is made.
 */
export function holdPage(response: ServerResponse, whenWhole: (held: HeldPage) => void): HeldPage {
  const before = response.getHeaderNames();
  const pieces: WriteCall[] = [];
  let head: WriteCall | undefined;
  let end: WriteCall | undefined;
  const held: HeldPage = {
    send() {
      letGo(response);
      if (head !== undefined) call(response, "writeHead", head);
      for (const piece of pieces) call(response, "write", piece);
      call(response, "end", end ?? []);
    },
    discard() {
      letGo(response);
      if (response.headersSent) return;
      const added = response.getHeaderNames().filter((name) => !before.includes(name));
      for (const name of added) response.removeHeader(name);
    },
  };
  Object.assign(response, {
    writeHead: (...given: WriteCall) => {
      head = given;
      return response;
    },
    flushHeaders: () => void response.writeHead(response.statusCode),
    write: (...given: WriteCall) => pieces.push(given) > 0,
    end: (...given: WriteCall) => {
      if (end !== undefined) return response;
      end = given;
      whenWhole(held);
      return response;
    },
  });
  Object.defineProperty(response, "headersSent", {
    configurable: true,
    get: () => head !== undefined || pieces.length > 0,
  });
  return held;
}

const ways = ["writeHead", "flushHeaders", "write", "end", "headersSent"] as const;

/** Takes off our ways of writing, and what others put over them meanwhile, such as for packing. */
function letGo(response: Partial<ServerResponse>): void {
  for (const way of ways) delete response[way];
}

function call(
  response: ServerResponse,
  way: "writeHead" | "write" | "end",
  given: WriteCall,
): void {
  Reflect.apply(response[way], response, given);
}
