import type { SourceRefusal } from "../../sources/open-data/source.ts";

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join() : `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`;

/** A refusal in one line: which source, what is wrong, what to do. */
export const refusalWords = (id: string, refusal: SourceRefusal): string => {
  const { value } = refusal;
  switch (refusal.reason) {
    case "no-file":
      return `${id}: ${value} holds no ${listed(refusal.names)}. Put one in a folder and name it with --mirror FOLDER or LEVIER_MIRROR.`;
    case "no-mirror":
      return `${id}: the mirror "${value}" is not a folder. Name one with --mirror FOLDER or LEVIER_MIRROR.`;
    case "unreachable":
      return `${id}: ${value} does not answer (${refusal.why}). Try again, or name a folder that holds the file with --mirror FOLDER.`;
    case "cut-short":
      return `${id}: ${value} was cut after ${refusal.received} bytes. Run the same command again: it takes up where it stopped.`;
    case "columns-changed":
      return `${id}: "${value}" has no column ${listed(refusal.lacking.map((name) => `"${name}"`))}. The publisher may have changed the file: take the former one, or report it.`;
    case "unreadable-file":
      return `${id}: "${value}" cannot be read (${refusal.why}). Take the file again: it may be cut or damaged.`;
    case "unreadable-figures":
      return `${id}: "${value}" holds ${refusal.count} figures that are no numbers, the first for ${refusal.first}. Take the file again, or report it.`;
    case "nothing-inside":
      return `${id}: "${value}" holds no row of figures. Take the file again.`;
    case "no-room":
      return `${id}: the disk of "${value}" is full. Free some room and run the same command again; what was loaded before is still there.`;
    case "unwritable-data-folder":
      return `LEVIER_DATA_DIR: "${value}" is no folder where one may write. Name one that is, or that can be made.`;
    case "pulled-already":
      return `${id}: another process is pulling it. Wait until it has ended.`;
  }
};
