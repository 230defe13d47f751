import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { lockFolder } from "./folder-lock.ts";

const code = `
  import { lockFolder } from ${JSON.stringify(new URL("./folder-lock.ts", import.meta.url).href)};
  const lock = lockFolder(process.argv[1]);
  console.log(lock.ok ? "held" : lock.error);
  if (lock.ok) { lock.value.announce("http://localhost:1", "secret"); setInterval(() => {}, 1000); }
`;

const otherProcess = (folder: string) => {
  const child = spawn(process.execPath, ["--conditions=source", "--input-type=module", "-e", code, folder], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const said = new Promise<string>((resolve) => child.stdout.once("data", (data) => resolve(String(data).trim())));
  return { child, said };
};

const folder = mkdtempSync(join(tmpdir(), "levier-lock-"));
const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children) child.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

describe("a data folder", () => {
  it("is made for its owner alone", () => {
    const made = join(folder, "made");
    const lock = lockFolder(made);
    expect(lock.ok && (statSync(made).mode & 0o777).toString(8)).toBe("700");
    if (lock.ok) lock.value.release();
  });

  it("is refused in one sentence where the system makes none", () => {
    for (const path of ["/proc/un/deux", "/dev/null", "/dev/null/un"])
      expect(lockFolder(path)).toEqual({
        ok: false,
        error: expect.stringMatching(/^LEVIER_DATA_DIR: \S+ is no folder where one may write\./),
      });
  });

  it("is refused to a second process, which is told who holds it, and is free again after a kill -9", async () => {
    const first = otherProcess(folder);
    children.push(first.child);
    expect(await first.said).toBe("held");
    const second = otherProcess(folder);
    children.push(second.child);
    const refusal = await second.said;
    expect(refusal).toContain(`in use by process ${first.child.pid}`);
    expect(refusal).toContain("LEVIER_DATA_DIR");
    first.child.kill("SIGKILL");
    await once(first.child, "exit");
    const after = lockFolder(folder);
    expect(after.ok).toBe(true);
    if (after.ok) after.value.release();
  });
});
