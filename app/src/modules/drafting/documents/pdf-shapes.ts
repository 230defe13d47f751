import type { Shape } from "./pdf-marks.ts";
import type { Turn } from "./pdf-turn.ts";

/** What a page draws, as the PDF reader lists it. */
export type Drawing = { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] };

/** Numbers of the operations that place and draw. */
export type Operations = Readonly<
  Record<"save" | "restore" | "transform" | "constructPath" | "paintFormXObjectBegin" | "paintFormXObjectEnd", number>
>;

type Matrix = readonly [number, number, number, number, number, number];

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** No bullet is larger, in points. */
const LARGEST = 15;

const numbersOf = (value: unknown): number[] =>
  (Array.isArray(value) || value instanceof Float32Array ? [...value] : []).filter((each) => typeof each === "number");

const matrixOf = (value: unknown): Matrix => {
  const [a, b, c, d, e, f] = numbersOf(value);
  if (a === undefined || b === undefined || c === undefined || d === undefined || e === undefined || f === undefined) return IDENTITY;
  return [a, b, c, d, e, f];
};

const times = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  a * g + c * h,
  b * g + d * h,
  a * i + c * j,
  b * i + d * j,
  a * k + c * l + e,
  b * k + d * l + f,
];

const shapeOf = ([a, b, c, d, e, f]: Matrix, box: readonly number[], turn: Turn): Shape | null => {
  const [x1, y1, x2, y2] = box;
  if (x1 === undefined || y1 === undefined || x2 === undefined || y2 === undefined) return null;
  const corners = [turn(a * x1 + c * y1 + e, b * x1 + d * y1 + f), turn(a * x2 + c * y2 + e, b * x2 + d * y2 + f)];
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return { left: Math.min(...xs), right: Math.max(...xs), low: Math.min(...ys), high: Math.max(...ys) };
};

/** The small shapes that a page draws, where they stand on it. */
export const smallShapes = ({ fnArray, argsArray }: Drawing, operations: Operations, turn: Turn): Shape[] => {
  const shapes: Shape[] = [];
  const stack: Matrix[] = [];
  let matrix = IDENTITY;
  for (const [at, operation] of fnArray.entries()) {
    const told = argsArray[at];
    const args: readonly unknown[] = Array.isArray(told) ? told : [];
    if (operation === operations.save) stack.push(matrix);
    else if (operation === operations.restore || operation === operations.paintFormXObjectEnd) matrix = stack.pop() ?? IDENTITY;
    else if (operation === operations.transform) matrix = times(matrix, matrixOf(args));
    else if (operation === operations.paintFormXObjectBegin) {
      stack.push(matrix);
      matrix = times(matrix, matrixOf(args[0]));
    } else if (operation === operations.constructPath) {
      const shape = shapeOf(matrix, numbersOf(args[2]), turn);
      if (shape && shape.right - shape.left < LARGEST && shape.high - shape.low < LARGEST) shapes.push(shape);
    }
  }
  return shapes;
};
