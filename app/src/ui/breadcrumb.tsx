import { useT } from "./page-context.tsx";

export type Crumb = { readonly href: string; readonly label: string };

/** The way from the home page to the page above this one; the page itself says its name in its title. */
export const Breadcrumb = ({ crumbs }: { crumbs: readonly Crumb[] }) => {
  const t = useT();
  return (
    <nav className="crumbs" aria-label={t("ui.breadcrumb")}>
      <ol>
        {[{ href: "/", label: t("ui.breadcrumb.home") }, ...crumbs].map(({ href, label }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
};
