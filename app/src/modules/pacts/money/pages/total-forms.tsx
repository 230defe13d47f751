import { Acts, Button, Details, PostForm, Select, TextField, useT } from "../../../../ui/index.ts";
import type { Said } from "../../desk.tsx";
import { moneyStatuses } from "../../financing/financing-plan.ts";
import { fieldsOf } from "../../form-fields.ts";
import type { ToldTotal } from "../told-total.ts";

type Props = { readonly slug: string; readonly said: Said };

/** How much, of which money, who says it and when. */
const TotalFields = ({ form, said, total }: { form: string; said: Said; total: ToldTotal | null }) => {
  const t = useT();
  const { of, value } = fieldsOf(form, said);
  return (
    <>
      <TextField
        {...of("valueEur")}
        label={t("money.field.valueEur")}
        hint={t("sheets.field.eurosHint")}
        inputMode="decimal"
        required
        value={value("valueEur", total === null ? null : String(total.valueEur).replace(".", ","))}
      />
      <Select
        {...of("moneyStatus")}
        label={t("money.field.moneyStatus")}
        required
        none={false}
        value={value("moneyStatus", total?.moneyStatus ?? "planned")}
        options={moneyStatuses.map((status) => ({ value: status, label: t(`sheets.plan.${status}`) }))}
      />
      <TextField
        {...of("saidIn")}
        label={t("money.field.source")}
        hint={t("money.field.sourceHint")}
        maxLength={500}
        required
        value={value("saidIn", total?.saidIn ?? null)}
      />
      <TextField {...of("saidOn")} type="date" label={t("money.field.saidOn")} value={value("saidOn", total?.saidOn ?? null)} />
    </>
  );
};

type FormProps = Props & { readonly form: string; readonly label: string; readonly total: ToldTotal | null };

const TotalForm = ({ form, label, total, slug, said }: FormProps) => {
  const t = useT();
  const { mine } = fieldsOf(form, said);
  const hidden = total
    ? { form, act: "change-total", id: total.id, revision: String(total.revision) }
    : { form, act: "add-total", revision: "0" };
  return (
    <Details summary={label} open={mine}>
      <PostForm action={`/pacts/${slug}/money`} hidden={hidden} label={label}>
        <TotalFields form={form} said={said} total={total} />
        <Acts>
          <Button>{t(total ? "money.totals.changeSubmit" : "money.totals.addSubmit")}</Button>
        </Acts>
      </PostForm>
    </Details>
  );
};

export const AddTotal = (props: Props) => {
  const t = useT();
  return <TotalForm {...props} form="total" label={t("money.totals.add")} total={null} />;
};

/** Changes an announced total that was wrongly entered, or takes it out. */
export const EditTotal = ({ total, source, ...props }: Props & { total: ToldTotal; source: string }) => {
  const t = useT();
  const { id, revision } = total;
  return (
    <>
      <TotalForm {...props} form={id} label={t("money.totals.change", { source })} total={total} />
      <PostForm action={`/pacts/${props.slug}/money`} hidden={{ form: "totals", act: "remove-total", id, revision: String(revision) }}>
        <Button kind="quiet" label={t("money.totals.removeOf", { source })}>
          {t("money.totals.remove")}
        </Button>
      </PostForm>
    </>
  );
};
