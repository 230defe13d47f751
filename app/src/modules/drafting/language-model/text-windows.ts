/** Characters sent at once: three to four pages, which small models still read whole. */
const LENGTH = 12_000;

/** Characters told twice, so that a sentence cut by one window stands whole in the next. */
const OVERLAP = 1_000;

/** Where a window ends: after the last paragraph, else line, else word of its final quarter, else there. */
const endOf = (text: string, start: number): number => {
  const most = start + LENGTH;
  if (most >= text.length) return text.length;
  for (const mark of ["\n\n", "\n", " "]) {
    const at = text.lastIndexOf(mark, most - mark.length);
    if (at > start + LENGTH * 0.75) return at + mark.length;
  }
  return most;
};

/** A text in windows that overlap, in its order; a short one is its only window. */
export const textWindows = (text: string): string[] => {
  const windows: string[] = [];
  for (let start = 0; start < text.length; ) {
    const end = endOf(text, start);
    windows.push(text.slice(start, end));
    if (end === text.length) break;
    start = end - OVERLAP;
  }
  return windows;
};
