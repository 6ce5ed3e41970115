import { createHash } from "node:crypto";
import { once } from "node:events";
import { type FileHandle, open } from "node:fs/promises";
import type { IncomingMessage } from "node:http";
import type { Readable } from "node:stream";
import { Busboy, type BusboyHeaders, type BusboyInstance } from "@fastify/busboy";
import { LOOK_BYTES } from "@limber/activity-files/archive/look";
import { isTooSlow } from "../front/whole-body.ts";
import type { DiskRoom, HeldFile } from "./disk-room.ts";
import { nameGiven, plainName } from "./file-name.ts";
import { nameByContent } from "./first-bytes.ts";

/** A file as it was sent, on the disk until it was read. */
export type ArrivedFile = HeldFile & { readonly name: string; readonly sha256: string };

export type NotArrived =
  | { readonly is: "too-large" | "too-slow" | "no-room" | "cut" | "empty" | "damaged-form" }
  | { readonly is: "no-run"; readonly name: string };

/** Ends the taking in, wherever it stands. */
class ArrivalRefused extends Error {
  readonly why: NotArrived;
  constructor(why: NotArrived) {
    super(why.is);
    this.why = why;
  }
}

type ArrivalRoom = { readonly room: DiskRoom; readonly mostBytes: number };

/** Takes a body in as it comes: one file as it is, or a form with several. What was refused leaves nothing behind. */
export async function takeIn(
  request: IncomingMessage,
  where: ArrivalRoom,
): Promise<readonly ArrivedFile[] | NotArrived> {
  if (Number(request.headers["content-length"] ?? 0) > where.mostBytes) return { is: "too-large" };
  const files: FileOnDisk[] = [];
  const isForm = /^multipart\/form-data\b/i.test(request.headers["content-type"] ?? "");
  try {
    const took = isForm ? formIn(request, where, files) : bytesIn(request, where, files);
    return await inTime(took);
  } catch (problem) {
    await Promise.all(files.map((file) => file.letGo()));
    if (problem instanceof ArrivalRefused) return problem.why;
    if (request.destroyed && !request.complete) return { is: "cut" };
    throw problem;
  }
}

type BodyTaking = {
  readonly all: Promise<readonly ArrivedFile[]>;
  readonly sizeBytes: () => number;
};

const LOOK_EVERY_MS = 1000;

function inTime({ all, sizeBytes }: BodyTaking): Promise<readonly ArrivedFile[]> {
  const began = performance.now();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, refuse) => {
    timer = setInterval(() => {
      if (isTooSlow(sizeBytes(), performance.now() - began))
        refuse(new ArrivalRefused({ is: "too-slow" }));
    }, LOOK_EVERY_MS);
  });
  return Promise.race([all, late]).finally(() => clearInterval(timer));
}

/** The pieces of a body, counted; the connection stays, so that a refusal is read. */
function piecesOf(request: IncomingMessage, { mostBytes }: ArrivalRoom) {
  let size = 0;
  async function* counted(): AsyncGenerator<Buffer> {
    for await (const piece of request.iterator({ destroyOnReturn: false })) {
      size += piece.length;
      if (size > mostBytes) throw new ArrivalRefused({ is: "too-large" });
      yield piece;
    }
  }
  return { pieces: counted(), sizeBytes: () => size };
}

function bytesIn(request: IncomingMessage, where: ArrivalRoom, files: FileOnDisk[]): BodyTaking {
  const { pieces, sizeBytes } = piecesOf(request, where);
  const take = async () => {
    const file = fileOnDisk(nameGiven(request), where.room);
    files.push(file);
    for await (const piece of pieces) await file.write(piece);
    return [await file.whole()];
  };
  return { all: take(), sizeBytes };
}

/** Nobody fills in a form with more. */
const formLimits = { files: 50, fields: 50, parts: 100, fieldSize: 4096, headerPairs: 20 };

function formIn(request: IncomingMessage, where: ArrivalRoom, files: FileOnDisk[]): BodyTaking {
  const { pieces, sizeBytes } = piecesOf(request, where);
  const take = async () => {
    const form = readerOf(request);
    const parts: Promise<ArrivedFile>[] = [];
    let refused: unknown;
    form.on("file", (_field, stream, name) => {
      const file = fileOnDisk(plainName(name ?? ""), where.room);
      files.push(file);
      const part = copy(stream, file);
      // What is wrong with one is told of all; the rest of it is not wanted.
      part.catch((problem) => {
        refused ??= problem;
        stream.resume();
      });
      parts.push(part);
    });
    for (const tooMany of ["filesLimit", "partsLimit", "fieldsLimit"] as const)
      form.on(tooMany, () => {
        refused ??= new ArrivalRefused({ is: "too-large" });
      });
    const ended = new Promise((whole, broken) => form.on("finish", whole).on("error", broken));
    ended.catch(() => {
      refused ??= new ArrivalRefused({ is: "damaged-form" });
    });
    for await (const piece of pieces) {
      if (refused !== undefined) throw refused;
      if (!form.write(piece))
        await Promise.race([once(form, "drain"), ended]).catch(() => undefined);
    }
    form.end();
    await ended.catch(() => undefined);
    if (refused !== undefined) throw refused;
    const all = await Promise.all(parts);
    if (all.length === 0) throw new ArrivalRefused({ is: "empty" });
    return all;
  };
  return { all: take(), sizeBytes };
}

function readerOf({ headers }: IncomingMessage): BusboyInstance {
  try {
    return new Busboy({ headers: headers as BusboyHeaders, limits: formLimits });
  } catch {
    // No boundary is named.
    throw new ArrivalRefused({ is: "damaged-form" });
  }
}

/** The stream stays when the file is refused: the form waits until somebody has taken the rest of it. */
async function copy(stream: Readable, file: FileOnDisk): Promise<ArrivedFile> {
  for await (const piece of stream.iterator({ destroyOnReturn: false })) await file.write(piece);
  return file.whole();
}

type FileOnDisk = ReturnType<typeof fileOnDisk>;

const ONLY_OWN = 0o600;

/** Writes, and looks at its beginning as soon as that is there: what holds no run is refused before the rest comes. */
function fileOnDisk(given: string, room: DiskRoom) {
  const hash = createHash("sha256");
  let [name, head, place, sizeBytes] = [given, Buffer.alloc(0), "", 0];
  let [isLooked, isLeft] = [false, false];
  let handle: FileHandle | undefined;
  const look = () => {
    isLooked = true;
    const known = nameByContent(given, head);
    if (known === undefined) throw new ArrivalRefused({ is: "no-run", name: given });
    name = known;
  };
  let writing: Promise<void> = Promise.resolve();
  const write = (piece: Buffer) => {
    if (!isLeft) writing = writeDown(piece);
    return writing;
  };
  const writeDown = async (piece: Buffer) => {
    place ||= await room.place();
    if (!room.take(piece.length)) throw new ArrivalRefused({ is: "no-room" });
    sizeBytes += piece.length;
    if (!isLooked) head = Buffer.concat([head, piece.subarray(0, LOOK_BYTES)]);
    if (!isLooked && head.length >= LOOK_BYTES) look();
    handle ??= await open(place, "wx", ONLY_OWN);
    hash.update(piece);
    await written(handle, piece);
  };
  const whole = async (): Promise<ArrivedFile> => {
    if (sizeBytes === 0) throw new ArrivalRefused({ is: "empty" });
    if (!isLooked) look();
    await handle?.close();
    return { name, place, sizeBytes, sha256: hash.digest("hex") };
  };
  const letGo = async () => {
    isLeft = true;
    // Who went away may do so while their file is being opened.
    await writing.catch(() => undefined);
    await handle?.close().catch(() => undefined);
    if (place !== "") await room.letGo({ place, sizeBytes });
  };
  return { write, whole, letGo };
}

/** A full disk is no fault of whoever sends. */
async function written(handle: FileHandle, piece: Buffer): Promise<void> {
  try {
    await handle.writeFile(piece);
  } catch (problem) {
    const { code = "" } = problem as NodeJS.ErrnoException;
    throw /^(ENOSPC|EDQUOT)$/.test(code) ? new ArrivalRefused({ is: "no-room" }) : problem;
  }
}
