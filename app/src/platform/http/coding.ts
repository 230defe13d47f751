import { brotliCompressSync, constants, gzipSync } from "node:zlib";

/** How a body is written on the wire. */
export type Coding = "identity" | "gzip" | "br";

/** A coding is taken when it is named and not refused by a weight of zero. */
const takes = { br: /\bbr\b(?!\s*;\s*q=0(?:\.0*)?(?![.\d]))/i, gzip: /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?![.\d]))/i } as const;

/** The shortest that a reader takes, by its header `accept-encoding`. */
export const codingFor = (accepted = ""): Coding => (takes.br.test(accepted) ? "br" : takes.gzip.test(accepted) ? "gzip" : "identity");

/** Of brotli, from 0 to 11: beyond it, a page takes longer to make than it saves on the way. */
const QUALITY = 6;

const coders: Readonly<Record<Coding, (text: Uint8Array) => Uint8Array>> = {
  identity: (text) => text,
  gzip: (text) => gzipSync(text),
  br: (text) => brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } }),
};

export const encode = (text: Uint8Array, coding: Coding): Uint8Array<ArrayBuffer> => new Uint8Array(coders[coding](text));
