import { parentPort, workerData } from "node:worker_threads";
import { createExtractor } from "./extract-text.ts";
import { createReading } from "./read-draft.ts";
import { isReadingStart, isSentDocument } from "./reading-messages.ts";

/** The script of the worker that reads documents: its parent sends one, and waits for the draft or the refusal. */
const start: unknown = workerData;
if (!parentPort || !isReadingStart(start)) throw new Error("this script is the worker of reader.ts");
const parent = parentPort;
const read = createReading(createExtractor(start.root), start.limits);
parent.on("message", async (sent: unknown) => {
  if (!isSentDocument(sent)) throw new TypeError("a worker is sent one document at a time");
  parent.postMessage(await read(sent));
});
