import { inflateRawSync } from "node:zlib";

type Entry = { readonly name: string; readonly method: number; readonly start: number; readonly end: number };

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const XML_PARTS = /\.(?:xml|rels)$/i;

/** Entries of a zip archive, from its central directory (PKWARE APPNOTE 4.3.12); null when it has none that holds. */
const entriesOf = (zip: Buffer): Entry[] | null => {
  let end = zip.length - 22;
  while (end >= 0 && zip.readUInt32LE(end) !== END_OF_DIRECTORY) end--;
  if (end < 0) return null;
  const entries: Entry[] = [];
  let at = zip.readUInt32LE(end + 16);
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

/**
 * Whether the parts of a zip archive whose name matches `parts` (the XML ones), once inflated, stay within `limit` bytes in all. Sizes told by the archive are
 * not believed: the parts are inflated, and the inflation stops at the limit. `damaged` when it is no sound archive.
 */
export const inflatesWithin = (bytes: Uint8Array, limit: number, parts = XML_PARTS): "within" | "beyond" | "damaged" => {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = entriesOf(zip);
  if (!entries) return "damaged";
  let left = limit;
  for (const { name, method, start, end } of entries) {
    if (!parts.test(name)) continue;
    if (end > zip.length) return "damaged";
    try {
      left -= method === 0 ? end - start : inflateRawSync(zip.subarray(start, end), { maxOutputLength: left }).length;
    } catch (error) {
      return error instanceof RangeError ? "beyond" : "damaged";
    }
    if (left <= 0) return "beyond";
  }
  return "within";
};
