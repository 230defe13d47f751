import type { ReactNode } from "react";
import { Breadcrumb, type Crumb } from "./breadcrumb.tsx";
import { FilledNotice } from "./filled-form.tsx";
import { Footer } from "./footer.tsx";
import { Header } from "./header.tsx";
import { usePage } from "./page-context.tsx";

export type PageProps = {
  /** Names the page in a tab and in a search result; the site's name is added. */
  readonly title: string;
  readonly description?: string;
  /** Pages above this one, the home page left out. */
  readonly breadcrumb?: readonly Crumb[];
  /** From this page to the others of the same thing (see `LocalNav`). */
  readonly nav?: ReactNode;
  /** Kept out of search engines: anything that is not a public page. */
  readonly hidden?: boolean;
  /** Rules that set a territory's colours (see `accentRules`); their hash must stand in the content security policy. */
  readonly accentRules?: string;
  /** Names of the scripts that wake up on this page; none on a public page. */
  readonly islands?: readonly string[];
  /** Names of the stylesheets of its subject, beside that of all pages. */
  readonly styles?: readonly string[];
  /** Links about this page set in the footer. */
  readonly footer?: ReactNode;
  /** The same told to a program: a feed that a reader of feeds finds by itself. */
  readonly alternate?: { readonly type: string; readonly href: string; readonly title: string };
  /** Shown inside another site: neither header nor footer, and its links leave the frame. */
  readonly framed?: boolean;
  readonly children: ReactNode;
};

/** A whole document. The content brings its own `h1`. */
export const Page = ({
  title,
  description,
  breadcrumb,
  nav,
  hidden = false,
  accentRules,
  islands = [],
  styles = [],
  footer,
  alternate,
  framed = false,
  children,
}: PageProps) => {
  const { t, locale, assets } = usePage();
  const name = t("platform.name");
  return (
    <html lang={locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title === name ? name : `${title} · ${name}`}</title>
        {description !== undefined && <meta name="description" content={description} />}
        {hidden && <meta name="robots" content="noindex" />}
        {framed && <base target="_top" />}
        {alternate !== undefined && <link rel="alternate" {...alternate} />}
        {assets.fonts.map((href) => (
          <link key={href} rel="preload" href={href} as="font" type="font/woff2" crossOrigin="" />
        ))}
        <link rel="stylesheet" href={assets.stylesheet} />
        {styles.map((style) => (
          <link key={style} rel="stylesheet" href={assets.style(style)} />
        ))}
        {accentRules !== undefined && <style>{accentRules}</style>}
        {islands.map((island) => (
          <script key={island} type="module" src={assets.island(island)} />
        ))}
      </head>
      {framed ? (
        <body className="framed">
          <main id="main">{children}</main>
        </body>
      ) : (
        <body>
          <a className="skip unseen" href="#main">
            {t("ui.skip")}
          </a>
          <Header />
          {breadcrumb !== undefined && <Breadcrumb crumbs={breadcrumb} />}
          {nav}
          <main id="main">
            <FilledNotice />
            {children}
          </main>
          <Footer>{footer}</Footer>
        </body>
      )}
    </html>
  );
};
