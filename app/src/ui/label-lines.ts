/** A label cut between words into lines of at most so many letters; a word that is longer stands whole. */
export const labelLines = (label: string, most: number): readonly string[] => {
  const lines: string[] = [];
  for (const word of label.split(" ")) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + word.length < most) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
};
