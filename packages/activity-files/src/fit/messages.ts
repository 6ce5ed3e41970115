import type { UnixMs } from "@limber/core/activity";
import FitParser from "fit-file-parser";

/** A decoded message: scaled, in SI, by the profile's names; what the file marks as invalid is not in it. */
export type Message = Readonly<Record<string, unknown>>;

export type Messages = {
  readonly fileIds: readonly Message[];
  readonly sports: readonly Message[];
  readonly sessions: readonly Message[];
  readonly laps: readonly Message[];
  readonly records: readonly Message[];
  readonly events: readonly Message[];
  readonly devices: readonly Message[];
  readonly beats: readonly Message[];
  readonly activity: Message | undefined;
};

const parser = { force: true, mode: "list", lengthUnit: "m", speedUnit: "m/s" } as const;

/** The messages of a whole FIT file; none where the library cannot decode it. */
export function messagesOf(file: ArrayBuffer): Messages | undefined {
  let messages: Messages | undefined;
  new FitParser({ ...parser, temperatureUnit: "celsius" }).parse(file, (_error, parsed) => {
    if (parsed === undefined) return;
    messages = {
      fileIds: rows(parsed.file_ids),
      sports: rows(parsed.sports),
      sessions: rows(parsed.sessions),
      laps: rows(parsed.laps),
      records: rows(parsed.records),
      events: rows(parsed.events),
      devices: rows(parsed.device_infos),
      // The library keeps one of them by its name, and all of them among the rest.
      beats: rows((parsed as { messages?: { hr?: readonly object[] } }).messages?.hr),
      activity: parsed.activity === undefined ? undefined : row(parsed.activity),
    };
  });
  return messages;
}

function rows(messages: readonly object[] | undefined): readonly Message[] {
  return (messages ?? []) as readonly Message[];
}

function row(message: object): Message {
  return message as Message;
}

/** A number that is one. */
export function numberIn(value: unknown): number | undefined {
  return typeof value === "number" && Number.isFinite(value) ? value : undefined;
}

export function textIn(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

export function timeIn(value: unknown): UnixMs | undefined {
  return value instanceof Date ? numberIn(value.getTime()) : undefined;
}
