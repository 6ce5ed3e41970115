// Makes the icons from their drawings anew: `node tooling/browser/draw-icons.mjs`, after a drawing has changed.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { chromiumPath } from "./chromium.mjs";
import { asFavicon, icons, originOf, pageOf, web, withOrigin } from "./drawn-icons.mjs";

const browser = await chromium.launch({ executablePath: chromiumPath(), args: ["--no-sandbox"] });
const page = await browser.newPage();
for (const icon of icons) {
  await page.setViewportSize({ width: icon.px, height: icon.px });
  await page.setContent(pageOf(icon));
  const png = withOrigin(await page.screenshot({ omitBackground: true }), originOf(icon));
  const bytes = icon.file.endsWith(".ico") ? asFavicon(png, icon.px) : png;
  writeFileSync(join(web, icon.file), bytes);
  console.log(`${icon.file}  ${icon.px} px  ${bytes.length} bytes`);
}
await browser.close();
