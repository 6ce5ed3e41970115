import { BodyRecord, recordedBeforeMs } from "@limber/core/run-analysis/body-records";

/** What was not taken of a file's drinks and weights. */
export type NotTaken = {
  /** They cannot be: no time, no amount that anybody drinks or weighs, a unit nobody knows. */
  readonly odd: number;
  /** Older than as many as are taken of one file. */
  readonly tooMany: number;
};

export type Collected = { readonly records: readonly BodyRecord[]; readonly notTaken: NotTaken };

/** Ten a day for thirteen years. */
export const MOST_RECORDS = 50_000;
/** As many more are held before the oldest are let go: memory stays bounded, and nothing is sorted often. */
const HELD = 2;

/** Gathers drinks and weights while a file goes by: each once, the latest where there are too many. */
export function recordCollector(most = MOST_RECORDS) {
  let held = new Map<string, BodyRecord>();
  let [odd, tooMany] = [0, 0];
  const letGo = () => {
    const inTime = [...held].toSorted(([, one], [, other]) => one.atMs - other.atMs);
    tooMany += Math.max(0, inTime.length - most);
    held = new Map(inTime.slice(-most));
  };
  return {
    /** Takes one in, if it can be. */
    add(told: object): void {
      const { data: record } = BodyRecord.safeParse(told);
      if (record === undefined || !(record.atMs > 0 && record.atMs < recordedBeforeMs)) odd += 1;
      else held.set(keyOf(record), record);
      if (held.size > most * HELD) letGo();
    },
    /** One more than are looked at. */
    passOver(): void {
      tooMany += 1;
    },
    collected(): Collected {
      letGo();
      return { records: [...held.values()], notTaken: { odd, tooMany } };
    },
  };
}

export type RecordCollector = ReturnType<typeof recordCollector>;

/** Of the same time, amount and program: the same line twice. */
function keyOf(record: BodyRecord): string {
  return `${record.kind} ${record.atMs} ${amountOf(record)} ${record.source} ${record.app ?? ""}`;
}

/** Drinks or weights of one teller, as they are handed over: when each was, and how much. */
export type RecordGroup = {
  readonly kind: BodyRecord["kind"];
  readonly source: BodyRecord["source"];
  readonly app: string | null;
  told: [atMs: number, amount: number][];
};

/** The same, by who tells of them: shorter by far. */
export function inGroups(records: readonly BodyRecord[]): RecordGroup[] {
  const groups = new Map<string, RecordGroup>();
  for (const record of records) {
    const { kind, source, app, atMs } = record;
    const key = `${kind} ${source} ${app ?? ""}`;
    const group = groups.get(key) ?? { kind, source, app, told: [] };
    group.told.push([Math.round(atMs), amountOf(record)]);
    groups.set(key, group);
  }
  return [...groups.values()];
}

const amountOf = (record: BodyRecord) =>
  record.kind === "weight" ? record.massKg : record.amountMl;
