import { expect } from "@playwright/test";
import { test, untilKept } from "./page.ts";

type Icon = { readonly src: string; readonly sizes: string; readonly type: string };
type Manifest = {
  readonly id: string;
  readonly start_url: string;
  readonly scope: string;
  readonly icons: readonly (Icon & { readonly purpose?: string })[];
  readonly shortcuts: readonly { readonly url: string; readonly icons?: readonly Icon[] }[];
};

test("each icon that the manifest and the pages name is there, of the kind and the size they say", async ({
  page,
}) => {
  await page.goto("/today");
  const manifest: Manifest = await (await page.request.get("/manifest.webmanifest")).json();
  const apple = await page.locator('link[rel="apple-touch-icon"]').getAttribute("href");
  const named: Icon[] = [
    ...manifest.icons,
    ...manifest.shortcuts.flatMap(({ icons = [] }) => icons),
    { src: apple ?? "", sizes: "180x180", type: "image/png" },
    { src: "/favicon.ico", sizes: "32x32", type: "image/x-icon" },
  ];
  expect(named.length).toBe(9);
  for (const { src, sizes, type } of named) {
    const answer = await page.request.get(src);
    expect([src, answer.status(), answer.headers()["content-type"]]).toEqual([src, 200, type]);
    const size = await page.evaluate(async (address) => {
      const image = new Image();
      image.src = address;
      await image.decode();
      return `${image.naturalWidth}x${image.naturalHeight}`;
    }, src);
    if (sizes !== "any") expect([src, size]).toEqual([src, sizes]);
  }
});

test("Limber can be installed, opens on today, and the app of before stays the same one", async ({
  page,
}) => {
  await page.goto("/today");
  await untilKept(page);
  const cdp = await page.context().newCDPSession(page);
  const { errors, data } = await cdp.send("Page.getAppManifest");
  expect(errors).toEqual([]);
  const manifest: Manifest = JSON.parse(data ?? "{}");
  expect(manifest).toMatchObject({ id: "/plans", start_url: "/today", scope: "/" });
  expect(manifest.shortcuts.slice(0, 2).map(({ url }) => url)).toEqual(["/now", "/today"]);
  const purposes = manifest.icons.map(({ sizes, purpose = "any" }) => `${sizes} ${purpose}`);
  for (const needed of ["192x192 any", "512x512 any", "192x192 maskable", "512x512 maskable"])
    expect(purposes).toContain(needed);
  const { installabilityErrors } = await cdp.send("Page.getInstallabilityErrors");
  expect(installabilityErrors.map(({ errorId }) => errorId)).toEqual([]);
  for (const { url } of manifest.shortcuts)
    expect([url, (await page.request.get(url)).status()]).toEqual([url, 200]);
});
