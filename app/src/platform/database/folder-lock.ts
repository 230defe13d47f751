import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ok, type Result, refuse } from "@levier/kernel";
import { lockFile } from "../file-lock.ts";
import { makeFolder } from "../make-folder.ts";
import { isWorldly } from "../worldly-error.ts";

/** Who holds a data folder, so that a refusal can name it and a command can talk to it. */
export type Holder = { readonly pid: number; readonly address: string | null; readonly token: string | null };

export type FolderLock = {
  /** Tells other processes where this one listens and the secret that local commands present. */
  readonly announce: (address: string, token: string) => void;
  readonly release: () => void;
};

const holderFile = (folder: string): string => join(folder, "holder.json");

export const readHolder = (folder: string): Holder | null => {
  try {
    const text: unknown = JSON.parse(readFileSync(holderFile(folder), "utf8"));
    if (typeof text !== "object" || text === null || !("pid" in text) || typeof text.pid !== "number") return null;
    const address = "address" in text && typeof text.address === "string" ? text.address : null;
    const token = "token" in text && typeof text.token === "string" ? text.token : null;
    return { pid: text.pid, address, token };
  } catch {
    return null;
  }
};

/** Gives the folder back; "taken" when another process has it, "unwritable" when it cannot be made, or nothing written in it. */
const take = (folder: string): (() => void) | "taken" | "unwritable" => {
  try {
    // The database writes its files for everyone to read and write: the folder is what closes them.
    makeFolder(folder, 0o700);
    return lockFile(join(folder, "lock.sqlite")) ?? "taken";
  } catch (error) {
    if (isWorldly(error)) return "unwritable";
    throw error;
  }
};

/**
 * Takes the data folder for this process alone, until it ends. Two processes on one embedded folder lose acknowledged rows
 * without an error, so the second is refused.
 */
export const lockFolder = (folder: string): Result<FolderLock, string> => {
  const giveBack = take(folder);
  if (giveBack === "unwritable")
    return refuse(`LEVIER_DATA_DIR: ${folder} is no folder where one may write. Name one that is, or that can be made.`);
  if (giveBack === "taken") {
    const holder = readHolder(folder);
    const who = holder ? `process ${holder.pid}${holder.address ? ` (${holder.address})` : ""}` : "another process";
    return refuse(`The data folder ${folder} is in use by ${who}. Stop it first, or name another folder with LEVIER_DATA_DIR.`);
  }
  const write = (holder: Holder): void => writeFileSync(holderFile(folder), JSON.stringify(holder), { mode: 0o600 });
  write({ pid: process.pid, address: null, token: null });
  return ok({
    announce: (address, token) => write({ pid: process.pid, address, token }),
    release: () => {
      rmSync(holderFile(folder), { force: true });
      giveBack();
    },
  });
};
