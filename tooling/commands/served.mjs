// The store and API tests once more, on a served PostgreSQL: the one that DATABASE_URL names, or
// Debian's, which this starts on the loopback and stops again. As root on Debian it installs the package.
import { spawnSync } from "node:child_process";
import { chownSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "./free-port.mjs";
import { bin, root, run } from "./run.mjs";

const NOBODY = 65_534;

function debianBinaries() {
  const found = () => {
    try {
      const [newest] = readdirSync("/usr/lib/postgresql").sort((a, b) => Number(b) - Number(a));
      return newest ? `/usr/lib/postgresql/${newest}/bin` : undefined;
    } catch {
      return undefined;
    }
  };
  const has = () => spawnSync(join(found() ?? "/", "initdb"), ["--version"]).status === 0;
  if (!has() && process.getuid?.() === 0) {
    console.log("No PostgreSQL server found. Installing Debian's, which takes a minute.");
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    const options = { stdio: ["ignore", "ignore", "inherit"], env };
    spawnSync("apt-get", ["update", "-qq"], options);
    spawnSync(
      "apt-get",
      ["install", "-y", "-qq", "--no-install-recommends", "postgresql"],
      options,
    );
  }
  return has() ? found() : undefined;
}

/** A cluster of its own in a temporary folder, with a password, gone afterwards. */
async function withDebianServer(binaries, work) {
  const folder = mkdtempSync(join(tmpdir(), "limber-served-"));
  const user = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid);
  const cluster = join(folder, "cluster");
  const command = (program, ...words) =>
    spawnSync(join(binaries, program), words, { ...user, cwd: folder, stdio: "ignore" }).status ===
    0;
  const password = join(folder, "password");
  writeFileSync(password, "limber\n", { mode: 0o644 });
  const port = await freePort();
  const settings = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder} -c max_connections=200 -c fsync=off -c full_page_writes=off`;
  try {
    const up =
      command(
        "initdb",
        "-D",
        cluster,
        "-U",
        "limber",
        "-A",
        "scram-sha-256",
        "-E",
        "UTF8",
        "--locale=C.UTF-8",
        `--pwfile=${password}`,
      ) &&
      command("pg_ctl", "start", "-w", "-D", cluster, "-l", join(folder, "log"), "-o", settings);
    if (!up) {
      console.error(`PostgreSQL from ${binaries} does not start.`);
      return false;
    }
    return work(`postgres://limber:limber@127.0.0.1:${port}/postgres`);
  } finally {
    command("pg_ctl", "stop", "-m", "immediate", "-D", cluster);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What these try is a private server of their own, or needs none: another one changes nothing of it. */
const elsewhere = [
  "**/data-corners.test.ts",
  "**/database-away.test.ts",
  "**/faults.test.ts",
  "**/private-server.test.ts",
  "**/take-out/hostile.test.ts",
  "**/doctor/examine.test.ts",
  "**/operator/daily-backups.test.ts",
  ...["clock", "fault", "origin", "problems", "refused-fields", "released-names", "retention"].map(
    (name) => `**/src/${name}.test.ts`,
  ),
  "**/accounts/secret.test.ts",
  "**/operator/settled.test.ts",
  "**/plans/weather-at-start.test.ts",
  "**/weather/client.test.ts",
];
const report = join(root, "test-results/served.json");
const test = (url) =>
  run(
    bin("vitest"),
    [
      "run",
      "--project=db",
      "--project=api",
      ...elsewhere.map((pattern) => `--exclude=${pattern}`),
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${report}`,
    ],
    { env: { DATABASE_URL: url } },
  );

const given = process.env.DATABASE_URL;
const binaries = given ? undefined : debianBinaries();
if (!given && !binaries) {
  console.error(
    "There is no PostgreSQL server here. Set DATABASE_URL to one, then run this again.",
  );
  process.exit(1);
}
process.exitCode = (given ? test(given) : await withDebianServer(binaries, test)) ? 0 : 1;
