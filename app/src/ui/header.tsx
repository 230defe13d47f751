import { isUnder, navigation } from "./navigation.ts";
import { usePage } from "./page-context.tsx";
import { SearchForm } from "./search-form.tsx";

export const Header = () => {
  const { t, path, viewer } = usePage();
  return (
    <header className="top">
      <a className="mark" href="/">
        {t("platform.name")}
      </a>
      <nav aria-label={t("ui.nav.label")}>
        {navigation(viewer !== null).map(({ href, label }) => (
          <a key={href} href={href} aria-current={isUnder(path, href) ? "page" : undefined}>
            {t(label)}
          </a>
        ))}
      </nav>
      <SearchForm />
    </header>
  );
};
