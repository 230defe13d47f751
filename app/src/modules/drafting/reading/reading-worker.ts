import { answerJobs } from "../../../platform/answer-jobs.ts";
import { createExtractor } from "./extract-text.ts";
import { createReading } from "./read-draft.ts";
import { isReadingStart, isSentDocument } from "./reading-messages.ts";

/** The script of the worker that reads documents: its parent sends one, and waits for the draft or the refusal. */
answerJobs((start) => {
  if (!isReadingStart(start)) throw new TypeError("this script is the worker of reader.ts");
  const read = createReading(createExtractor(start.root), start.limits);
  return (sent) => {
    if (!isSentDocument(sent)) throw new TypeError("a worker is sent one document at a time");
    return read(sent);
  };
});
