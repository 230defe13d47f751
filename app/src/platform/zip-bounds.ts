import { inflateRawSync } from "node:zlib";
import { isDeeperThan } from "./xml-depth.ts";

type Entry = { readonly name: string; readonly method: number; readonly start: number; readonly end: number };

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;

/** Entries of a zip archive, from its central directory (PKWARE APPNOTE 4.3.12); null when it has none that holds. */
const entriesOf = (zip: Buffer): Entry[] | null => {
  let end = zip.length - 22;
  while (end >= 0 && zip.readUInt32LE(end) !== END_OF_DIRECTORY) end--;
  if (end < 0) return null;
  const entries: Entry[] = [];
  let at = zip.readUInt32LE(end + 16);
  // On one disk, and just before its end: else another reader of the archive may take other bytes for its directory.
  const isWhole = zip.readUInt32LE(end + 4) === 0 && zip.readUInt16LE(end + 8) === zip.readUInt16LE(end + 10);
  if (!isWhole || at + zip.readUInt32LE(end + 12) !== end) return null;
  for (let count = zip.readUInt16LE(end + 10); count > 0; count--) {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== DIRECTORY_ENTRY) return null;
    const [nameLength, extraLength, commentLength] = [zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32)];
    const header = zip.readUInt32LE(at + 42);
    if (header + 30 > zip.length) return null;
    const start = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28);
    const name = zip.toString("utf8", at + 46, at + 46 + nameLength);
    entries.push({ name, method: zip.readUInt16LE(at + 10), start, end: start + zip.readUInt32LE(at + 20) });
    at += 46 + nameLength + extraLength + commentLength;
  }
  return entries;
};

/** Elements of a document of many tables, each within the cell of another, stand some hundred deep. */
const MOST_DEPTH = 1000;

/** What a reader of XML may take for its own, whatever its name: after its mark and spaces, it opens with a tag. */
export const isXml = (name: string, content: Buffer): boolean =>
  /\.(?:xml|rels)$/i.test(name) || /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?[\s\0]*</.test(content.toString("latin1", 0, 64));

/** How many times the bytes of its XML a document may hold in pictures. */
const PICTURES = 8;

/**
 * Whether the parts of a zip archive, once inflated, stay within `limit` bytes: those of XML in all, any other each, for the
 * archive itself says which are read. Sizes told by the archive are not believed: the parts are inflated, and the inflation
 * stops at the limit. `damaged` when it is no sound archive, or when its XML is so deep that no document is.
 */
export const inflatesWithin = (bytes: Uint8Array, limit: number): "within" | "beyond" | "damaged" => {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = entriesOf(zip);
  if (!entries) return "damaged";
  let [left, leftForPictures] = [limit, PICTURES * limit];
  for (const { name, method, start, end } of entries) {
    if (end > zip.length) return "damaged";
    try {
      const packed = zip.subarray(start, end);
      const content = method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: limit });
      if (isXml(name, content)) left -= content.length;
      else leftForPictures -= content.length;
      if (left <= 0 || leftForPictures <= 0) return "beyond";
      if (isXml(name, content) && isDeeperThan(content, MOST_DEPTH)) return "damaged";
    } catch (error) {
      return error instanceof RangeError ? "beyond" : "damaged";
    }
  }
  return "within";
};
