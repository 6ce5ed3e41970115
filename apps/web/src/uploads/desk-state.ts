import type { Api } from "@limber/api/server";
import type { UploadRequest } from "./answer.ts";
import type { DiskRoom } from "./disk-room.ts";
import type { FilesAddress } from "./files-address.ts";
import type { Line } from "./line.ts";
import type { UploadLimits } from "./upload-limits.ts";
import type { Uploads } from "./uploaded.ts";

export type DeskSettings = {
  readonly api: () => Promise<Pick<Api, "tokenOf" | "callerFor">>;
  readonly folder: string;
  readonly thread: URL;
  readonly limits: UploadLimits;
  /** Told of what went wrong on our side, and in words of ours what was done. */
  readonly report: (problem: unknown) => void;
};

/** What the desk knows while it is open. */
export type OpenDesk = {
  readonly settings: DeskSettings;
  readonly room: DiskRoom;
  readonly line: Line;
  readonly uploads: Uploads;
  /** How many are taken in just now. */
  arriving: number;
};

export type AskedAt = UploadRequest & {
  readonly address: FilesAddress;
  /** Waits for a place to be worked on; null where there is none, and who asked was told. */
  readonly enter: () => Promise<{ readonly leave: () => void } | null>;
};
