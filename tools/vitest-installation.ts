import { rmSync } from "node:fs";
import { startServer } from "../app/e2e/support/server.ts";

/** Starts a server once on an empty data folder, as a newcomer does, for scenarios that each start from a copy of what it made. */
export const setup = async (): Promise<() => void> => {
  const { dataFolder, kill } = await startServer();
  await kill();
  process.env["LEVIER_TEST_INSTALLATION"] = dataFolder;
  return () => rmSync(dataFolder, { recursive: true });
};
