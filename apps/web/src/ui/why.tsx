import type { ReactNode } from "react";

/** A figure that links to its reason. */
export function Why({ rule, children }: { rule: string; children: ReactNode }) {
  return (
    <a className="reason" href={`/why/${rule}`}>
      {children}
    </a>
  );
}
