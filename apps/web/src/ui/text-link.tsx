import type { ReactNode } from "react";

/** A link among the words of a sentence. */
export const linkTo = (href: string) => (words: ReactNode) => (
  <a className="text-link" href={href}>
    {words}
  </a>
);
