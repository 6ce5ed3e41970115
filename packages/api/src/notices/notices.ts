import { MS_IN_A_SECOND } from "@limber/core/units";
import type { Database, Environment } from "@limber/db/client";
import { type DueNotice, forgetNotices, takeDueNotices } from "@limber/db/notices/store";
import { type Post, postOut } from "./posting.ts";
import { type PushKey, pushKeyIn } from "./push-key.ts";
import { padded, sealed } from "./sealed.ts";

export type Notices = {
  /** What a browser is given when it is asked to be reached. */
  readonly publicKey: string;
  /** Sends what is due by now, each once. Whoever else looks at the same moment sends others. */
  readonly sendDue: () => Promise<void>;
};

type Sending = {
  readonly db: Database;
  readonly now: () => Date;
  readonly post?: Post;
};

/** A drink that was due longer ago is not told any more, by us or by the service. */
export const TOLD_WITHIN_S = 120;
/** The service forgot the browser, or the browser took its word back. */
const gone: readonly (number | null)[] = [404, 410];

/** Tells browsers of the next drink of their run, where the operator set a key; null where not. */
export function openNotices(
  environment: Environment,
  { db, now, post = postOut }: Sending,
): Notices | null {
  const key = pushKeyIn(environment);
  if (key === null) return null;
  return {
    publicKey: key.publicKey,
    async sendDue() {
      const at = now();
      const due = await takeDueNotices(db, at);
      const isLate = ({ dueAt }: DueNotice) =>
        at.getTime() - dueAt.getTime() > TOLD_WITHIN_S * MS_IN_A_SECOND;
      const sends = due.filter((notice) => !isLate(notice)).map((notice) => send(notice));
      await Promise.all(sends);
    },
  };

  async function send(notice: DueNotice): Promise<void> {
    const status = await letterTo(notice, key as PushKey).catch(() => null);
    if (gone.includes(status)) await forgetNotices(db, notice.id);
  }

  async function letterTo({ to, words }: DueNotice, { signedFor }: PushKey) {
    return post(to.endpoint, {
      headers: {
        Authorization: signedFor(new URL(to.endpoint).origin, now()),
        "Content-Encoding": "aes128gcm",
        "Content-Type": "application/octet-stream",
        TTL: String(TOLD_WITHIN_S),
        Topic: "next-drink",
        Urgency: "high",
      },
      body: sealed(padded({ words }), to),
    });
  }
}
