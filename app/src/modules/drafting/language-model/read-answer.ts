import { isRecord, ok, type Result, refuse } from "@levier/kernel";

/** What a model proposes, by field, as it came: nothing of it is known to be true, nor even well made. */
export type Proposals = Readonly<Record<string, unknown>>;

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** The JSON object in what a model says: bare, in a fence, or between words; thoughts told aloud before it are left out. */
export const readAnswer = (content: string): Result<Proposals, "unreadable"> => {
  const said = content.slice(content.lastIndexOf("</think>") + 1);
  const held = parse(content) ?? parse(said.slice(said.indexOf("{"), said.lastIndexOf("}") + 1));
  return isRecord(held) ? ok(held) : refuse("unreadable");
};
