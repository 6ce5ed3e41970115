import { packingOf } from "@limber/activity-files/archive/look";
import { contentOf } from "@limber/activity-files/content";

/**
 * What a file is called that may be one of runs, by its beginning; undefined for one that cannot be. What it
 * holds its reader says.
 */
export function nameByContent(name: string, head: Uint8Array): string | undefined {
  const packing = packingOf(head);
  if (packing !== "none") return named(name, packing === "zip" ? ".zip" : ".gz");
  switch (contentOf(name, head)) {
    case "fit":
      return named(name, ".fit");
    case "xml":
      return named(name, xmlEnding(new TextDecoder().decode(head)));
    case "table":
      return tableName(name, new TextDecoder().decode(head));
    default:
      return undefined;
  }
}

function xmlEnding(text: string): string {
  if (/<(\w+:)?gpx\b/.test(text)) return ".gpx";
  return text.includes("TrainingCenterDatabase") ? ".tcx" : ".xml";
}

function named(name: string, ending: string): string {
  return name === "" ? `upload${ending}` : name;
}

/** Text says by its name that it is a table or JSON, or it looks like one. */
function tableName(name: string, text: string): string | undefined {
  if (/\.(csv|tsv|json)$/i.test(name)) return name;
  if (/^\uFEFF?\s*[[{]/.test(text)) return `${name || "upload"}.json`;
  const [heads = ""] = text.split(/\r?\n/, 1);
  return /[,;\t]/.test(heads) ? `${name || "upload"}.csv` : undefined;
}
