import { Acts, Button, Details, ErrorSummary, FileField, formatDate, Lead, Notice, PostForm, Select, useT } from "../../../../ui/index.ts";
import { fieldsOf, PactSubPage, type Said } from "../../../pacts/index.ts";
import type { Achievement } from "../achievement.ts";
import { countWords } from "../achievement-words.ts";
import type { ActionName, CountedIndicator } from "../achievements.repository.ts";
import { ACCEPTED } from "../file-kinds.ts";
import { MoreFields, PlaceAndEvidence, QuantityAndDay, type Start, UnitField, WhatField } from "./achievement-fields.tsx";

export type NewView = {
  readonly slug: string;
  readonly title: string;
  /** The key that this showing of the form records under. */
  readonly once: string;
  readonly start: Start;
  /** The achievement that was just recorded. */
  readonly saved: Achievement | null;
  readonly indicators: readonly CountedIndicator[];
  readonly actions: readonly ActionName[];
  readonly mayRecord: boolean;
  readonly said: Said;
};

const Saved = ({ saved, slug }: { saved: Achievement; slug: string }) => {
  const t = useT();
  const { what, day, place, territory } = saved;
  return (
    <Notice kind="success" announced>
      <p>{t("achievements.new.saved", { what, quantity: countWords(t, saved), day: formatDate(day) })}</p>
      {place !== null && <p>{t(territory === null ? "achievements.new.unplaced" : "achievements.new.placed", { place })}</p>}
      <p>
        {t("achievements.new.again")} <a href={`/pacts/${slug}/achievements/${saved.id}`}>{t("achievements.new.see")}</a>
      </p>
    </Notice>
  );
};

const FORM = "new";

const NewForm = ({ slug, once, start, indicators, actions, said }: NewView) => {
  const t = useT();
  const { of, value } = fieldsOf(FORM, said);
  const open = indicators.filter(({ isOpen }) => isOpen);
  const common = { form: FORM, said, start };
  const isMended = said.errors.length > 0;
  return (
    <PostForm action={`/pacts/${slug}/achievements/new`} once={once} hidden={{ form: FORM }} multipart label={t("achievements.new.title")}>
      {open.length > 0 ? (
        <Select
          {...of("indicator")}
          label={t("achievements.field.indicator")}
          none={t("achievements.field.indicatorNone")}
          options={open.map(({ id, label, unit }) => ({ value: id, label: `${label} (${unit})` }))}
          value={value("indicator", start.indicatorIds?.[0] ?? (open.length === 1 ? (open[0]?.id ?? null) : null))}
        />
      ) : (
        <UnitField {...common} required />
      )}
      <WhatField {...common} />
      <QuantityAndDay {...common} />
      <PlaceAndEvidence {...common} />
      <Details summary={t("achievements.new.more")} open={isMended}>
        <FileField {...of("file")} label={t("achievements.field.file")} hint={t("achievements.field.fileHint")} accept={ACCEPTED} />
        {open.length > 0 && <UnitField {...common} required={false} />}
        <MoreFields {...common} actions={actions} />
      </Details>
      <Acts>
        <Button kind="main">{t("achievements.new.submit")}</Button>
      </Acts>
    </PostForm>
  );
};

/** Records one counted thing, on a telephone as well: six fields in sight, the rest on demand. */
export const NewPage = (view: NewView) => {
  const t = useT();
  const { slug, title, saved, mayRecord, said } = view;
  return (
    <PactSubPage
      slug={slug}
      pact={title}
      title={`${t("achievements.new.title")}, ${title}`}
      hidden
      above={[{ href: `/pacts/${slug}/achievements`, label: t("achievements.title") }]}
    >
      <Lead title={t("achievements.new.title")} kicker={title} work />
      <div id="acts">
        <ErrorSummary errors={said.errors} />
        {saved && said.errors.length === 0 && <Saved saved={saved} slug={slug} />}
        {mayRecord ? <NewForm {...view} /> : <Notice kind="risk">{t("achievements.forbidden")}</Notice>}
      </div>
    </PactSubPage>
  );
};
