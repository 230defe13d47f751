/** Letters that a line of a paper holds without being broken. */
const MOST = 84;
const INDENT = "  ";

/** Words as a shell parts them, each as it is written: quotes keep their spaces. */
const wordsOf = (command: string): string[] => command.match(/(?:'[^']*'|\\'|[^\s'\\])+/g) ?? [];

/** An option stands on the line of its first word, where a line holds both. */
const together = (words: readonly string[]): string[] => {
  const told: string[] = [];
  for (const word of words) {
    const before = told.at(-1) ?? "";
    const isOwn = /^--[\w-]+$/.test(before) && !word.startsWith("--") && before.length + word.length < MOST - INDENT.length;
    if (isOwn) told.splice(-1, 1, `${before} ${word}`);
    else told.push(word);
  }
  return told;
};

const cut = (text: string, most: number): string[] => text.match(new RegExp(`.{1,${most}}`, "gs")) ?? [];

/** A word longer than a line, in pieces that a shell joins again; one that holds a quote is left whole. */
const piecesOf = (word: string): string[] => {
  if (word.length <= MOST - INDENT.length) return [word];
  if (/^'[^']*'$/.test(word)) return cut(word.slice(1, -1), MOST - 4).map((piece) => `'${piece}'`);
  return word.includes("'") ? [word] : cut(word, MOST - 2);
};

/** A command on lines short enough for a page, each but the last ended by the backslash that joins it to the next: copied whole, it is the same command. */
export const commandLines = (command: string): string => {
  const lines: string[] = [];
  let line = "";
  for (const word of together(wordsOf(command))) {
    const [first = "", ...rest] = piecesOf(word);
    if (line !== "" && line.length + 1 + first.length > MOST) {
      lines.push(`${line} \\`);
      line = INDENT + first;
    } else line = line === "" ? first : `${line} ${first}`;
    // Joined to what comes before: nothing may stand between.
    for (const piece of rest) {
      lines.push(`${line}\\`);
      line = piece;
    }
  }
  return [...lines, line].join("\n");
};
