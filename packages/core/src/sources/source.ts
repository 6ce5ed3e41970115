export type SourceKind =
  | "article"
  | "position stand"
  | "consensus statement"
  | "systematic review"
  | "review"
  | "trial"
  | "cohort"
  | "cross-sectional study"
  | "case series"
  | "model"
  | "public guidance"
  | "our own reasoning";

export type Source = {
  readonly title: string;
  readonly year: number;
  readonly kind: SourceKind;
  readonly doi?: string;
  /** The day we last looked for what we cite from it. */
  readonly checkedOn: string;
  /** What stands in the way of taking it at face value. */
  readonly caveat?: string;
};
