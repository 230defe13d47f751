import { Checkbox, Details, TextField, useT } from "../../../ui/index.ts";
import type { Said } from "../desk.tsx";
import { fieldsOf } from "../form-fields.ts";
import type { LifeParty } from "../life/pact-life.ts";
import type { Pledge } from "./pledge.ts";

type PartProps = { readonly form: string; readonly said: Said; readonly pledge: Pledge | undefined };

/** Towards whom a commitment stands, parties or others, and the agent who follows it. */
export const PledgeTowards = ({ form, said, pledge, parties }: PartProps & { readonly parties: readonly LifeParty[] }) => {
  const t = useT();
  const { mine, of, value, ticked } = fieldsOf(form, said);
  const owed = pledge?.towardsMemberIds ?? [];
  const isTold = owed.length > 0 || (pledge?.towards ?? pledge?.referent ?? null) !== null;
  return (
    <Details summary={t("bonds.group.towards")} open={mine || isTold}>
      <fieldset className="field">
        <legend>{t("bonds.field.towardsMembers")}</legend>
        {parties
          .filter(({ id, leftOn }) => leftOn === null || owed.includes(id))
          .map(({ id, name }) => (
            <Checkbox
              key={id}
              id={`${form}-towards-${id}`}
              name={`towards-${id}`}
              label={name}
              checked={ticked(`towards-${id}`, owed.includes(id))}
            />
          ))}
      </fieldset>
      <TextField
        {...of("towards")}
        label={t("bonds.field.towards")}
        hint={t("bonds.field.towardsHint")}
        maxLength={2000}
        value={value("towards", pledge?.towards ?? null)}
      />
      <TextField
        {...of("referent")}
        label={t("bonds.field.referent")}
        hint={t("bonds.field.referentHint")}
        maxLength={300}
        value={value("referent", pledge?.referent ?? null)}
      />
    </Details>
  );
};

/** The charter a commitment is chosen in, which of its commitments it is, and the years it is chosen for. */
export const PledgeCharter = ({ form, said, pledge }: PartProps) => {
  const t = useT();
  const { of, value } = fieldsOf(form, said);
  const names = ["charter", "charterItem", "years"] as const;
  const kept = { charter: pledge?.charter ?? null, charterItem: pledge?.charterItem ?? null, years: pledge?.years.join(", ") ?? null };
  const isOpen = names.some((name) => of(name).error !== undefined || (value(name, kept[name]) ?? "") !== "");
  return (
    <Details summary={t("bonds.group.charter")} open={isOpen}>
      {names.map((name) => (
        <TextField
          key={name}
          {...of(name)}
          label={t(`bonds.field.${name}`)}
          hint={t(`bonds.field.${name}Hint`)}
          maxLength={300}
          value={value(name, kept[name])}
        />
      ))}
    </Details>
  );
};
