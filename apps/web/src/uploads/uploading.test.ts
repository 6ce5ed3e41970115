import { execFile, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { strToU8, zipSync } from "fflate";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { closeHouses } from "../front/gate.fixture.ts";
import { gpx, leaveDesks, openHouse, sender } from "./uploading.fixture.ts";

afterEach(closeHouses);
afterAll(leaveDesks);

const outcomesOf = ({ outcomes }: { outcomes: { outcome: string }[] }) =>
  outcomes.map(({ outcome }) => outcome).toSorted();

describe("a file that a program sends", () => {
  it("is a run of its owner's, in an import that names the token and can be taken back", async () => {
    const ada = await sender("my phone");
    const token = await ada.token();
    const { send, became } = await openHouse();
    const sent = await send(gpx(), { token });
    expect([sent.status, sent.body]).toEqual([
      202,
      {
        id: expect.any(String),
        state: expect.any(String),
        files: ["upload.gpx"],
        result: sent.headers.get("location"),
      },
    ]);
    const came = await became(sent, { token });
    expect(came).toMatchObject({
      state: "done",
      counts: { imported: 1 },
      outcomes: [{ name: "upload.gpx", outcome: "imported", problem: null }],
      next: null,
    });
    expect(await ada.runs()).toHaveLength(1);
    const [listed] = await ada.ask.imports.list({});
    expect(listed).toMatchObject({ source: "my phone", counts: { imported: 1 } });
    expect(listed?.finishedAt).not.toBeNull();
    await ada.ask.imports.undo({ importId: listed?.importId ?? "" });
    expect(await ada.runs()).toEqual([]);
  });

  it("of a sport that its file names in another language is put aside, as it is everywhere", async () => {
    const token = await (await sender()).token();
    const { send, became } = await openHouse();
    const ride = gpx().replace("<type>running</type>", "<type>ライド</type>");
    const { outcomes } = await became(await send(ride, { token }), { token });
    expect(outcomes).toMatchObject([{ outcome: "skipped", problem: { kind: "another-sport" } }]);
  });

  it("has the name that it is given in the address, by a header or by a form", async () => {
    const ada = await sender();
    const token = await ada.token();
    const { send, became } = await openHouse();
    const form = new FormData();
    form.append("note", "of no interest");
    form.append("file", new File([gpx(2)], "c:\\runs\\third.gpx"));
    const disposition = {
      "content-disposition": "attachment; filename*=UTF-8''zweiter%20Lauf.gpx",
    };
    const sent = [
      await send(gpx(0), { token }, "/api/files?name=../../first.gpx"),
      await send(gpx(1), { token, headers: disposition }),
      await send(form, { token }),
    ];
    const came = await Promise.all(sent.map((each) => became(each, { token })));
    expect(came.map(({ outcomes }) => outcomes[0].name)).toEqual([
      "first.gpx",
      "zweiter Lauf.gpx",
      "third.gpx",
    ]);
  });

  it("may be a zip, or one of several in a form: each is told by itself, in one import", async () => {
    const ada = await sender();
    const token = await ada.token();
    const { send, became } = await openHouse();
    const zip = zipSync({
      "one.gpx": strToU8(gpx(0)),
      "two.gpx": strToU8(gpx(1)),
      "odd.gpx": strToU8("<gpx"),
    });
    const form = new FormData();
    form.append("file", new File([zip as BlobPart], "week.zip"));
    form.append("file", new File([gpx(2)], "three.gpx"));
    const came = await became(await send(form, { token }), { token });
    expect(outcomesOf(came)).toEqual(["failed", "imported", "imported", "imported"]);
    expect(came.counts).toEqual({ imported: 3, failed: 1 });
    expect(await ada.ask.imports.list({})).toHaveLength(1);
  });

  it("with two runs in it brings both", async () => {
    const ada = await sender();
    const token = await ada.token();
    const { send, became } = await openHouse();
    const [, later = ""] = /(<trk>.*<\/trk>)/.exec(gpx(3)) ?? [];
    const both = gpx(0).replace("</gpx>", `${later}</gpx>`);
    expect((await became(await send(both, { token }), { token })).counts).toEqual({ imported: 2 });
    expect(await ada.runs()).toHaveLength(2);
  });

  it("sent again has the same place, whoever of its owner's tokens sends it, and is kept once", async () => {
    const ada = await sender();
    const [phone, script] = [await ada.token(), await ada.token("full")];
    const { send, became } = await openHouse();
    const [one, other] = await Promise.all([
      send(gpx(), { token: phone }),
      send(gpx(), { token: script }, "/api/files?name=another.gpx"),
    ]);
    await became(one, { token: phone });
    const again = await send(gpx(), { token: phone });
    const places = [one, other, again].map(({ headers }) => headers.get("location"));
    expect(new Set(places).size).toBe(1);
    expect(again.body.state).toBe("done");
    // Another server, as after it was started again: it says so, and the same bytes lead back there.
    const next = await openHouse();
    const gone = await next.look(places[0] ?? "", { token: phone });
    expect([gone.status, gone.body.error.data.what]).toEqual([
      404,
      "What became of this is not known here any more.",
    ]);
    const anew = await next.send(gpx(), { token: phone });
    expect(anew.headers.get("location")).toBe(places[0]);
    expect((await next.became(anew, { token: phone })).counts).toEqual({ imported: 1 });
    expect(await ada.runs()).toHaveLength(1);
    expect(await ada.ask.imports.list({})).toHaveLength(1);
  });

  it("of a run that is here names it as that, and tells nothing of it", async () => {
    const ada = await sender();
    const token = await ada.token();
    const { send, became } = await openHouse();
    await became(await send(gpx(), { token }), { token });
    const came = await became(await send(`${gpx()}\n`, { token }), { token });
    expect(outcomesOf(came)).toEqual(["already-here"]);
    const [run] = await ada.runs();
    expect(JSON.stringify(came)).not.toContain(run?.runId);
  });

  it("may come again once its import was taken back, and not where a part of that stayed", async () => {
    const ada = await sender();
    const token = await ada.token();
    const { send, look, became } = await openHouse();
    const sent = await send(gpx(), { token });
    const { id } = await became(sent, { token });
    await ada.ask.imports.undo({ importId: id });
    const place = sent.headers.get("location") ?? "";
    expect((await look(place, { token })).body.state).toBe("taken-back");
    expect((await became(await send(gpx(), { token }), { token })).counts).toEqual({ imported: 1 });
    const [run] = await ada.runs();
    if (run === undefined) throw new Error("It did not come again.");
    const { runId, revision } = run;
    await ada.ask.runs.edit({ runId, revision, edit: { note: "felt good" } });
    await ada.ask.imports.undo({ importId: id });
    const refused = await send(gpx(), { token });
    expect([refused.status, refused.body.error.data]).toEqual([
      409,
      expect.objectContaining({ code: "changed-meanwhile" }),
    ]);
    expect(await ada.runs()).toHaveLength(1);
  });
});

const page = readFileSync(join(import.meta.dirname, "../../../../docs/uploading.md"), "utf8");
const curls = page.split("\n").filter((line) => line.startsWith("curl "));
const loop = /-c '(for f.*)'/.exec(page)?.[1] ?? "";
const hasCurl = spawnSync("curl", ["--version"]).status === 0;

/** Lets the server answer meanwhile. */
function run(command: string, cwd: string, token: string): Promise<void> {
  const said = promisify(execFile)("sh", ["-ec", `TOKEN=${token}; ${command}`], { cwd });
  return said.then(() => undefined);
}

describe("what apps send", () => {
  it.skipIf(!hasCurl)("curl sends a file as docs/uploading.md says, in both ways", async () => {
    const ada = await sender();
    const token = await ada.token();
    const { url, desk } = await openHouse();
    const folder = mkdtempSync(join(tmpdir(), "limber-curl-"));
    expect(curls).toHaveLength(2);
    for (const [day, command] of curls.entries()) {
      writeFileSync(join(folder, "run.fit"), gpx(day));
      await run(command.replace("https://limber.example", url), folder, token);
    }
    await expect.poll(desk.waiting, { timeout: 60_000 }).toBe(0);
    expect(await ada.runs()).toHaveLength(2);
  });

  it.skipIf(!hasCurl)(
    "a watched folder sends all that is in it, and again does no harm",
    async () => {
      const ada = await sender();
      const token = await ada.token();
      const { url, desk } = await openHouse();
      const folder = mkdtempSync(join(tmpdir(), "limber-folder-"));
      mkdirSync(join(folder, "sent"));
      const command = loop.replaceAll("%h/runs", folder).replace("https://limber.example", url);
      for (const file of ["a b.gpx", "c.gpx", "again.gpx"]) {
        writeFileSync(join(folder, file), gpx(file === "c.gpx" ? 1 : 0));
        await run(command, folder, token);
      }
      expect(readdirSync(join(folder, "sent")).toSorted()).toEqual([
        "a b.gpx",
        "again.gpx",
        "c.gpx",
      ]);
      await expect.poll(desk.waiting, { timeout: 60_000 }).toBe(0);
      expect(await ada.runs()).toHaveLength(2);
    },
  );

  /** As FitoTrack's automatic export does: no header that anybody could choose, and a type that says nothing. */
  it("FitoTrack posts the recording to an address with the token in it", async () => {
    const ada = await sender();
    const token = await ada.token();
    const { send, look } = await openHouse();
    const headers = {
      "content-type": "application/x-www-form-urlencoded",
      "fitotrack-type": "workout-gpx",
      "fitotrack-workout-type": "running",
    };
    const sent = await send(gpx(), { headers }, `/api/files/in/${token}`);
    expect([sent.status, sent.headers.get("location")]).toEqual([202, sent.body.result]);
    await expect
      .poll(async () => (await look(`/api/files/in/${token}/${sent.body.id}`)).body.state, {
        timeout: 60_000,
      })
      .toBe("done");
    expect(await ada.runs()).toHaveLength(1);
  });
});
