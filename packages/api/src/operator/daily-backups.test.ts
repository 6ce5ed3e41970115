import { chmod, mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Problem } from "@limber/core/problem";
import { inOneText } from "@limber/core/problem";
import { verifyBackup } from "@limber/db/restore";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { examine } from "../doctor/examine.ts";
import { openPrivateHouse, type PrivateHouse, settle } from "../private-house.ts";
import { openDailyBackups } from "./daily-backups.ts";
import { opened } from "./opened.ts";

let house: PrivateHouse;
let folder: string;
beforeAll(async () => {
  house = await openPrivateHouse();
  await settle(house);
});
afterAll(() => house.leave());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "limber-daily-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A keeper as a running server has it, with a clock of the test's. */
function keeper(more: Record<string, string> = {}) {
  const clock = { now: new Date("2027-03-01T12:00:00Z") };
  const reports: Problem[] = [];
  const environment = { LIMBER_DATA: house.folder, LIMBER_BACKUPS: folder, ...more };
  const daily = openDailyBackups(environment, {
    now: () => clock.now,
    report: (problem) => void reports.push(problem),
  });
  if (daily === null) throw new Error("No folder was named.");
  const at = (instant: string) => {
    clock.now = new Date(instant);
    return daily.look();
  };
  return { at, reports, environment };
}
const names = async () => (await readdir(folder)).toSorted();
const asOwner = (statement: string) =>
  opened({ LIMBER_DATA: house.folder }, ({ sql }) => sql.unsafe(statement));

describe("backups by themselves", () => {
  it("are not made where no folder is named", () => {
    const settings = { now: () => new Date(), report: () => undefined };
    expect(openDailyBackups({ LIMBER_DATA: house.folder }, settings)).toBeNull();
  });

  it("are made at once, then once a day from the hour on, for nobody else to read", async () => {
    const { at, reports } = keeper({ LIMBER_BACKUP_HOUR: "5" });
    await at("2027-03-01T12:00:00Z");
    await at("2027-03-01T23:59:00Z");
    await at("2027-03-02T04:59:00Z");
    expect(await names()).toEqual(["limber-20270301T120000Z.backup"]);
    const state = await at("2027-03-02T05:00:30Z");
    await at("2027-03-02T06:00:00Z");
    const made = await names();
    expect(made).toEqual(["limber-20270301T120000Z.backup", "limber-20270302T050030Z.backup"]);
    expect(state).toMatchObject({ isLate: false, failures: 0, problem: null });
    expect(reports).toEqual([]);
    for (const name of made) {
      expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600);
      expect((await verifyBackup(join(folder, name))).end.rows.users).toBe(1);
    }
  });

  it("were restored before they have their name, and nothing is left of that", async () => {
    await asOwner("create table strange (id int)");
    await keeper().at("2027-03-01T12:00:00Z");
    await asOwner("drop table strange");
    const left = await asOwner(
      "select datname from pg_database where datname like 'limber_check%'",
    );
    expect([...(left as unknown[])]).toEqual([]);
    expect(await names()).toEqual(["limber-20270301T120000Z.backup"]);
  });

  it("are made by one of several processes", async () => {
    const states = await Promise.all([1, 2, 3, 4].map(() => keeper().at("2027-03-01T12:00:00Z")));
    expect(states.map(({ failures }) => failures)).toEqual([0, 0, 0, 0]);
    expect(await names()).toEqual(["limber-20270301T120000Z.backup"]);
  });

  it("stay as many as was asked, and what a killed one left is taken away", async () => {
    const { at } = keeper({ LIMBER_BACKUP_KEEP: "2 0 2" });
    const strange = ["notes.txt", "limber-of-ada.backup", "before-upgrade-from-1.backup"];
    for (const name of [...strange, "limber-20270101T030000Z.unchecked.part"])
      await writeFile(join(folder, name), "x");
    for (const day of ["02-27", "02-28", "03-01", "03-02", "03-03"])
      await at(`2027-${day}T12:00:00Z`);
    expect(await names()).toEqual(
      [
        ...strange,
        "limber-20270228T120000Z.backup",
        "limber-20270302T120000Z.backup",
        "limber-20270303T120000Z.backup",
      ].toSorted(),
    );
  });
});

describe("a backup that cannot be made", () => {
  it("is told in words, tried again in an hour, and takes none of the good ones away", async () => {
    const { at, reports } = keeper({ LIMBER_BACKUP_KEEP: "1 0 0" });
    await at("2027-03-01T12:00:00Z");
    await asOwner(
      "insert into runs (runner_id, run_id, status, started_at, time_zone, created_at, updated_at) select runner_id, gen_random_uuid(), 'done', now(), 'Mars/Phobos', now(), now() from runners",
    );
    const failed = await at("2027-03-02T12:00:00Z");
    expect(failed).toMatchObject({ failures: 1 });
    expect(reports.map(inOneText).join()).toContain("time_zone");
    expect(await names()).toEqual(["limber-20270301T120000Z.backup"]);
    await asOwner("delete from runs where time_zone = 'Mars/Phobos'");
    expect(await at("2027-03-02T12:59:00Z")).toMatchObject({ failures: 1, isLate: true });
    expect(await at("2027-03-02T13:00:00Z")).toMatchObject({
      failures: 1,
      problem: null,
      isLate: false,
    });
    expect(await names()).toEqual(["limber-20270302T130000Z.backup"]);
  });

  it("names the folder that cannot be one, and leaves the house alone", async () => {
    const file = join(folder, "file");
    await writeFile(file, "");
    const { at, reports } = keeper({ LIMBER_BACKUPS: join(file, "in") });
    expect(await at("2027-03-01T12:00:00Z")).toMatchObject({ failures: 1, isLate: true });
    expect(reports).toHaveLength(1);
    expect(inOneText(reports[0] as Problem)).toContain(file);
  });
});

describe("the doctor", () => {
  const said = async (environment: Record<string, string>, at: string) => {
    const { findings } = await examine({ ...environment, PORT: "0" }, new Date(at));
    return findings.filter(({ about }) => about === "Backups");
  };

  it("says when the newest backup is late, and when it is damaged", async () => {
    const { at, environment } = keeper();
    await at("2027-03-01T12:00:00Z");
    expect(await said(environment, "2027-03-01T13:00:00Z")).toMatchObject([{ state: "well" }]);
    expect(await said(environment, "2027-03-03T12:00:00Z")).toMatchObject([{ state: "ill" }]);
    await chmod(join(folder, "limber-20270301T120000Z.backup"), 0o600);
    await writeFile(join(folder, "limber-20270301T120000Z.backup"), "damaged");
    expect(await said(environment, "2027-03-01T13:00:00Z")).toMatchObject([{ state: "ill" }]);
    expect(await said({ LIMBER_DATA: house.folder }, "2027-03-01T13:00:00Z")).toMatchObject([
      { state: "advice" },
    ]);
  });
});
