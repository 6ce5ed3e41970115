import { openPace } from "./leaving-pace.ts";
import { openTurns, type Turns } from "./turns.ts";

/** A place to work in; it is given back once. */
export type WorkPlace = { readonly leave: () => void };
export type Admission = WorkPlace | "house-full" | "beyond-share";

export type AdmissionLimits = {
  /** How many are worked on at once. */
  readonly places: number;
  /** Who would wait longer than this is refused at once. */
  readonly longestWaitMs: number;
  /** So many may wait all the same. */
  readonly alwaysWait: number;
  /** Who waited so long after all is refused then: a small or busy machine is slow, and few people still wait there. */
  readonly patienceMs: number;
  /** How many of one client may be here, worked on or waiting. */
  readonly shareOfOne: number;
  /** A place that is held so long waits for its reader and no longer works. */
  readonly longestWorkMs: number;
};

/**
 * A page is worked out on one core, and asks the database on another: four keep both busy, and more
 * only make all of them late. The dearest page takes 80 to 110 ms of a core, so that six here at once are
 * answered in 600 ms, and the slowest of a hundred within a second.
 */
export const usualLimits: AdmissionLimits = {
  places: 4,
  longestWaitMs: 200,
  // On a machine where one page takes longer than that too: a page, its form and what a phone asks ahead.
  alwaysWait: 2,
  patienceMs: 15_000,
  shareOfOne: 24,
  longestWorkMs: 15_000,
};

type WaitingRequest = (admission: Admission) => void;

export type AdmissionDoor = {
  readonly enter: (client: string) => Promise<Admission>;
  readonly busy: () => number;
  readonly waiting: () => number;
};

/**
 * Who is worked on, who waits, and who is refused at once. Where the house is full, the one who waits
 * with most gives way. A house that is late with everything works on one at a time until it has caught up.
 */
export function openAdmission(limits: AdmissionLimits, isLate: () => boolean): AdmissionDoor {
  const turns = openTurns<WaitingRequest>();
  const pace = openPace(limits.places);
  const working = openCounts();
  const hasPlace = () => working.all() < (isLate() ? 1 : limits.places);

  function take(client: string): WorkPlace {
    working.change(client, 1);
    const beganMs = performance.now();
    let isLeft = false;
    const leave = () => {
      if (isLeft) return;
      isLeft = true;
      clearTimeout(timer);
      working.change(client, -1);
      pace.left(performance.now() - beganMs);
      callNext();
    };
    const timer = setTimeout(leave, limits.longestWorkMs);
    timer.unref();
    return { leave };
  }

  function callNext() {
    while (hasPlace()) {
      const next = turns.next();
      if (next === undefined) return;
      next.waiting(take(next.client));
    }
  }

  return {
    async enter(client) {
      if (turns.countOf(client) + working.of(client) >= limits.shareOfOne) return "beyond-share";
      if (hasPlace() && turns.count() === 0) return take(client);
      const isLong = (turns.count() + 1) * pace.ms() > limits.longestWaitMs;
      const isFull = isLong && turns.count() >= limits.alwaysWait;
      if (isFull && !makesRoom(turns, client)) return "house-full";
      return wait(turns, client, limits.patienceMs);
    },
    busy: working.all,
    waiting: turns.count,
  };
}

function wait(turns: Turns<WaitingRequest>, client: string, mostMs: number): Promise<Admission> {
  return new Promise((resolve) => {
    const settle = (admission: Admission) => {
      clearTimeout(timer);
      resolve(admission);
    };
    const timer = setTimeout(() => {
      turns.remove(client, settle);
      resolve("house-full");
    }, mostMs);
    turns.add(client, settle);
  });
}

/** The newest of whoever waits with most gives way; false where the newcomer would be that one. */
function makesRoom(turns: Turns<WaitingRequest>, newcomer: string): boolean {
  const most = turns.most();
  if (most === undefined || turns.countOf(most.client) <= turns.countOf(newcomer) + 1) return false;
  turns.remove(most.client, most.newest);
  most.newest("beyond-share");
  return true;
}

function openCounts() {
  const counts = new Map<string, number>();
  let all = 0;
  return {
    of: (client: string) => counts.get(client) ?? 0,
    all: () => all,
    change(client: string, by: number) {
      all += by;
      const count = (counts.get(client) ?? 0) + by;
      if (count > 0) counts.set(client, count);
      else counts.delete(client);
    },
  };
}
