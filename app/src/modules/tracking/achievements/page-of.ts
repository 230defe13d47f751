/** Achievements on one page of a list. */
const SIZE = 50;

/** The page asked for, within those there are. */
export const pageOf = (asked: string | undefined, total: number) => {
  const pages = Math.max(1, Math.ceil(total / SIZE));
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(asked)) || 1));
  return { page, pages, limit: SIZE, offset: (page - 1) * SIZE };
};
