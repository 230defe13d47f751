import { Acts, Button, Details, formatNumber, PostForm, useT } from "../../../../ui/index.ts";
import { fieldsOf } from "../../../pacts/index.ts";
import { type ToldIndicator, toldIndicators } from "../told-indicators.ts";
import { IndicatorFormFields } from "./indicator-fields.tsx";
import type { IndicatorsPageProps } from "./indicators-page-props.ts";

type StartProps = IndicatorsPageProps & { readonly told: ToldIndicator | null };

const Start = ({ told, slug, said, ground, standings }: StartProps) => {
  const t = useT();
  const form = told === null ? "new" : `told-${told.toldId}`;
  const label = told === null ? t("tracked.start.own") : t("tracked.start.told", { label: told.label });
  const others = standings.map(({ known }) => known.indicator);
  return (
    <Details summary={label} open={fieldsOf(form, said).mine}>
      <PostForm action={`/pacts/${slug}/indicators`} hidden={{ form, act: "start", toldId: told?.toldId ?? "" }} label={label}>
        <IndicatorFormFields {...{ form, said, ground, others }} from={told === null ? {} : { ...told.fields, label: told.label }} />
        <Acts>
          <Button>{t("tracked.start.submit")}</Button>
        </Acts>
      </PostForm>
    </Details>
  );
};

/** What the text tells first: each form whole would weigh the page down, so one opens at a time, at its own address. */
export const StartForms = (props: IndicatorsPageProps) => {
  const t = useT();
  const { slug, ground, standings, said, asked } = props;
  const told = toldIndicators(
    ground,
    standings.map(({ known }) => known.indicator),
  );
  const opened = told.find(({ toldId }) => toldId === asked || said.form === `told-${toldId}`);
  return (
    <>
      {told.length > 0 && (
        <>
          <h3>{t("tracked.start.toldTitle")}</h3>
          <ul>
            {told.map(({ toldId, label, target }) => (
              <li key={toldId}>
                <a href={`/pacts/${slug}/indicators?told=${toldId}#acts`}>{label}</a>
                {target && <small> {t("tracked.start.toldTarget", { value: formatNumber(target.value, target.unit) })}</small>}
              </li>
            ))}
          </ul>
        </>
      )}
      {opened && <Start {...props} told={opened} />}
      <Start {...props} told={null} />
    </>
  );
};
