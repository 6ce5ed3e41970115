/** The mark: stairs over a scale bar. */
export function Logo() {
  return (
    <svg width="34" height="22" viewBox="0 0 34 22" aria-hidden="true">
      <path d="M1 6.5h8V4.5h8v-2h8v-1.5h8" fill="none" stroke="var(--fluid)" strokeWidth="2.5" />
      <rect
        x="1"
        y="12"
        width="32"
        height="8"
        fill="var(--paper)"
        stroke="var(--ink)"
        strokeWidth="1.5"
      />
      <path d="M1 12h8v8H1zM17 12h8v8h-8z" fill="var(--ink)" />
    </svg>
  );
}
