import { Acts, Button, Details, PostForm, Radios, Select, TextField, useT } from "../../../ui/index.ts";
import type { Said } from "../desk.tsx";
import { fieldsOf } from "../form-fields.ts";
import { contractRelations } from "./contract-graph.ts";
import type { Contract, NamedPact } from "./contracts.repository.ts";

type FormProps = { readonly slug: string; readonly said: Said };

export const AddContractForm = ({ slug, said, pacts }: FormProps & { readonly pacts: readonly NamedPact[] }) => {
  const t = useT();
  const form = "contract";
  const { mine, of, value } = fieldsOf(form, said);
  return (
    <Details summary={t("bonds.contracts.add")} open={mine}>
      <PostForm action={`/pacts/${slug}/contracts`} hidden={{ form, act: "add" }} label={t("bonds.contracts.add")}>
        <Radios
          {...of("relation")}
          label={t("bonds.field.relation")}
          required
          value={value("relation", "linked")}
          options={contractRelations.map((relation) => ({ value: relation, label: t(`bonds.relation.${relation}`) }))}
        />
        <Select
          {...of("otherPactId")}
          label={t("bonds.field.otherPactId")}
          none={t("bonds.contracts.elsewhere")}
          value={value("otherPactId", null)}
          options={pacts.map(({ id, title }) => ({ value: id, label: title }))}
        />
        <TextField
          {...of("name")}
          label={t("bonds.field.name")}
          hint={t("bonds.field.nameHint")}
          maxLength={300}
          value={value("name", null)}
        />
        <TextField
          {...of("endsOn")}
          type="date"
          label={t("bonds.field.endsOn")}
          hint={t("bonds.field.endsOnHint")}
          value={value("endsOn", null)}
        />
        <Acts>
          <Button>{t("bonds.contracts.submit")}</Button>
        </Acts>
      </PostForm>
    </Details>
  );
};

export const EndForm = ({ slug, said, endsOn }: FormProps & { readonly endsOn: string | null }) => {
  const t = useT();
  const form = "end";
  const { mine, of, value } = fieldsOf(form, said);
  return (
    <Details summary={t("bonds.end.title")} open={mine}>
      <PostForm action={`/pacts/${slug}/contracts`} hidden={{ form, act: "end", was: endsOn ?? "" }} label={t("bonds.end.title")}>
        <TextField
          {...of("endsOn")}
          type="date"
          label={t("bonds.field.endsOn")}
          hint={t("bonds.end.hint")}
          value={value("endsOn", endsOn)}
        />
        <Acts>
          <Button>{t("bonds.end.submit")}</Button>
        </Acts>
      </PostForm>
    </Details>
  );
};

export const RemoveContract = ({ slug, contract: { id, name } }: { slug: string; contract: Contract }) => {
  const t = useT();
  return (
    <PostForm action={`/pacts/${slug}/contracts`} hidden={{ form: "contracts", act: "remove", id }}>
      <Button kind="quiet" label={t("bonds.contracts.removeOf", { name })}>
        {t("bonds.contracts.remove")}
      </Button>
    </PostForm>
  );
};
