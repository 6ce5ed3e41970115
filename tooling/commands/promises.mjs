// Counts the tests that hold each promise, and writes the table of docs/threat-model.md.
import { readFileSync, writeFileSync } from "node:fs";
import { document, withTable } from "../checks/promise-table.mjs";
import { root } from "./run.mjs";

process.chdir(root);
writeFileSync(document, withTable(readFileSync(document, "utf8")));
