import { Fragment } from "react";
import { Lead, Page, useT } from "../../../../ui/index.ts";
import { GUIDES, type Guide, guideAddress, guideIds, methodTextAddress, methodTextOf } from "../method-guides.ts";
import { type LinkTo, MethodText, readText } from "../method-text.tsx";

/** Pages of evaluation lead to one another; what else the project holds is not read here. */
const leadsTo =
  (names: readonly string[]): LinkTo =>
  (href) => {
    const [, page, anchor = ""] = /^([\w-]*?)(?:\.md)?(#.*)?$/.exec(href) ?? [];
    if (page === "") return anchor;
    return page !== undefined && names.includes(page) ? `${methodTextAddress(page)}${anchor}` : null;
  };

type MethodTextPageProps = {
  readonly name: string;
  readonly text: string;
  /** The pages that may be read, this one included. */
  readonly names: readonly string[];
};

/** The page of a method as the project keeps it, in English: formulas, options, what it reproduces by which command. */
export const MethodTextPage = ({ name, text, names }: MethodTextPageProps) => {
  const t = useT();
  const { title, body } = readText(text);
  const guides: readonly Guide[] = guideIds.filter((id) => methodTextOf(id) === name);
  return (
    <Page
      title={title}
      breadcrumb={[
        { href: "/impact", label: t("portfolio.title") },
        { href: GUIDES, label: t("impact-methods.title") },
      ]}
      styles={["study"]}
    >
      <div lang="en">
        <Lead title={title} work>
          <p className="soft" lang="fr">
            {t("impact-methods.text.lead", { file: `docs/methods/${name}.md` })}
            {guides.length > 0 && ` ${t("impact-methods.text.plain")} `}
            {guides.map((id, at) => (
              <Fragment key={id}>
                {at > 0 && ", "}
                <a href={guideAddress(id)}>{t(`impact-methods.${id}.title`)}</a>
              </Fragment>
            ))}
          </p>
        </Lead>
      </div>
      <article className="stack" lang="en">
        <MethodText body={body} to={leadsTo(names)} title={title} />
      </article>
    </Page>
  );
};
