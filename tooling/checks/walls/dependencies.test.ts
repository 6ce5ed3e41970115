// The walls around what comes from others, proved.
import { prove } from "./wall.fixture.ts";

const hash = "A".repeat(86);

prove([
  {
    guarantee: "nothing comes from a place of its own",
    check: "dependencies",
    offence: {
      "pnpm-lock.yaml": `  left-pad@1.0.0:\n    resolution: {integrity: sha512-${hash}==, tarball: left-pad.tgz}\n`,
    },
    says: "pnpm-lock.yaml:2 is no version of a registry with its hash",
  },
  {
    guarantee: "nothing comes from a repository",
    check: "dependencies",
    offence: {
      "pnpm-lock.yaml": "    resolution: {commit: abc, repo: left-pad, type: git}\n",
    },
    says: "pnpm-lock.yaml:1 is no version of a registry with its hash",
  },
  {
    guarantee: "nothing comes without a hash",
    check: "dependencies",
    offence: { "pnpm-lock.yaml": "    resolution: {integrity: sha1-AAAA}\n" },
    says: "pnpm-lock.yaml:1 is no version of a registry with its hash",
  },
  {
    guarantee: "nothing runs while it is installed that nobody has looked at",
    check: "dependencies",
    offence: { "pnpm-workspace.yaml": "allowBuilds:\n  esbuild: false\n  left-pad: true\n" },
    says: "pnpm-workspace.yaml lets left-pad run while it is installed",
  },
]);
