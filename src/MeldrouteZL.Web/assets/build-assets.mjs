// Run by Assets.targets: installs the npm packages when package.json or package-lock.json changed, then makes wwwroot/lib.
// Several builds may run at once in one working tree: the first does the work, the others wait for it and find it done.
//   --without-tools   leaves out what only development and tests use (embedded PostgreSQL, test browser)
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync, statSync, writeFileSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const project = dirname(dirname(fileURLToPath(import.meta.url)));
const lock = join(project, "obj", "assets.lock");
const installed = join(project, "node_modules", ".meldroute-installed");
const bundled = join(project, "node_modules", ".meldroute-assets");
const withoutTools = process.argv.includes("--without-tools");
const began = Date.now();

const isRunning = (id) => {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
};

const textOf = (file) => (existsSync(file) ? readFileSync(file, "utf8") : "");

async function acquireLock() {
  mkdirSync(dirname(lock), { recursive: true });
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: "wx" });
      return;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
    // An empty file belongs to a process that is about to write its number.
    const holder = textOf(lock);
    if (holder !== "" && !isRunning(Number(holder))) rmSync(lock, { force: true });
    else await delay(100);
  }
}

function installPackages() {
  const wanted = createHash("sha256")
    .update(readFileSync(join(project, "package.json")))
    .update(readFileSync(join(project, "package-lock.json")))
    .update(String(withoutTools))
    .digest("hex");
  if (textOf(installed) === wanted) return;
  // Install scripts of packages never run: what they would do is done by our own code or not needed.
  const options = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  if (withoutTools) options.push("--omit=dev", "--omit=optional");
  // A shell, since npm is a command file on Windows.
  const { status } = spawnSync(`npm ${options.join(" ")}`, { cwd: project, stdio: "inherit", shell: true });
  if (status !== 0) throw new Error(`npm ci failed (exit code ${status}).`);
  writeFileSync(installed, wanted);
}

await acquireLock();
try {
  // Another build may have made everything while this one waited.
  if (!existsSync(bundled) || statSync(bundled).mtimeMs < began) {
    installPackages();
    await import("./bundle-styles.mjs");
    writeFileSync(bundled, "");
  }
} finally {
  rmSync(lock, { force: true });
}
