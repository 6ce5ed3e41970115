"use client";

import type { ReactNode } from "react";
import { settledIf, useAble, withScripts } from "../../ui/able.ts";

/** Appears once it works. Without JavaScript the browser's own print command makes the same card. */
export function PrintButton({ children }: { children: ReactNode }) {
  return (
    <button
      type="button"
      className={settledIf(useAble(withScripts), "button")}
      onClick={() => window.print()}
    >
      {children}
    </button>
  );
}
