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

/** Where things stand, as what is drawn saves it, takes it back and changes it. */
const createPlace = (operations: Operations) => {
  const stack: Matrix[] = [];
  let matrix = IDENTITY;
  return {
    matrix: (): Matrix => matrix,
    after: (operation: number | undefined, args: readonly unknown[]): void => {
      const isForm = operation === operations.paintFormXObjectBegin;
      if (operation === operations.save || isForm) stack.push(matrix);
      if (operation === operations.restore || operation === operations.paintFormXObjectEnd) matrix = stack.pop() ?? IDENTITY;
      if (operation === operations.transform || isForm) matrix = times(matrix, matrixOf(isForm ? args[0] : args));
    },
  };
};

const isSmall = ({ left, right, low, high }: Shape): boolean => right - left < LARGEST && high - low < LARGEST;

/** More small shapes than that are a drawing. */
const MOST_SHAPES = 1000;

/** The small shapes that a page draws, where they stand on it; none when they are a drawing. */
export const smallShapes = ({ fnArray, argsArray }: Drawing, operations: Operations, turn: Turn): Shape[] => {
  const place = createPlace(operations);
  const shapes: Shape[] = [];
  for (const [at, operation] of fnArray.entries()) {
    const told = argsArray[at];
    const args: readonly unknown[] = Array.isArray(told) ? told : [];
    place.after(operation, args);
    const shape = operation === operations.constructPath ? shapeOf(place.matrix(), numbersOf(args[2]), turn) : null;
    if (shape && isSmall(shape)) shapes.push(shape);
  }
  return shapes.length > MOST_SHAPES ? [] : shapes;
};
