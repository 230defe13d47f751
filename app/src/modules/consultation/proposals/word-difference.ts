/** A stretch of words that two texts share, that the later lost, or that it has gained. */
export type WordChange = { readonly kind: "kept" | "gone" | "come"; readonly words: string };

/** Cells compared at most: beyond, what differs is told as one stretch gone and one come. */
const MOST = 2_000_000;

const split = (text: string): string[] => text.match(/\s+|[^\s]+/g) ?? [];

const sharedStart = (a: readonly string[], b: readonly string[]): number => {
  const end = Math.min(a.length, b.length);
  for (let at = 0; at < end; at++) if (a[at] !== b[at]) return at;
  return end;
};

/** Lengths of the longest common run of words, from each pair of places to the ends. */
const lengthsOf = (a: readonly string[], b: readonly string[]): Uint16Array[] => {
  const rows = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const [here, below] = [rows[i], rows[i + 1]];
      if (here) here[j] = a[i] === b[j] ? (below?.[j + 1] ?? 0) + 1 : Math.max(below?.[j] ?? 0, here[j + 1] ?? 0);
    }
  return rows;
};

const walk = (a: readonly string[], b: readonly string[]): WordChange[] => {
  if (a.length * b.length > MOST)
    return [
      { kind: "gone", words: a.join("") },
      { kind: "come", words: b.join("") },
    ];
  const rows = lengthsOf(a, b);
  const changes: WordChange[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [old, next] = [a[i], b[j]];
    if (old !== undefined && old === next) {
      changes.push({ kind: "kept", words: old });
      i++;
      j++;
    } else if (next === undefined || (old !== undefined && (rows[i + 1]?.[j] ?? 0) >= (rows[i]?.[j + 1] ?? 0))) {
      changes.push({ kind: "gone", words: old ?? "" });
      i++;
    } else {
      changes.push({ kind: "come", words: next });
      j++;
    }
  }
  return changes;
};

const joined = (changes: readonly WordChange[]): WordChange[] => {
  const all: WordChange[] = [];
  for (const change of changes) {
    const last = all.at(-1);
    if (change.words === "") continue;
    if (last?.kind === change.kind) all[all.length - 1] = { kind: last.kind, words: last.words + change.words };
    else all.push(change);
  }
  return all;
};

/** What two wordings differ in, word by word; putting together what is kept and come gives the later one back. */
export const wordDifference = (before: string, after: string): readonly WordChange[] => {
  const [a, b] = [split(before), split(after)];
  const start = sharedStart(a, b);
  const [restA, restB] = [a.slice(start), b.slice(start)];
  const end = sharedStart(restA.toReversed(), restB.toReversed());
  const middle = walk(restA.slice(0, restA.length - end), restB.slice(0, restB.length - end));
  const tail = restA.slice(restA.length - end).join("");
  return joined([{ kind: "kept", words: a.slice(0, start).join("") }, ...middle, { kind: "kept", words: tail }]);
};
