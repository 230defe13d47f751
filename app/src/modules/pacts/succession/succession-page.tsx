import { ErrorSummary, Lead, SplitSection, useT } from "../../../ui/index.ts";
import { PactSubPage } from "../pages/pact-sub-page.tsx";
import { successionAddress } from "./address.ts";
import type { Fate } from "./fate.ts";
import { FateWords } from "./fate-words.tsx";
import { SuccessionForm, type SuccessionFormProps } from "./succession-form.tsx";
import { type PreviewProps, SuccessionPreview } from "./succession-preview.tsx";

export type SuccessionPageProps = SuccessionFormProps & {
  readonly title: string;
  /** What the lists tell of the territories of the pact that are no more. */
  readonly fates: readonly { readonly id: string; readonly name: string; readonly fate: Fate }[];
  readonly compared: { readonly first: number; readonly last: number };
  readonly mayWrite: boolean;
  readonly preview: PreviewProps | null;
};

const Lists = ({ fates, compared, chosen, slug, mayWrite }: SuccessionPageProps) => {
  const t = useT();
  const note = t("succession.lists.note", { first: String(compared.first), last: String(compared.last) });
  return (
    <SplitSection id="lists" title={t("succession.lists.title")} note={note}>
      {fates.length === 0 && <p>{t("succession.lists.nothing")}</p>}
      {fates.map(({ id, name, fate }) => (
        <p key={id}>
          {name} <FateWords fate={fate} />.{" "}
          {mayWrite && id !== chosen && <a href={successionAddress(slug, id)}>{t("succession.offer", { name })}</a>}
        </p>
      ))}
      {fates.some(({ fate }) => fate.kind === "listed") && <p className="soft">{t("succession.lists.dayUnknown")}</p>}
    </SplitSection>
  );
};

/** What a territory of a pact became, what it held, and who it goes to: told, seen, then written. */
export const SuccessionPage = (props: SuccessionPageProps) => {
  const t = useT();
  const { slug, title, said, territories, mayWrite, preview } = props;
  return (
    <PactSubPage
      hidden
      slug={slug}
      pact={title}
      title={`${t("succession.title")} : ${title}`}
      above={[{ href: `/pacts/${slug}/shares`, label: t("bonds.shares.title") }]}
    >
      <ErrorSummary errors={said.errors} />
      <Lead title={t("succession.title")} kicker={title} work>
        {t("succession.lead")}
      </Lead>
      <Lists {...props} />
      {preview && <SuccessionPreview {...preview} />}
      {!mayWrite && <p className="soft">{t("succession.readOnly")}</p>}
      {mayWrite && territories.length === 0 && <p>{t("succession.none")}</p>}
      {mayWrite && territories.length > 0 && <SuccessionForm {...props} />}
    </PactSubPage>
  );
};
