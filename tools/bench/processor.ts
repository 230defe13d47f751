import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { cpus } from "node:os";

/** Keeps a process on one processor, so that a server and its readers do not share one; left alone where that cannot be asked. */
export const pin = (pid: number | undefined, processor: number): void => {
  if (pid === undefined || cpus().length < 2) return;
  try {
    execFileSync("taskset", ["-a", "-cp", String(processor), String(pid)], { stdio: "ignore" });
  } catch {
    process.stderr.write("taskset is not here: servers and readers share the processors.\n");
  }
};

const TICKS_PER_SECOND = 100;

/** Processor time a process has used since it began, user and system, in seconds (Linux, proc(5): fields 14 and 15). */
export const processorSeconds = (pid: number | undefined): number => {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
};
