import * as z from "zod/mini";
import { type Remote, reach } from "../remote.ts";
import type { Session } from "../session.ts";

/** What the accounts refuse with: a word for programs, and a sentence in one of two places. */
const Word = z.object({ error: z.string() });
const Sentence = z.object({
  message: z.optional(z.string()),
  error_description: z.optional(z.string()),
});
/** What Limber refuses with before the accounts are asked. */
const AtTheDoor = z.object({
  error: z.object({ data: z.object({ what: z.string(), why: z.string(), fix: z.string() }) }),
});

type Question<Schema extends z.ZodMiniType> = {
  /** Under `/api/auth`. */
  readonly path: string;
  /** Left out it is a GET. */
  readonly send?: object;
  readonly answers: Schema;
};

/** Asks the accounts of a server, where tRPC does not reach. An answer of another shape is a refusal without words. */
export async function askAccounts<Schema extends z.ZodMiniType>(
  session: Session,
  remote: Pick<Remote, "server" | "token">,
  { path, send, answers }: Question<Schema>,
) {
  const response = await reach(session, remote, {
    path: `/api/auth${path}`,
    headers: {
      accept: "application/json",
      ...(send && { "content-type": "application/json" }),
    },
    ...(send && { method: "POST", body: JSON.stringify(send) }),
  });
  const body = await response.json().catch(() => undefined);
  const answer = answers.safeParse(body);
  if (response.ok && answer.success) return { ok: true, answer: answer.data } as const;
  const { message, error_description } = Sentence.safeParse(body).data ?? {};
  return {
    ok: false,
    status: response.status,
    word: Word.safeParse(body).data?.error,
    problem: AtTheDoor.safeParse(body).data?.error.data,
    message: message ?? error_description,
  } as const;
}
