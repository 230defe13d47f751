import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migratedCluster } from "../app/src/platform/database/embedded.ts";
import { root } from "./files.ts";

/** Migrates an embedded database once for all the tests, that each start from a copy of it. */
export const setup = async (): Promise<() => void> => {
  const folder = mkdtempSync(join(tmpdir(), "levier-cluster-"));
  const file = join(folder, "migrated.tar");
  writeFileSync(file, new Uint8Array(await (await migratedCluster(root)).arrayBuffer()));
  process.env["LEVIER_TEST_CLUSTER"] = file;
  return () => rmSync(folder, { recursive: true });
};
