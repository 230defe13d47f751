import type { Picture, Point, Shape } from "../../../platform/papers/picture.ts";
import type { Drawing, MapLayer } from "../map/draw.ts";

/** The layers of a map that sets a territory among others. */
const COLOURS: Readonly<Partial<Record<MapLayer["class"], string>>> = { near: "#e9edf1", me: "#1d3557", lines: "#8c9aa8" };
/** The room a map takes on paper, in units of the text's width. */
const [WIDTH, HEIGHT] = [400, 330];

const STEP = /([MlLhvz])|-?\d+(?:\.\d+)?/g;

/** The lines of a `d` attribute as `svgPath` writes it: each starts at a point, then goes on by steps. */
const linesOf = (d: string): Point[][] => {
  const lines: Point[][] = [];
  let [x, y] = [0, 0];
  let waiting: number | null = null;
  let isStart = false;
  for (const [token, letter] of d.matchAll(STEP)) {
    if (letter !== undefined) {
      if (letter === "M") {
        lines.push([]);
        isStart = true;
      } else if (letter !== "l" && letter !== "z") throw new Error(`a map is drawn with ${letter}, which is not read here`);
      continue;
    }
    if (waiting === null) {
      waiting = Number(token);
      continue;
    }
    [x, y] = isStart ? [waiting, Number(token)] : [x + waiting, y + Number(token)];
    isStart = false;
    waiting = null;
    lines.at(-1)?.push([x, y]);
  }
  return lines;
};

/** A map as a picture for a paper. */
export const mapPicture = ({ viewBox, layers }: Drawing): Picture => {
  const [, , wide = 0, high = 0] = viewBox.split(" ").map(Number);
  const scale = Math.min(WIDTH / wide, HEIGHT / high);
  const shapes = layers.flatMap(({ class: name, d }): Shape[] => {
    const colour = COLOURS[name];
    if (colour === undefined) return [];
    const lines = linesOf(d).map((line) => line.map(([x, y]): Point => [x * scale, y * scale]));
    return [name === "lines" ? { kind: "lines", colour, width: 0.6, lines } : { kind: "area", colour, rings: lines }];
  });
  return { width: wide * scale, height: high * scale, shapes, words: [] };
};
