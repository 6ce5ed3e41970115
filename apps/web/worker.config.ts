import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { defineConfig } from "rolldown";

const built = join(import.meta.dirname, ".next");
/** `pnpm dev` loads pages as they are written: there is no list of what they load, so none is kept beforehand. */
const isDevelopment = process.env["npm_lifecycle_event"] === "dev";
const assets = isDevelopment
  ? []
  : assetsOf("/now/page", "/now/flags/page", "/offline/page", "/waiting/page");

type PageManifest = {
  readonly entryJSFiles: Readonly<Record<string, readonly string[]>>;
  readonly entryCSSFiles: Readonly<Record<string, readonly { readonly path: string }[]>>;
};

/** What the build says these pages load. */
function assetsOf(...pages: readonly string[]): readonly string[] {
  const { rootMainFiles } = JSON.parse(readFileSync(join(built, "build-manifest.json"), "utf8"));
  const files = pages.flatMap((page) => {
    createRequire(import.meta.url)(join(built, `server/app${page}_client-reference-manifest.js`));
    const manifests = (globalThis as { __RSC_MANIFEST?: Record<string, PageManifest> })
      .__RSC_MANIFEST;
    const manifest = manifests?.[page];
    if (manifest === undefined) throw new Error(`The build does not say what ${page} loads.`);
    return [
      ...Object.values(manifest.entryJSFiles).flat(),
      ...Object.values(manifest.entryCSSFiles).flatMap((styles) => styles.map(({ path }) => path)),
    ];
  });
  const paths = [...rootMainFiles, ...files].map((file) => `/_next/${file}`);
  return [...new Set([...paths, "/fonts/archivo.woff2"])].sort();
}

/** The service worker, from the same outbox and the same keys as the pages. It comes after the build whose files it keeps. */
export default defineConfig({
  input: "src/phone/worker/start.ts",
  platform: "browser",
  transform: {
    define: {
      screenAssets: JSON.stringify(assets),
      buildVersion: JSON.stringify(
        createHash("sha256").update(assets.join("\n")).digest("hex").slice(0, 12),
      ),
    },
  },
  output: { file: "public/sw.js", format: "iife", minify: true, comments: false },
});
