import { defineConfig } from "vitest/config";
import { roof } from "../../../vitest.roof.ts";

export default defineConfig({ test: { include: ["validation/*.write.ts"], ...roof } });
