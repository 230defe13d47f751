import type { BoardProps } from "./board-props.ts";

/** The page asked for of the actions shown, of at most `most`; the last one where there are fewer. */
export const pageOf = ({ shown, query }: Pick<BoardProps, "shown" | "query">, most: number) => {
  const pages = Math.max(1, Math.ceil(shown.length / most));
  const page = Math.min(query.page, pages);
  return { page, pages, rows: shown.slice((page - 1) * most, page * most) };
};
