import type { Reader } from "@limber/core/reader";
import type { ReactNode } from "react";

/** A page that is one screen led by a clock; without scripts it says where the same times are. */
export function ScreenPage({ reader, children }: { reader: Reader; children: ReactNode }) {
  const { say } = reader;
  return (
    <main className="now">
      {children}
      <noscript>
        <p className="still">
          {say("This screen needs JavaScript. The plan has the same times.")}{" "}
          <a href="/today">{say("Today")}</a>
        </p>
      </noscript>
    </main>
  );
}
