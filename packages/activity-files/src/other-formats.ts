import type { ReadProblem } from "./problem.ts";

/** Formats of runs that are not read here, by the root of their XML. */
const byRoot: Readonly<Record<string, ReadProblem>> = {
  kml: { kind: "unknown-format", looksLike: "kml" },
  pwx: { kind: "other-format", name: "PWX (TrainingPeaks)" },
  sml: { kind: "other-format", name: "SML (Suunto)" },
  "polar-exercise-data": { kind: "other-format", name: "XML (Polar)" },
  fitnessworkbook: { kind: "other-format", name: "FitLog (SportTracks)" },
  activity: { kind: "other-format", name: "SLF (Sigma)" },
  workout_file: { kind: "not-an-activity", holds: "workout" },
  clinicaldocument: { kind: "not-an-activity", holds: "no-workouts" },
};

/** Why XML with this root is not read, where its maker is plain. */
export function otherByRoot(root: string): ReadProblem | undefined {
  return Object.hasOwn(byRoot, root) ? byRoot[root] : undefined;
}

const ascii = new TextDecoder("windows-1252");
const LOOK_BYTES = 64;

/** The same of a text, by how it begins. */
export function otherByText(bytes: Uint8Array): ReadProblem | undefined {
  const isHrm = ascii.decode(bytes.subarray(0, LOOK_BYTES)).trimStart().startsWith("[Params]");
  return isHrm ? { kind: "other-format", name: "HRM (Polar)" } : undefined;
}
