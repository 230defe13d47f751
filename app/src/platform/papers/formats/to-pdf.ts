import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { NodeCompiler, PdfStandard } from "@myriaddreamin/typst-ts-node-compiler";
import type { Paper } from "../paper.ts";
import { TEXT_UNITS } from "../picture.ts";
import { pictureSvg } from "./picture-svg.ts";
import { fontOfWoff } from "./woff.ts";

export const TEXT_FONT = "Public Sans";

const FONTS = [
  "@fontsource/public-sans/files/public-sans-latin-400-normal.woff",
  "@fontsource/public-sans/files/public-sans-latin-ext-400-normal.woff",
  "@fontsource/public-sans/files/public-sans-latin-700-normal.woff",
  "@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff",
  "@fontsource/source-serif-4/files/source-serif-4-latin-ext-600-normal.woff",
];

export type ToPdf = (paper: Paper) => Buffer;

/**
 * Sets papers as PDF/UA-1 by Typst, from `app/assets/papers/document.typ`. The paper is given as data, so nothing it says is
 * read as a command. Throws when the page breaks PDF/UA (a picture without words, say): that is a bug of the paper.
 */
export const createToPdf = (root: string): ToPdf => {
  const folder = join(root, "app/assets/papers");
  const { resolve } = createRequire(join(root, "app/package.json"));
  const fontBlobs = FONTS.map((font) => fontOfWoff(readFileSync(resolve(font))));
  const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontBlobs }] });
  const mainFileContent = readFileSync(join(folder, "document.typ"), "utf8");
  return (paper) => {
    const blocks = paper.blocks.map((block) =>
      block.kind === "figure" ? { ...block, svg: pictureSvg(block.picture, TEXT_FONT), share: block.picture.width / TEXT_UNITS } : block,
    );
    const pdf = compiler.pdf(
      { mainFileContent, inputs: { paper: JSON.stringify({ ...paper, blocks }) } },
      { pdfStandard: PdfStandard.UA_1 },
    );
    // What was compiled is kept otherwise: a server sets many papers, and none twice.
    compiler.evictCache(10);
    return pdf;
  };
};
