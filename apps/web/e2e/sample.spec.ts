import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll, test } from "./page.ts";

/** A house in which nobody lives yet, of this test's own. */
async function emptyHouse() {
  const port = await new Promise<number>((settle) => {
    const probe = createServer().listen(0, () => {
      const address = probe.address();
      probe.close(() => settle(typeof address === "object" && address ? address.port : 0));
    });
  });
  const data = mkdtempSync(join(tmpdir(), "limber-empty-"));
  const origin = `http://localhost:${port}`;
  const server: ChildProcess = spawn(
    process.execPath,
    ["node_modules/next/dist/bin/next", "start", "--port", String(port)],
    {
      env: {
        ...process.env,
        LIMBER_DATA: data,
        LIMBER_URL: origin,
        NEXT_MANUAL_SIG_HANDLE: "1",
        DATABASE_URL: "",
      },
      stdio: "ignore",
    },
  );
  await expect
    .poll(
      () =>
        fetch(`${origin}/icon.svg`).then(
          ({ ok }) => ok,
          () => false,
        ),
      { timeout: 30_000 },
    )
    .toBe(true);
  const leave = async () => {
    const gone = new Promise((settle) => server.once("exit", settle));
    server.kill("SIGTERM");
    await gone;
    rmSync(data, { recursive: true, force: true });
  };
  return { origin, leave };
}

test("an empty house is filled with one tap, and each of the four opens it with another", async ({
  page,
}) => {
  test.setTimeout(120_000);
  const { origin, leave } = await emptyHouse();
  try {
    await page.goto(`${origin}/today`);
    await page.getByRole("link", { name: "Look around with sample data" }).click();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Fill it with the sample" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Four people moved in.", {
      timeout: 60_000,
    });
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.getByRole("button", { name: "Look around as Ada" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/drink \d+ to \d+ oz/i);
    await expect(page.getByRole("heading", { name: "What goes with your cramps" })).toBeVisible();
    await expect(page.getByRole("heading", { name: "Last run, fluid" })).toBeVisible();
    await expectAccessible(page);

    await page.context().clearCookies();
    await page.goto(`${origin}/sample`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      "Somebody lives here already.",
    );
    const again = await page.request.post(`${origin}/sample/fill`, { maxRedirects: 0 });
    expect(again.headers()["set-cookie"]).toBeUndefined();
  } finally {
    await leave();
  }
});
