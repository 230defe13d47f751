/** Files that prove an achievement: what a telephone photographs and what an office scans. */
const KINDS = [
  { mediaType: "image/jpeg", extension: "jpg", begins: [0xff, 0xd8, 0xff], at: 0 },
  { mediaType: "image/png", extension: "png", begins: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], at: 0 },
  { mediaType: "image/webp", extension: "webp", begins: [0x57, 0x45, 0x42, 0x50], at: 8 },
  { mediaType: "application/pdf", extension: "pdf", begins: [0x25, 0x50, 0x44, 0x46, 0x2d], at: 0 },
] as const;
export type FileKind = (typeof KINDS)[number];

/** As the `accept` attribute words them. */
export const ACCEPTED = KINDS.map(({ mediaType }) => mediaType).join(",");

/** What the first bytes say a file is, whatever its name; null for any other kind. */
export const kindOf = (bytes: Uint8Array): FileKind | null =>
  KINDS.find(({ begins, at }) => begins.every((byte, place) => bytes[at + place] === byte)) ?? null;
