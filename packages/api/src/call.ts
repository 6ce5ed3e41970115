import type { AnswerOf, InputOf, ProcedurePath } from "./paths.ts";
import type { ProcedureProblem } from "./problems.ts";

/** What came of a call over HTTP. The problem is undefined where it was not Limber that answered. */
export type Reply<P extends ProcedurePath> =
  | { readonly ok: true; readonly answer: AnswerOf<P> }
  | { readonly ok: false; readonly status: number; readonly problem: ProcedureProblem | undefined };

export type Call = <P extends ProcedurePath>(path: P, input: InputOf<P>) => Promise<Reply<P>>;

type Sent = {
  readonly method: "POST";
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/**
 * Calls procedures over HTTP, for programs that must stay small. Every call is a POST: what is asked of files
 * is too long for an address. `send` is handed a path of the server, and what it throws is thrown.
 */
export function callsBy(
  send: (path: string, sent: Sent) => Promise<Pick<Response, "ok" | "status" | "text">>,
): Call {
  return async (path, input) => {
    const response = await send(`/api/trpc/${path}`, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/json" },
      body: JSON.stringify(input ?? {}),
    });
    const { ok, status } = response;
    const said = spoken(await response.text());
    return ok && said?.result
      ? { ok, answer: said.result.data }
      : { ok: false, status, problem: said?.error?.data };
  };
}

/** Something between may answer with a page of its own. */
function spoken(text: string) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
