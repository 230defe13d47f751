import type { Picture, PictureWords, Point, Shape } from "../../../platform/papers/picture.ts";
import type { Drawing, MapLayer } from "../map/draw.ts";
import type { MapLabel } from "../map/labels.ts";

/** How the layers of a map are drawn; the dots of towns are not. */
const LOOKS: Readonly<Partial<Record<MapLayer["class"], { readonly colour: string; readonly width?: number }>>> = {
  near: { colour: "#e9edf1" },
  home: { colour: "#c3d2e0" },
  me: { colour: "#1d3557" },
  lines: { colour: "#8c9aa8", width: 0.6 },
  parts: { colour: "#6d8195", width: 0.5 },
  departments: { colour: "#4a5a68", width: 0.9 },
};
/** The room a map takes on paper, in units of the text's width. */
const [WIDTH, HEIGHT] = [400, 200];

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

/** A map as a picture for a paper, with the names of its towns where it has some. */
export const mapPicture = ({ viewBox, layers }: Drawing, labels: readonly MapLabel[] = []): Picture => {
  const [, , wide = 0, high = 0] = viewBox.split(" ").map(Number);
  const scale = Math.min(WIDTH / wide, HEIGHT / high);
  const shapes = layers.flatMap(({ class: name, d }): Shape[] => {
    const look = LOOKS[name];
    if (look === undefined) return [];
    const { colour, width } = look;
    const lines = linesOf(d).map((line) => line.map(([x, y]): Point => [x * scale, y * scale]));
    return [width === undefined ? { kind: "area", colour, rings: lines } : { kind: "lines", colour, width, lines }];
  });
  const words = labels.map(
    ({ name: text, at: [x, y] }): PictureWords => ({ x: x * scale, y: y * scale, anchor: "middle", text, size: 10, bold: true }),
  );
  return { width: wide * scale, height: high * scale, shapes, words };
};
