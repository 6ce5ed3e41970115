import type { Notice } from "@limber/core/activity";
import { activityOfGpx } from "./gpx/file.ts";
import { gpxReader } from "./gpx/gpx-content.ts";
import { otherByRoot } from "./other-formats.ts";
import type { ReadProblem } from "./problem.ts";
import type { ReadAnswer } from "./read-answer.ts";
import { activityOfTcx } from "./tcx/file.ts";
import { tcxReader } from "./tcx/tcx-content.ts";
import {
  type ElementReader,
  readElements,
  readMendedElements,
  type XmlEnd,
} from "./xml/elements.ts";
import { ANY_BYTES, encodingOf } from "./xml/encoding.ts";

/** Reads TCX or GPX; the root of the file says which. */
export function readTcxOrGpx(bytes: Uint8Array): ReadAnswer {
  const said = readWhole(bytes, encodingOf(bytes));
  if (said !== "illegible") return said;
  const guessed = readWhole(bytes, ANY_BYTES);
  if (guessed === "illegible") return { ok: false, problem: { kind: "damaged" } };
  if (!guessed.ok) return guessed;
  const notices = [{ kind: "encoding-guessed" } as const, ...guessed.activity.notices];
  return { ok: true, activity: { ...guessed.activity, notices } };
}

/** Where tags do not pair, the rest of a file hangs on the first that does not: then they are paired, and more is read. */
function readWhole(bytes: Uint8Array, encoding: string): ReadAnswer | "illegible" {
  const plain = contentReader();
  const end = readElements(bytes, encoding, plain);
  const answer = answerOf(end, plain.content());
  if (!end.isFaulty || end.refusal !== undefined || end.isIllegible) return answer;
  const mended = contentReader();
  const mendedEnd = readMendedElements(bytes, encoding, mended);
  const more = answerOf({ ...mendedEnd, isFaulty: true }, mended.content());
  return pointsIn(more) >= pointsIn(answer) ? more : answer;
}

function pointsIn(answer: ReadAnswer | "illegible"): number {
  if (answer === "illegible" || !answer.ok) return 0;
  return answer.activity.sessions.reduce((sum, { points }) => sum + points.length, 0);
}

type MendedEnd = XmlEnd & { readonly damagedParts?: number };
type XmlContent = ReturnType<typeof gpxReader> | ReturnType<typeof tcxReader>;

/** Hears of the elements of a file whose root is yet to come. */
function contentReader(): ElementReader & { content(): XmlContent["content"] | undefined } {
  const readers: Readonly<Record<string, XmlContent>> = {
    gpx: gpxReader(),
    trainingcenterdatabase: tcxReader(),
  };
  let reader: XmlContent | undefined;
  return {
    content: () => reader?.content,
    points: () => reader?.points?.(),
    open(name, parent, attributes) {
      if (parent === "" && Object.hasOwn(readers, name)) reader = readers[name];
      reader?.open(name, parent, attributes);
    },
    close(name, parent, text) {
      reader?.close(name, parent, text);
    },
  };
}

function answerOf(
  end: MendedEnd,
  content: XmlContent["content"] | undefined,
): ReadAnswer | "illegible" {
  if (end.isIllegible) return "illegible";
  if (end.refusal !== undefined) return { ok: false, problem: end.refusal };
  if (content === undefined) return { ok: false, problem: strangerOf(end) };
  const notices = noticesOf(end);
  const read =
    "tracks" in content ? activityOfGpx(content, notices) : activityOfTcx(content, notices);
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

function noticesOf(end: MendedEnd): Notice[] {
  return [...(end.isClosed ? [] : [{ kind: "cut-short" } as const]), ...damageIn(end)];
}

function damageIn({ isFaulty, damagedParts = 0 }: MendedEnd) {
  if (damagedParts > 0) return [{ kind: "damaged-part-skipped", count: damagedParts } as const];
  return isFaulty ? [{ kind: "damaged-part-skipped" } as const] : [];
}
