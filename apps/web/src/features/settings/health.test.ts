import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { afterAll, expect, it } from "vitest";
import { api } from "../../server/api.ts";
import { send, visitor } from "../../server/visitor.fixture.ts";

afterAll(async () => (await api()).close());

const file = "limber.json";

/** Somebody whose notes another version of Limber wrote: taken out, changed, and brought into another account. */
async function noted(healthConditions: readonly string[]) {
  const ada = await visitor();
  await ada.who.ask.runners.editHealthNotes({
    revision: 0,
    edit: { healthConditions: ["nsaid"] },
  });
  const { zipBase64 } = await ada.who.ask.account.export({});
  const text = unzipSync(Buffer.from(zipBase64, "base64"))[file] ?? new Uint8Array();
  const takeOut = JSON.parse(strFromU8(text));
  for (const row of takeOut.tables.health_notes) row.health_conditions = healthConditions;
  const zip = zipSync({ [file]: strToU8(JSON.stringify(takeOut)) });
  const eve = await visitor();
  await eve.who.ask.account.import({ zipBase64: Buffer.from(zip).toString("base64") });
  return eve;
}

it("a condition that another version noted stays until the runner takes it out", async () => {
  const { cookie, who } = await noted(["nsaid", "scurvy"]);
  const conditions = async () => (await who.ask.runners.healthNotes({}))?.healthConditions;
  await send("settings/health", { condition: "hypertension" }, { cookie });
  expect(await conditions()).toEqual(["hypertension", "scurvy"]);
  await send("settings/health", { condition: "nsaid", forget: "scurvy" }, { cookie });
  expect(await conditions()).toEqual(["nsaid"]);
});
