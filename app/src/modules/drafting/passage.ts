import type { Span } from "@levier/kernel";

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/**
 * Where a passage, as a person copied it, stands in the text: to the letter but for the spaces and line ends between words.
 * `near` settles which one when it stands several times. Null when it stands nowhere.
 */
export const findPassage = (text: string, passage: string, near = 0): Span | null => {
  const words = passage.trim().split(/\s+/);
  if (words[0] === undefined || words[0] === "") return null;
  const found = [...text.matchAll(new RegExp(words.map(literally).join("\\s+"), "g"))].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  return found.reduce<Span | null>(
    (best, span) => (best && Math.abs(best.start - near) <= Math.abs(span.start - near) ? best : span),
    null,
  );
};
