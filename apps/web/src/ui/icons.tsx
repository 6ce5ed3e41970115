import type { ReactNode } from "react";

/** An icon for beside a word: never alone, never read out. */
function Stroke({ children }: { children: ReactNode }) {
  return (
    <svg
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}

/** The scale bar with stairs over it: steady segments, a pace that rises. */
export const StairsIcon = () => (
  <Stroke>
    <path d="M2.5 14h19v4.5h-19zM7.25 14v4.5M12 14v4.5M16.75 14v4.5M3 9.5h4.5V8H12V6.5h4.5V5H21" />
  </Stroke>
);
export const GridIcon = () => (
  <Stroke>
    <path d="M4 4.5h7v6H4zM13 4.5h7v6h-7zM4 13.5h7v6H4zM13 13.5h7v6h-7z" />
  </Stroke>
);
export const BookIcon = () => (
  <Stroke>
    <path d="M4 5.5C6.5 4.3 9.5 4.3 12 6c2.5-1.7 5.5-1.7 8-.5V19c-2.5-1.2-5.5-1.2-8 .5-2.5-1.7-5.5-1.7-8-.5ZM12 6v13.5" />
  </Stroke>
);
export const QuestionIcon = () => (
  <Stroke>
    <circle cx="12" cy="12" r="9" />
    <path d="M9.4 9.4a2.7 2.7 0 1 1 3.9 2.4c-.9.5-1.3 1-1.3 2M12 16.8v.2" />
  </Stroke>
);
export const PrinterIcon = () => (
  <Stroke>
    <path d="M7 9V3.5h10V9M7 17H4V9.5h16V17h-3M7 14h10v6.5H7z" />
  </Stroke>
);
export const CrossIcon = () => (
  <Stroke>
    <path d="M5.5 5.5l13 13M18.5 5.5l-13 13" />
  </Stroke>
);
export const WarningIcon = () => (
  <Stroke>
    <path d="M12 3.8 21.3 20H2.7ZM12 10v4.5M12 17.3v.2" />
  </Stroke>
);
export const PhoneIcon = () => (
  <Stroke>
    <path d="M6.5 3.5h3l1.5 4-2 1.6a12 12 0 0 0 5.9 5.9l1.6-2 4 1.5v3c0 1.4-1.1 2.3-2.4 2.2C10.7 19 5 13.3 4.3 5.9 4.2 4.6 5.1 3.5 6.5 3.5Z" />
  </Stroke>
);
export const PinIcon = () => (
  <Stroke>
    <path d="M12 21c4.5-4.7 6.5-8.2 6.5-11a6.5 6.5 0 0 0-13 0c0 2.8 2 6.3 6.5 11Z" />
    <circle cx="12" cy="10" r="2.3" />
  </Stroke>
);
export const DiamondIcon = () => (
  <svg viewBox="0 0 24 24" aria-hidden="true">
    <path d="M12 2.5 21.5 12 12 21.5 2.5 12Z" fill="currentColor" />
  </svg>
);
