import type { Sql } from "../../platform/database/database.ts";
import type { Action, Indicator, Source } from "./pact.schema.ts";
import { loadPact, type PactRow } from "./pacts.repository.ts";
import { publicContent } from "./public-content.ts";

type Kept<Item> = Item & { readonly id: string };

/** What a pact tells that can be measured, each with the identifier of its row: its axes, its actions, its indicators. */
export type PactGround = {
  readonly axes: readonly { readonly id: string; readonly label: string }[];
  readonly actions: readonly (Kept<Omit<Action, "axis">> & { readonly axisId: string | null })[];
  readonly indicators: readonly Kept<Indicator>[];
  readonly sources: readonly Source[];
  readonly territories: readonly { readonly code: string; readonly name: string }[];
};

export const pactGround = async (sql: Sql, head: PactRow): Promise<PactGround> => {
  const stored = await loadPact(sql, head);
  const { axes, actions, indicators, sources, territories } = publicContent(stored);
  const idOf = (list: "axes" | "actions" | "indicators", position: number): string => String(stored.rows[list][position]?.["id"] ?? "");
  return {
    axes: axes.map(({ label }, position) => ({ id: idOf("axes", position), label })),
    actions: actions.map(({ axis, ...action }, position) => ({
      ...action,
      id: idOf("actions", position),
      axisId: axis === null ? null : idOf("axes", axis),
    })),
    indicators: indicators.map((indicator, position) => ({ ...indicator, id: idOf("indicators", position) })),
    sources,
    territories: territories.flatMap(({ code, name }) => (code === null ? [] : [{ code, name }])),
  };
};
