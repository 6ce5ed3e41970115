import { afterAll, beforeAll, expect, it } from "vitest";
import { newRunner } from "../importing.fixture.ts";
import { machine } from "../keeping.fixture.ts";

// Each starts threads and asks a database.
const here = machine();
beforeAll(() => here.json("db migrate"));
afterAll(() => here.leave());

const water = `com.samsung.health.water_intake,6230001,2
create_sh_ver,start_time,custom,amount,time_offset,pkg_name
,2026-02-01 07:10:00.000,,250,UTC+0100,app,
,2026-02-01 07:20:00.000,,-5,UTC+0100,app,
`;

it("what a file holds of drinks is said, is no failure, and is kept once", async () => {
  const ada = await newRunner(here);
  ada.file("com.samsung.health.water_intake.20260211.csv", water);
  const says = "1 drink. 1 that cannot be right was left out.";
  const undos: string[] = [];
  for (const line of ["--dry-run", "", ""]) {
    const { stdout, stderr, exitCode } = await ada.limber(`import ${ada.folder} ${line}`.trim());
    expect(exitCode).toBe(0);
    undos.push(...(stderr.match(/Undo with: limber import undo \S+/g) ?? []));
    expect(stdout).toMatch(/^0 (to )?read\.\nholds\t/);
    expect(stdout).toContain(`.csv\t${says}\n`);
  }
  const [kept, ...others] = await ada.answer("import list");
  expect([kept.records, others]).toEqual([{ drinks: 1, weights: 0 }, []]);
  // The first kept something that can be taken back, the second nothing.
  expect(undos).toEqual([`Undo with: limber import undo ${kept.importId}`]);
  await ada.limber(`import undo ${kept.importId}`);
  expect(await ada.answer("import list")).toEqual([]);
});
