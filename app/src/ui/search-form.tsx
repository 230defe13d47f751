import { useT } from "./page-context.tsx";

/** A plain GET form: works everywhere, and the question stays in the address. `id` tells two forms of one page apart. */
export const SearchForm = ({ id = "q", value }: { id?: string; value?: string }) => {
  const t = useT();
  return (
    <search>
      <form className="seek" action="/search">
        <input type="search" id={id} name="q" defaultValue={value} placeholder={t("ui.search.hint")} aria-label={t("ui.search.label")} />
        <button type="submit">{t("ui.search.submit")}</button>
      </form>
    </search>
  );
};
