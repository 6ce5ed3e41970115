import { describe, expect, it } from "vitest";
import { appRouter } from "./router.ts";
import { openApiDocument } from "./schema.ts";

const document = openApiDocument() as {
  paths: Record<
    string,
    Record<string, { summary?: string; security: unknown[]; responses: unknown }>
  >;
};

describe("the schema", () => {
  it("in schema.json is that of the code; `pnpm renew` writes it", async () => {
    await expect(`${JSON.stringify(document, null, 2)}\n`).toMatchFileSnapshot("../schema.json");
  });

  it("has every procedure, each with a sentence", () => {
    const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.values(methods).map(
        ({ summary }) => [path.replace("/api/trpc/", ""), summary] as const,
      ),
    );
    expect(operations.map(([path]) => path).toSorted()).toEqual(
      Object.keys(appRouter._def.procedures).toSorted(),
    );
    expect(operations.filter(([, summary]) => !summary?.endsWith("."))).toEqual([]);
  });

  it("says what each procedure that needs no account answers", () => {
    const open = Object.entries(document.paths).filter(([, methods]) =>
      Object.values(methods).some(({ security }) => security.length === 0),
    );
    expect(open.map(([path]) => path)).toEqual([
      "/api/trpc/plans.preview",
      "/api/trpc/referral.triage",
      "/api/trpc/rules.list",
      "/api/trpc/rules.show",
      "/api/trpc/weather.forecast",
    ]);
    for (const [path, methods] of open)
      expect(JSON.stringify(methods), path).not.toContain('"data":{}');
  });
});
