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
export const SunIcon = () => (
  <Stroke>
    <path d="M2.5 18.5h19M6.5 15a5.5 5.5 0 0 1 11 0zM12 6.5V4M5.2 9.4 3.5 7.7M18.8 9.4l1.7-1.7" />
  </Stroke>
);
export const PlusIcon = () => (
  <Stroke>
    <path d="M12 4.5v15M4.5 12h15" />
  </Stroke>
);
/** A forest plot: estimates on their lines. */
export const ForestIcon = () => (
  <Stroke>
    <path d="M12 3.5v17M4 7h11M9.5 5.2v3.6M7 12h12M14.5 10.2v3.6M5 17h9M9.5 15.2v3.6" />
  </Stroke>
);
export const FlagIcon = () => (
  <Stroke>
    <path d="M5.5 21V3.8h13l-3 4.2 3 4.2h-13" />
  </Stroke>
);
export const SlidersIcon = () => (
  <Stroke>
    <path d="M3.5 8h9M17.5 8h3M3.5 16h3M11.5 16h9M15 5.8v4.4M9 13.8v4.4" />
  </Stroke>
);
export const CheckIcon = () => (
  <Stroke>
    <path d="m4.5 12.5 5 5 10-11" />
  </Stroke>
);
export const BookIcon = () => (
  <Stroke>
    <path d="M4 5.5C6.5 4.3 9.5 4.3 12 6c2.5-1.7 5.5-1.7 8-.5V19c-2.5-1.2-5.5-1.2-8 .5-2.5-1.7-5.5-1.7-8-.5ZM12 6v13.5" />
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
