import { extractionPeers } from "./extraction-peers.ts";
import { extractionSpeed } from "./extraction-speed.ts";
import type { Bench } from "./result.ts";

export const extraction: Bench = {
  what: "reading invented texts of 1 to 500 pages in process, and the command from cold on the sample press release, and what published libraries find in the annotated texts",
  run: async () => [...extractionSpeed(), ...extractionPeers()],
};
