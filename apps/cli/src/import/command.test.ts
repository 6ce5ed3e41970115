import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { gpx, zip } from "../gpx.fixture.ts";
import { newRunner, password, type TestRunner } from "../importing.fixture.ts";
import { browser, machine, served } from "../keeping.fixture.ts";

// Each starts threads and asks a database.
const here = machine();
const { path, run, json } = here;
let web: Awaited<ReturnType<typeof served>>;
let ada: TestRunner;

beforeAll(async () => {
  await json("db migrate");
  web = await served(path("data"));
});

beforeEach(async () => {
  ada = await newRunner(here);
});

afterAll(async () => {
  await web.close();
  await here.leave();
});

describe("limber import", () => {
  it("reads a folder and those in it, tells what each file came to, and shows the runs", async () => {
    ada.file("mon.gpx", gpx());
    ada.file("deep/er/tue.gpx", gpx({ day: 1, distanceM: 12_000 }));
    ada.file(".DS_Store", "x");
    ada.file("__MACOSX/mon.gpx", "x");
    const { stdout, stderr, exitCode } = await ada.limber(`import ${ada.folder}`);
    expect({ stdout, exitCode }).toEqual({ stdout: "2 read.\n", exitCode: 0 });
    expect(stderr).toMatch(/^Undo with: limber import undo [0-9a-f-]{36}\n$/);
    const runs = await ada.answer("run list");
    expect(runs.map(({ distanceM }: { distanceM: number }) => Math.round(distanceM / 100))).toEqual(
      [120, 60],
    );
    expect((await ada.limber("run list")).stdout).toContain("12 km\t1:00:00\t5:00/km\teasy");
    const csv = await ada.limber("run list --csv --fields startedAt,status");
    expect(csv.stdout).toBe(
      "startedAt,status\r\n2026-02-02T07:00:00.000Z,done\r\n2026-02-01T07:00:00.000Z,done\r\n",
    );
    expect(
      (await ada.limber("run list --since 2026-02-02 --jsonl")).stdout.trim().split("\n"),
    ).toHaveLength(1);
    expect(
      (await ada.limber("run list --until 2026-02-01 --jsonl")).stdout.trim().split("\n"),
    ).toHaveLength(1);
  });

  it("ends with 5 when some files failed, each named with what to do, and 1 when all did", async () => {
    ada.file("mon.gpx", gpx());
    ada.file("again.gpx", `${gpx()} `);
    ada.file("ride.gpx", gpx({ day: 1, type: "cycling" }));
    ada.file("IMG_2041.HEIC", "not a run");
    const mixed = await ada.limber(`import ${ada.folder}`);
    expect(mixed.exitCode).toBe(5);
    expect(mixed.stdout).toMatch(/^1 read, 1 already here, 1 skipped, 1 failed\.\n/);
    expect(mixed.stdout).toMatch(/\nfailed\t\S+IMG_2041\.HEIC\t.*as FIT, TCX or GPX/);
    const worst = await ada.limber(`import ${ada.folder}/IMG_2041.HEIC`);
    expect([worst.exitCode, worst.stdout.split("\n")[0]]).toEqual([1, "0 read, 1 failed."]);
  });

  it("does nothing twice, and says so", async () => {
    ada.file("mon.gpx", gpx());
    await ada.limber(`import ${ada.folder}`);
    const before = await ada.answer("run list");
    const again = await ada.limber(`import ${ada.folder}`);
    expect(again).toMatchObject({ stdout: "0 read, 1 already here.\n", stderr: "", exitCode: 0 });
    expect(await ada.answer("run list")).toEqual(before);
  });

  it("only looks, when asked, and keeps nothing", async () => {
    ada.file("mon.gpx", gpx());
    ada.file("mon copy.gpx", gpx());
    ada.file("notes.txt", "x");
    const before = await ada.takeOut();
    const seen = await ada.limber(`import ${ada.folder} --dry-run`);
    expect(seen).toMatchObject({
      exitCode: 5,
      stdout: expect.stringMatching(/^1 to read, 1 already here, 1 failed\.\n/),
      stderr: "Nothing was kept. Leave out --dry-run to keep it.\n",
    });
    expect(await ada.takeOut()).toEqual(before);
    const { stdout } = await ada.limber(
      `import ${ada.folder} --dry-run --json --fields file,outcome`,
    );
    expect(
      JSON.parse(stdout)
        .map((each: { outcome: string }) => each.outcome)
        .toSorted(),
    ).toEqual(["already-here", "failed", "new"]);
  });

  it("is undone whole: the account is what it was, to the last byte", async () => {
    ada.file("mon.gpx", gpx());
    ada.file("tue.gpx", gpx({ day: 1 }));
    ada.file("no.txt", "x");
    const before = await ada.takeOut();
    await ada.limber(`import ${ada.folder}`);
    const [{ importId, counts }] = await ada.answer("import list");
    expect(counts).toEqual({ imported: 2, failed: 1 });
    expect((await ada.limber("import list")).stdout).toContain(`2 read, 1 failed\t${ada.folder}`);
    expect((await ada.limber(`import undo ${importId.slice(0, 20)}`)).stdout).toBe(
      "2 runs removed.\n",
    );
    expect(await ada.takeOut()).toEqual(before);
    expect(await ada.limber(`import undo ${importId}`)).toMatchObject({ exitCode: 1 });
    expect((await ada.limber(`import ${ada.folder}`)).stdout).toContain("2 read, 1 failed.");
  });

  it("undoes all but what the runner changed since, and names it", async () => {
    ada.file("mon.gpx", gpx());
    ada.file("tue.gpx", gpx({ day: 1 }));
    await ada.limber(`import ${ada.folder}`);
    const [{ runId }] = await ada.answer("run list");
    const cookie = await web.signIn(ada.email, password);
    await web.post("/api/trpc/runs.edit", { runId, revision: 1, edit: { effort: 7 } }, cookie);
    const undone = await ada.limber("import undo last");
    expect(undone.stdout).toMatch(
      /^1 run removed, 1 kept, because you changed them since\.\n2026-02-02/,
    );
    expect(await ada.answer("run list")).toHaveLength(1);
  });

  it("reads a whole export, with what its table says of each run", async () => {
    const rows = [
      "Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,Distance,Commute,Activity Gear,Filename",
      '4001,"Feb 1, 2026, 7:00:00 AM",Along the river,Run,"with Bo, windy",1800,6000,false,,activities/1.gpx',
      '4002,"Feb 2, 2026, 7:00:00 AM",To work,Ride,,1800,6000,false,,activities/2.gpx',
      '4003,"Feb 3, 2026, 7:00:00 AM",Lost,Run,,1800,6000,false,,activities/3.gpx',
    ];
    const files = {
      "activities.csv": rows.join("\n"),
      "activities/1.gpx": gpx({ type: "" }),
      "activities/2.gpx": gpx({ day: 1, type: "" }),
      "media/1.jpg": "a picture",
    };
    ada.file("export.zip", zip(files));
    const { stdout, exitCode } = await ada.limber(`import ${ada.folder}/export.zip`);
    expect({ exitCode, line: stdout.split("\n")[0] }).toEqual({
      exitCode: 5,
      line: "1 read, 1 skipped, 1 failed.",
    });
    expect(stdout).toMatch(/failed\t\S+export\.zip\/activities\/3\.gpx\t/);
    const [run] = await ada.answer("run list");
    expect(run.note).toBe("Along the river\nwith Bo, windy");
  });

  it("takes a file from stdin", async () => {
    const { stdout } = await ada.limber("import -", { readStdin: () => Buffer.from(gpx()) });
    expect(stdout).toBe("1 read.\n");
  });

  it("refuses a path that is not there, before anything is read", async () => {
    ada.file("mon.gpx", gpx());
    const missing = await ada.limber(`import ${ada.folder} ${ada.folder}/nowhere`);
    expect(missing).toMatchObject({ exitCode: 2, stdout: "" });
    expect(await ada.answer("run list")).toEqual([]);
    expect(await ada.limber(`import ${ada.folder} --watch --json`)).toMatchObject({ exitCode: 2 });
  });

  it("stops where it is interrupted, keeps what was read, and goes on from there", async () => {
    for (let day = 0; day < 4; day += 1) ada.file(`${day}.gpx`, gpx({ day }));
    let looks = 0;
    const interrupted = () => ({
      yes: () => {
        looks += 1;
        return looks > 1;
      },
      when: new Promise<void>(() => {}),
      forget: () => {},
    });
    const stopped = await ada.limber(`import ${ada.folder}`, { interrupted });
    expect(stopped).toMatchObject({
      exitCode: 130,
      stderr: expect.stringContaining("Run it again"),
    });
    const some = (await ada.answer("run list")).length;
    expect(some).toBeLessThan(4);
    await ada.limber(`import ${ada.folder}`);
    expect(await ada.answer("run list")).toHaveLength(4);
  });

  it("shows how far it is to a person, and nothing of that to a program", async () => {
    ada.file("mon.gpx", gpx());
    const { stderr } = await ada.limber(`import ${ada.folder}`, {
      isTerminal: () => true,
      columns: 80,
    });
    expect(stderr).toContain("Reading 1 file  ##############################  1/1  mon.gpx");
    for (const line of stderr.split(/[\r\n]/))
      expect(line.replace("\u001b[K", "").length).toBeLessThanOrEqual(80);
    expect((await ada.limber(`import ${ada.folder}`)).stderr).toBe("");
  });

  it("needs to know whose runs they are", async () => {
    ada.file("mon.gpx", gpx());
    expect(await run(`import ${ada.folder}`)).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining("--athlete"),
    });
    expect(await run(`import ${ada.folder} --athlete nobody@example.org`)).toMatchObject({
      exitCode: 1,
    });
  });
});

describe("limber import, signed in to a server", () => {
  let cookie: string;
  let server: string;

  beforeEach(async () => {
    cookie = await web.signIn(ada.email, password);
    server = `--server ${web.url}`;
    const login = await run(`auth login ${server}`, browser(web, { cookie }));
    expect(login).toMatchObject({ exitCode: 0 });
  });

  it("keeps the runs there, and nothing twice though the connection breaks in between", async () => {
    for (let day = 0; day < 3; day += 1) ada.file(`${day}.gpx`, gpx({ day }));
    let calls = 0;
    const breaking: typeof fetch = async (...request) => {
      const response = await fetch(...request);
      calls += 1;
      if (calls % 2 === 0) throw new TypeError("fetch failed");
      return response;
    };
    const sent = await run(`import ${ada.folder} ${server}`, { fetch: breaking });
    expect(sent).toMatchObject({ exitCode: 0, stdout: "3 read.\n" });
    expect(await json(`run list ${server}`, { fetch })).toHaveLength(3);
    expect(await json(`import list ${server}`, { fetch })).toMatchObject([
      { counts: { imported: 3 } },
    ]);
  });

  it("writes for nobody else, and says what to do instead", async () => {
    ada.file("mon.gpx", gpx());
    const { exitCode, stderr } = await run(`import ${ada.folder} ${server} --athlete Ben`, {
      fetch,
    });
    expect(exitCode).toBe(4);
    expect(stderr).toContain("writes nothing into their account");
    expect(await json(`run list ${server} --athlete ${ada.name}`, { fetch })).toEqual([]);
    expect(await run(`run list ${server} --athlete Ben`, { fetch })).toMatchObject({ exitCode: 4 });
  });
});
