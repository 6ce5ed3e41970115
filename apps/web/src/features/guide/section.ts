/** One thing to know, with the rules it stands on. */
export type Point = { readonly text: string; readonly rules: readonly string[] };
export type Section = {
  readonly id: string;
  readonly title: string;
  readonly points: readonly Point[];
  /** A page with more of it. */
  readonly more?: { readonly href: string; readonly label: string };
};
