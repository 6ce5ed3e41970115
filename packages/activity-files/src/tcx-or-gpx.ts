import type { Notice } from "@limber/core/activity";
import { activityOfGpx } from "./gpx/file.ts";
import { gpxReader } from "./gpx/gpx-content.ts";
import { otherByRoot } from "./other-formats.ts";
import type { ReadProblem } from "./problem.ts";
import type { ReadAnswer } from "./read-answer.ts";
import { activityOfTcx } from "./tcx/file.ts";
import { tcxReader } from "./tcx/tcx-content.ts";
import { type ElementReader, readElements, type XmlEnd } from "./xml/elements.ts";
import { ANY_BYTES, encodingOf } from "./xml/encoding.ts";

/** Reads TCX or GPX; the root of the file says which. */
export function readTcxOrGpx(bytes: Uint8Array): ReadAnswer {
  const said = readAs(bytes, encodingOf(bytes));
  if (said !== "illegible") return said;
  const guessed = readAs(bytes, ANY_BYTES);
  if (guessed === "illegible") return { ok: false, problem: { kind: "damaged" } };
  if (!guessed.ok) return guessed;
  const notices = [{ kind: "encoding-guessed" } as const, ...guessed.activity.notices];
  return { ok: true, activity: { ...guessed.activity, notices } };
}

function readAs(bytes: Uint8Array, encoding: string): ReadAnswer | "illegible" {
  const gpx = gpxReader();
  const tcx = tcxReader();
  let reader: ElementReader | undefined;
  const end = readElements(bytes, encoding, {
    open(name, parent, attributes) {
      if (parent === "" && name === "gpx") reader = gpx;
      if (parent === "" && name === "trainingcenterdatabase") reader = tcx;
      reader?.open(name, parent, attributes);
    },
    close(name, parent, text) {
      reader?.close(name, parent, text);
    },
  });
  if (end.isIllegible) return "illegible";
  if (end.refusal !== undefined) return { ok: false, problem: end.refusal };
  if (reader === undefined) return { ok: false, problem: strangerOf(end) };
  const notices = noticesOf(end);
  const read =
    reader === gpx ? activityOfGpx(gpx.content, notices) : activityOfTcx(tcx.content, notices);
  if (!read.ok && !end.isClosed && read.problem.kind === "no-track-points") {
    return { ok: false, problem: { kind: "damaged" } };
  }
  return read;
}

function strangerOf({ root }: XmlEnd): ReadProblem {
  if (root === undefined) return { kind: "damaged" };
  if (root === "html") return { kind: "unknown-format", looksLike: "web-page" };
  return otherByRoot(root) ?? { kind: "unknown-format", looksLike: "xml" };
}

function noticesOf(end: XmlEnd): Notice[] {
  return [
    ...(end.isClosed ? [] : [{ kind: "cut-short" } as const]),
    ...(end.isFaulty ? [{ kind: "damaged-part-skipped" } as const] : []),
  ];
}
