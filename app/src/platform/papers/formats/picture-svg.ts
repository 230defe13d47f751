import { INK, type Picture, type PictureWords, type Point, type Shape } from "../picture.ts";
import { xmlText } from "./xml.ts";

const round = (value: number): number => Math.round(value * 10) / 10;

const path = (line: readonly Point[], end: string): string => `M${line.map(([x, y]) => `${round(x)},${round(y)}`).join("L")}${end}`;

const shapeOf = (shape: Shape): string =>
  shape.kind === "area"
    ? `<path fill-rule="evenodd" fill="${shape.colour}" d="${shape.rings.map((ring) => path(ring, "z")).join("")}"/>`
    : `<path fill="none" stroke-linejoin="round" stroke="${shape.colour}" stroke-width="${shape.width}" d="${shape.lines.map((line) => path(line, "")).join("")}"/>`;

/** A picture as SVG that stands alone, its words in a font. */
export const pictureSvg = ({ width, height, shapes, words }: Picture, font: string): string => {
  const said = ({ x, y, anchor, text, size = 13, bold = false }: PictureWords): string =>
    `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}" font-family="${font}" font-size="${size}"${bold ? ' font-weight="700"' : ""} fill="${INK}">${xmlText(text)}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${[...shapes.map(shapeOf), ...words.map(said)].join("")}</svg>`;
};
