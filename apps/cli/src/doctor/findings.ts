import type { Examination, Finding } from "@limber/api/doctor";
import { inOneText } from "@limber/core/problem";

/** What came of looking at everything, before it is printed. */
export function inRows(json: Examination) {
  const rows = json.findings.map((finding) => [finding.about, said(finding)] as const);
  return { json, exact: true, rows, exitCode: json.isWell ? 0 : 1 } as const;
}

function said(finding: Finding): string {
  switch (finding.state) {
    case "well":
      return `well: ${finding.says}`;
    case "advice":
      return `could be better: ${inOneText(finding.problem)}`;
    case "ill":
      return `not well: ${inOneText(finding.problem)}`;
  }
}
