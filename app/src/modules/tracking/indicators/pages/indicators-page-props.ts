import type { PactGround, Said } from "../../../pacts/index.ts";
import type { Standing } from "../standing.ts";

export type IndicatorsPageProps = {
  readonly slug: string;
  readonly title: string;
  readonly standings: readonly Standing[];
  readonly ground: PactGround;
  readonly leads: boolean;
  readonly today: string;
  readonly said: Said;
  /** What the text tells that someone asks to follow. */
  readonly asked: string | null;
};
