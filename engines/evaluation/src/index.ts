export { blockDid } from "./did/block-did.ts";
export { type BlockRefusal, blockOf } from "./panel/block-of.ts";
export type { Block, Panel, TreatedPanel } from "./panel/panel.ts";
export { type PanelRefusal, type PanelReport, type PanelRow, preparePanel } from "./panel/prepare-panel.ts";
export { syntheticControl } from "./synthetic/synthetic-control.ts";
export { syntheticDid } from "./synthetic/synthetic-did.ts";
export { type Courses, coursesOf, type SyntheticEstimate } from "./synthetic/synthetic-estimate.ts";
export type { Solver } from "./synthetic/weigh.ts";
