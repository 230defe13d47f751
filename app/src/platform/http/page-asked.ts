/** The page of a list that an address asks for, within those there are, and the rows that stand on it. */
export const pageAsked = (asked: string | undefined, total: number, size: number) => {
  const pages = Math.max(1, Math.ceil(total / size));
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(asked)) || 1));
  return { page, pages, limit: size, offset: (page - 1) * size };
};
