import { seededRandom } from "@levier/kernel";
import {
  type Block,
  type BlockMethod,
  blockMethods,
  type InferenceKind,
  inferEffect,
  inferenceMatrix,
} from "../../engines/evaluation/src/index.ts";
import type { Verification } from "../verify.ts";
import { drawBlock, type Shape } from "./coverage/draw-block.ts";

const SIZE = 2000;
const EFFECT = 3;
const LEVEL = 0.95;
const REPLICATIONS = 100;
const PANEL: Shape = { units: 20, treated: 5, times: 12, from: 8 };
/** Twelve times cannot be turned round often enough for 95 %. */
const LONG: Shape = { units: 20, treated: 5, times: 24, from: 18 };

/** Bounds of what each status promises, in points. */
const PROMISED = { valid: [93, 97], conservative: [93, 100] } as const;

type Cell = { readonly method: BlockMethod; readonly kind: InferenceKind; held: number; asked: number };

const kinds: readonly InferenceKind[] = ["placebo", "permutation", "jackknife", "bootstrap", "analytic", "conformal", "conformal-iid"];

const ask = (block: Block, cell: Cell, seed: number): void => {
  const asked = { ...cell, replications: REPLICATIONS, random: seededRandom(seed), level: LEVEL };
  const told = inferEffect(block, asked);
  const interval = told.ok ? told.value.interval : told;
  cell.asked++;
  // No constant effect compatible is an interval that holds none.
  if (interval.ok && interval.value.low <= EFFECT && EFFECT <= interval.value.high) cell.held++;
  if (!interval.ok && interval.error.code !== "no-constant-effect") throw new Error(`${nameOf(cell)} is refused: ${interval.error.code}`);
};

const nameOf = ({ method, kind }: Cell): string => `${method} ${kind}`;

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
  what: "95 % intervals of each valid cell of the matrix method × inference hold a known effect 93 to 97 times in a hundred, of conservative ones at least 93, refused ones refuse",
  size: SIZE,
  run: (size, seed) => {
    const random = seededRandom(seed);
    const cells: Cell[] = blockMethods.flatMap((method) =>
      kinds.flatMap((kind) => (inferenceMatrix[method][kind].status === "refused" ? [] : [{ method, kind, held: 0, asked: 0 }])),
    );
    for (let draw = 0; draw < size; draw++) {
      const [block, long] = [drawBlock(random, PANEL, EFFECT), drawBlock(random, LONG, EFFECT)];
      for (const cell of cells) ask(cell.kind === "conformal" ? long : block, cell, seed + draw);
    }
    const told = cells.map((cell) => `${nameOf(cell)} ${((100 * cell.held) / cell.asked).toFixed(1)} %`).join(", ");
    // A part of the full size leaves three standard errors to chance.
    const slack = size < SIZE ? 300 * Math.sqrt((LEVEL * (1 - LEVEL)) / size) : 0;
    const off = cells.filter(({ method, kind, held, asked }) => {
      const { status } = inferenceMatrix[method][kind];
      if (status === "refused") return false;
      const [least, most] = PROMISED[status];
      const share = (100 * held) / asked;
      return share < least - slack || share > most + slack;
    });
    if (off.length > 0) return Promise.reject(new Error(`${off.map(nameOf).join(", ")} do not hold what they promise: ${told}`));
    return Promise.resolve(`${told}; ${checkRefusals(seed)} refused as they should`);
  },
};
