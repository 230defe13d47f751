import { usePage } from "./page-context.tsx";

/** The same address at another page; the first page carries no number, so that each page has one address. */
export const pageAddress = (path: string, page: number): string => {
  const [place = "", query = ""] = path.split("?");
  const search = new URLSearchParams(query);
  if (page <= 1) search.delete("page");
  else search.set("page", String(page));
  const rest = search.toString();
  return rest === "" ? place : `${place}?${rest}`;
};

/** Pages worth a link: the first, the last, and those around this one. `null` stands for those left out. */
export const pagesAround = (page: number, pages: number): readonly (number | null)[] => {
  const near = Array.from({ length: pages }, (_, index) => index + 1).filter((n) => n === 1 || n === pages || Math.abs(n - page) <= 1);
  return near.flatMap((n, index) => {
    const before = near[index - 1];
    return before !== undefined && n - before > 1 ? [null, n] : [n];
  });
};

/** Further pages by address. `fragment` brings the reader back to the list. Nothing when all stands on one page. */
export const Pagination = ({ page, pages, fragment = "" }: { page: number; pages: number; fragment?: string }) => {
  const { t, path } = usePage();
  if (pages <= 1) return null;
  const href = (n: number) => pageAddress(path, n) + fragment;
  return (
    <nav className="pages" aria-label={t("ui.pages.label")}>
      {page > 1 && (
        <a href={href(page - 1)} rel="prev">
          {t("ui.pages.previous")}
        </a>
      )}
      {pagesAround(page, pages).map((n, index) =>
        n === null ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pages left out have no other name than their place
          <span key={`left-out-${index}`}>…</span>
        ) : (
          <a key={n} href={href(n)} aria-label={t("ui.pages.here", { page: n, pages })} aria-current={n === page ? "page" : undefined}>
            {n}
          </a>
        ),
      )}
      {page < pages && (
        <a href={href(page + 1)} rel="next">
          {t("ui.pages.next")}
        </a>
      )}
    </nav>
  );
};
