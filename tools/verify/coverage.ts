import { type Result, refuse, seededRandom } from "@levier/kernel";
import {
  type Block,
  type BlockMethod,
  blockMethods,
  type InferenceCell,
  type InferenceKind,
  type InferenceRefusal,
  inferEffect,
  inferenceMatrix,
} from "../../engines/evaluation/src/index.ts";
import type { Verification } from "../verify.ts";
import { meanOfCohorts } from "./coverage/cohorts.ts";
import { drawBlock, type Shape } from "./coverage/draw-block.ts";

const SIZE = 2000;
const EFFECT = 3;
const LEVEL = 0.95;
const REPLICATIONS = 100;
const PANEL: Shape = { units: 20, treated: 5, times: 12, from: 8 };
/** Twelve times cannot be turned round often enough for 95 %. */
const LONG: Shape = { units: 20, treated: 5, times: 24, from: 18 };

/** Errors that rest on how the treated differ, where they are few. */
const FEW: readonly Shape[] = [2, 3].map((treated) => ({ ...PANEL, units: 40, treated }));

/** Bounds of what each status promises, in points. */
const PROMISED = { valid: [93, 97], conservative: [93, 100] } as const;

type Bounds = { readonly low: number; readonly high: number };
type Tell = (block: Block, seed: number) => Result<Bounds, InferenceRefusal>;
type Cell = { readonly name: string; readonly shape: Shape; readonly status: InferenceCell["status"]; readonly tell: Tell };
type Counted = Cell & { held: number; asked: number };

const kinds: readonly InferenceKind[] = ["placebo", "permutation", "jackknife", "bootstrap", "analytic", "conformal", "conformal-iid"];

const tellBy =
  (method: BlockMethod, kind: InferenceKind): Tell =>
  (block, seed) => {
    const told = inferEffect(block, { method, kind, replications: REPLICATIONS, random: seededRandom(seed), level: LEVEL });
    return told.ok ? told.value.interval : told;
  };

const tellCohorts: Tell = (block) => {
  const told = meanOfCohorts(block, LEVEL);
  return told ? { ok: true, value: told } : refuse({ code: "no-variation" });
};

const matrixCells: readonly Cell[] = blockMethods.flatMap((method) =>
  kinds.map((kind): Cell => {
    const { status } = inferenceMatrix[method][kind];
    return { name: `${method} ${kind}`, shape: kind === "conformal" ? LONG : PANEL, status, tell: tellBy(method, kind) };
  }),
);

/** Of few treated; `analytic` has fewer degrees of freedom than hold the effect as often as is said. */
const fewCells: readonly Cell[] = FEW.flatMap((shape) => [
  ...(["jackknife", "bootstrap", "analytic"] as const).map((kind): Cell => {
    const status = kind === "analytic" ? "conservative" : inferenceMatrix.did[kind].status;
    return { name: `did ${kind} of ${shape.treated}`, shape, status, tell: tellBy("did", kind) };
  }),
  { name: `cs of ${shape.treated}`, shape, status: "valid", tell: tellCohorts },
]);

const cells: readonly Cell[] = [
  ...matrixCells.filter(({ status }) => status !== "refused"),
  { name: "cs", shape: PANEL, status: "valid", tell: tellCohorts },
  ...fewCells,
];

const ask = (block: Block, cell: Counted, seed: number): void => {
  const told = cell.tell(block, seed);
  cell.asked++;
  // No constant effect compatible is an interval that holds none.
  if (told.ok && told.value.low <= EFFECT && EFFECT <= told.value.high) cell.held++;
  if (!told.ok && told.error.code !== "no-constant-effect") throw new Error(`${cell.name} is refused: ${told.error.code}`);
};

/** What each block lacks, and the code that says so. */
const lacking: readonly { readonly shape: Shape; readonly kinds: readonly InferenceKind[]; readonly code: string }[] = [
  { shape: { ...PANEL, treated: 1 }, kinds: ["jackknife", "bootstrap", "analytic"], code: "single-treated" },
  { shape: { ...PANEL, units: 17, treated: 1 }, kinds: ["placebo", "permutation"], code: "too-few-donors" },
  { shape: { ...PANEL, treated: 10 }, kinds: ["placebo"], code: "not-more-controls-than-treated" },
  { shape: PANEL, kinds: ["conformal"], code: "too-few-times" },
];

const checkRefusals = (seed: number): number => {
  const random = seededRandom(seed);
  const wanted = [
    ...lacking.flatMap(({ shape, kinds: refused, code }) =>
      blockMethods.flatMap((method) =>
        refused.flatMap((kind) => (inferenceMatrix[method][kind].status === "refused" ? [] : [{ shape, method, kind, code }])),
      ),
    ),
    ...blockMethods.flatMap((method) =>
      kinds.flatMap((kind) => {
        const cell = inferenceMatrix[method][kind];
        return cell.status === "refused" ? [{ shape: PANEL, method, kind, code: cell.why }] : [];
      }),
    ),
  ];
  for (const { shape, method, kind, code } of wanted) {
    const told = inferEffect(drawBlock(random, shape, EFFECT), { method, kind, replications: REPLICATIONS, random, level: LEVEL });
    const interval = told.ok ? told.value.interval : told;
    if (interval.ok || interval.error.code !== code) throw new Error(`${method} ${kind} is not refused as ${code}`);
  }
  return wanted.length;
};

export const coverage: Verification = {
  what: "95 % intervals of each valid cell of the matrix method × inference hold a known effect 93 to 97 times in a hundred, of conservative ones at least 93, refused ones refuse; and of effects by cohort, and of two and three treated",
  size: SIZE,
  run: (size, seed) => {
    // Of few treated apart: the matrix is measured on the same panels whatever else is.
    const [random, ofFew] = [seededRandom(seed), seededRandom(seed + 1)];
    const counted = cells.map((cell): Counted => ({ ...cell, held: 0, asked: 0 }));
    const shapes = [...new Set(cells.map(({ shape }) => shape))];
    for (let draw = 0; draw < size; draw++) {
      const blocks = new Map(shapes.map((shape) => [shape, drawBlock(FEW.includes(shape) ? ofFew : random, shape, EFFECT)]));
      for (const cell of counted) {
        const block = blocks.get(cell.shape);
        if (block) ask(block, cell, seed + draw);
      }
    }
    const told = counted.map(({ name, held, asked }) => `${name} ${((100 * held) / asked).toFixed(1)} %`).join(", ");
    // A part of the full size leaves three standard errors to chance.
    const slack = size < SIZE ? 300 * Math.sqrt((LEVEL * (1 - LEVEL)) / size) : 0;
    const off = counted.filter(({ status, held, asked }) => {
      if (status === "refused") return false;
      const [least, most] = PROMISED[status];
      const share = (100 * held) / asked;
      return share < least - slack || share > most + slack;
    });
    if (off.length > 0)
      return Promise.reject(new Error(`${off.map(({ name }) => name).join(", ")} do not hold what they promise: ${told}`));
    return Promise.resolve(`${told}; ${checkRefusals(seed)} refused as they should`);
  },
};
