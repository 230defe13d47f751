import { closeSync, openSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";

/** Keeps each lock reachable: collected as garbage, it would fall while its process still runs. */
const held = new Set<DatabaseSync>();

/**
 * Takes a file for this process alone, until it gives it back or ends; null when another has it. The operating system's own file
 * lock is used, through SQLite's exclusive transaction: it is taken atomically, and falls with the process however it dies, so
 * there is never a stale lock to judge. Throws what the system answers when the file cannot be made.
 */
export const lockFile = (path: string): (() => void) | null => {
  closeSync(openSync(path, "a"));
  const lock = new DatabaseSync(path, { timeout: 0 });
  try {
    lock.exec("BEGIN EXCLUSIVE");
  } catch {
    lock.close();
    return null;
  }
  held.add(lock);
  return () => {
    held.delete(lock);
    lock.close();
  };
};
