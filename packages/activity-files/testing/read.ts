import type { Activity } from "@limber/core/activity";
import { readActivityFile } from "../src/activity-file.ts";
import { bytes } from "./xml.ts";

/** Reads files of this name, of text or bytes. */
export function readAs(usualName: string) {
  const read = (file: string | Uint8Array, name: string) =>
    readActivityFile(name, typeof file === "string" ? bytes(file) : file);
  return {
    /** What a file holds; one that cannot be read ends the test. */
    activityIn(file: string | Uint8Array, name = usualName): Activity {
      const answer = read(file, name);
      if (!answer.ok) throw new Error(answer.problem.kind);
      return answer.activity;
    },
    /** What is wrong with a file; undefined where it can be read. */
    problemIn(file: string | Uint8Array) {
      const answer = read(file, usualName);
      return answer.ok ? undefined : answer.problem;
    },
  };
}
