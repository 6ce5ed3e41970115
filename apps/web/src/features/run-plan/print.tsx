"use client";

import { type ReactNode, useEffect, useState } from "react";

/** Appears once it works. Without JavaScript the browser's own print command makes the same card. */
export function PrintButton({ children }: { children: ReactNode }) {
  const [works, setWorks] = useState(false);
  useEffect(() => setWorks(true), []);
  if (!works) return null;
  return (
    <button type="button" className="button" onClick={() => window.print()}>
      {children}
    </button>
  );
}
