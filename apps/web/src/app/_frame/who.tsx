import type { Reader } from "@limber/core/reader";
import { headers } from "next/headers";
import { whoIs } from "../../server/api.ts";
import { isNotReady } from "../../server/there.ts";

/** Who is signed in, or the way to be. The phone remembers whose it is, for where there is no network; where nobody can tell just now, it goes on as before. */
export async function Who({ reader }: { reader: Reader }) {
  const who = await whoIs(await headers()).catch(unlessAway);
  return (
    <p className="who" data-owner={who === undefined ? undefined : (who?.id ?? "")}>
      <a href="/sign-in">{who?.name ?? reader.say("Sign in")}</a>
    </p>
  );
}

function unlessAway(problem: unknown): undefined {
  if (!isNotReady(problem)) throw problem;
}
