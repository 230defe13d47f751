import { type Crumb, Page, type PageProps, useT } from "../../../ui/index.ts";
import { PactNav } from "./pact-nav.tsx";

type PactSubPageProps = Omit<PageProps, "breadcrumb" | "nav"> & {
  readonly slug: string;
  /** The title of the pact. */
  readonly pact: string;
  /** Pages of the pact above this one. */
  readonly above?: readonly Crumb[];
};

/** A page of a pact besides its text: under the pact, and beside its other pages. */
export const PactSubPage = ({ slug, pact, above = [], ...page }: PactSubPageProps) => {
  const t = useT();
  const breadcrumb = [{ href: "/pacts", label: t("pacts.list.title") }, { href: `/pacts/${slug}`, label: pact }, ...above];
  return <Page {...page} breadcrumb={breadcrumb} nav={<PactNav slug={slug} />} />;
};
