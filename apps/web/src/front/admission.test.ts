import { describe, expect, it } from "vitest";
import {
  type Admission,
  type AdmissionLimits,
  openAdmission,
  type WorkPlace,
} from "./admission.ts";
import { openPace } from "./leaving-pace.ts";

const limits: AdmissionLimits = {
  places: 2,
  longestWaitMs: 200,
  alwaysWait: 1,
  patienceMs: 200,
  shareOfOne: 6,
  longestWorkMs: 60_000,
};
const open = (more: Partial<AdmissionLimits> = {}, isLate = () => false) =>
  openAdmission({ ...limits, ...more }, isLate);

const placeIn = (admission: Admission): WorkPlace => {
  if (typeof admission === "string") throw new Error(`No place: ${admission}`);
  return admission;
};

describe("who is let in", () => {
  it("is everybody while there are places, and the next one when somebody leaves", async () => {
    const door = open();
    const first = placeIn(await door.enter("ada"));
    placeIn(await door.enter("ben"));
    const third = door.enter("cleo");
    expect([door.busy(), door.waiting()]).toEqual([2, 1]);
    first.leave();
    placeIn(await third);
    expect([door.busy(), door.waiting()]).toEqual([2, 0]);
  });

  it("is each client in turn, however many requests one of them sent", async () => {
    const door = open({ places: 1, longestWaitMs: 10_000, patienceMs: 60_000 });
    const order: string[] = [];
    const first = placeIn(await door.enter("ada"));
    const all = ["ada", "ada", "ada", "ben", "cleo"].map(async (client) => {
      const place = placeIn(await door.enter(client));
      order.push(client);
      place.leave();
    });
    first.leave();
    await Promise.all(all);
    expect(order).toEqual(["ada", "ben", "cleo", "ada", "ada"]);
  });

  it("is nobody beyond a client's share", async () => {
    const door = open({ places: 100 });
    const told = await Promise.all(Array.from({ length: 8 }, () => door.enter("ada")));
    expect(told.filter((each) => each === "beyond-share")).toHaveLength(2);
    expect(typeof (await door.enter("ben"))).toBe("object");
  });

  it("is told at once where the house is full, and the greediest of those who wait gives way", async () => {
    const door = open({ places: 1, shareOfOne: 1000, longestWaitMs: 300, patienceMs: 60_000 });
    const held = placeIn(await door.enter("ada"));
    const greedy = Array.from({ length: 12 }, () => door.enter("greedy"));
    const refused = await Promise.race([...greedy, Promise.resolve("none of them yet")]);
    expect(["house-full", "none of them yet"]).toContain(refused);
    const modest = door.enter("modest");
    held.leave();
    const place = placeIn(await Promise.race([modest, greedy[0] as Promise<Admission>]));
    place.leave();
    placeIn(await modest).leave();
    const told = await Promise.all(
      greedy.map(async (each) => {
        const admission = await each;
        if (typeof admission === "string") return admission;
        admission.leave();
        return "served";
      }),
    );
    expect(told).toContain("beyond-share");
    expect(told).toContain("house-full");
    expect(told).toContain("served");
  });

  it("is one at a time in a house that is late with everything", async () => {
    let isLate = true;
    const door = open({}, () => isLate);
    const first = placeIn(await door.enter("ada"));
    const second = door.enter("ben");
    expect(door.busy()).toBe(1);
    isLate = false;
    first.leave();
    placeIn(await second);
    placeIn(await door.enter("cleo"));
    expect(door.busy()).toBe(2);
  });

  it("is refused after the longest wait, and leaves nothing behind", async () => {
    const door = open({ places: 1 });
    const held = placeIn(await door.enter("ada"));
    expect(await door.enter("ben")).toBe("house-full");
    expect(door.waiting()).toBe(0);
    held.leave();
    held.leave();
    expect(door.busy()).toBe(0);
  });

  it("waits again as before in a house that was slow once", () => {
    const pace = openPace(4);
    for (let at = 0; at < 100; at += 1) pace.left(10_000);
    expect(pace.ms()).toBeGreaterThan(2000);
    for (let at = 0; at < 100; at += 1) pace.left(20);
    expect(pace.ms()).toBeLessThan(10);
  });

  it("is somebody else where a place is held for longer than any work takes", async () => {
    const door = open({ places: 1, longestWorkMs: 20 });
    placeIn(await door.enter("a reader who never reads"));
    placeIn(await door.enter("ben"));
    expect(door.busy()).toBe(1);
  });
});
