import { isUnder } from "./navigation.ts";
import { usePage } from "./page-context.tsx";

type LocalLink = { readonly href: string; readonly label: string };
export type LocalEntry = LocalLink & {
  /** The pages under this entry, told beneath while one of them is open. */
  readonly under?: readonly LocalLink[];
};

const Links = ({ links, current }: { links: readonly LocalLink[]; current: LocalLink | undefined }) => {
  const { path } = usePage();
  const [place] = path.split(/[?#]/);
  return (
    <div>
      {links.map((link) => (
        <a key={link.href} href={link.href} aria-current={link === current ? (link.href === place ? "page" : "true") : undefined}>
          {link.label}
        </a>
      ))}
    </div>
  );
};

/** From one page of a thing to its others, in two levels of five entries at most. The nearest address above the page is where one is; nowhere when none is above it. */
export const LocalNav = ({ label, entries }: { label: string; entries: readonly LocalEntry[] }) => {
  const { path } = usePage();
  const near = (links: readonly LocalLink[]): number => Math.max(...links.map(({ href }) => (isUnder(path, href) ? href.length : 0)));
  const nearest = <Link extends LocalLink>(links: readonly Link[], of: (link: Link) => number): Link | undefined =>
    links.filter((link) => of(link) > 0).toSorted((a, b) => of(b) - of(a))[0];
  const here = nearest(entries, (entry) => near([entry, ...(entry.under ?? [])]));
  return (
    <nav className="local" aria-label={label}>
      <Links links={entries} current={here} />
      {here?.under && <Links links={here.under} current={nearest(here.under, (link) => near([link]))} />}
    </nav>
  );
};
