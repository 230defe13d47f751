import { Acts, Button, Checkbox, Details, PostForm, Select, TextField, useT } from "../../../ui/index.ts";
import type { Said } from "../desk.tsx";
import { fieldsOf } from "../form-fields.ts";
import { type PartyProfile, type ProfileFields, partyKinds, partyRoles, profileFields } from "./party-profile.ts";
import { stampOf } from "./stamp-of.ts";

type ProfileFormProps = {
  readonly slug: string;
  readonly said: Said;
  readonly profile: PartyProfile;
  /** What the text says already, shown where nothing is told yet. */
  readonly proposed: Partial<ProfileFields>;
};

const REFERENTS = [
  "politicalName",
  "politicalFunction",
  "politicalContact",
  "technicalName",
  "technicalFunction",
  "technicalContact",
] as const satisfies readonly (keyof ProfileFields)[];
const SPAN = ["sinceOn", "untilOn"] as const satisfies readonly (keyof ProfileFields)[];
const PRIVATE: readonly string[] = ["politicalContact", "technicalName", "technicalContact"];

type Fields = ReturnType<typeof fieldsOf>;
type Named = (typeof REFERENTS)[number] | (typeof SPAN)[number];

const Group = ({ names, fields, saidOf, summary }: { names: readonly Named[]; fields: Fields; saidOf: Values; summary: string }) => {
  const t = useT();
  const { of } = fields;
  const isOpen = names.some((name) => of(name).error !== undefined || (saidOf(name) ?? "") !== "");
  return (
    <Details summary={summary} open={isOpen}>
      {names.map((name) => (
        <TextField
          key={name}
          {...of(name)}
          type={name.endsWith("On") ? "date" : "text"}
          label={t(`parties.field.${name}`)}
          hint={PRIVATE.includes(name) ? t("parties.field.privateHint") : undefined}
          maxLength={300}
          value={saidOf(name)}
        />
      ))}
    </Details>
  );
};
type Values = (name: Named | "kind" | "siren") => string | undefined;

/** Who a party is and what it does in this pact. */
export const ProfileForm = ({ slug, said, profile, proposed }: ProfileFormProps) => {
  const t = useT();
  const form = profile.id;
  const fields = fieldsOf(form, said);
  const { mine, of, value, ticked } = fields;
  const label = t("parties.change", { name: profile.name });
  const kept = profileFields(profile);
  const saidOf: Values = (name) => value(name, kept[name] ?? proposed[name] ?? null);
  const isProposed = (["kind", "siren", ...REFERENTS] as const).some((name) => kept[name] === null && (proposed[name] ?? null) !== null);
  return (
    <Details summary={label} open={mine}>
      <PostForm action={`/pacts/${slug}/parties`} hidden={{ form, act: "profile", id: profile.id, was: stampOf(kept) }} label={label}>
        {isProposed && <p className="soft">{t("parties.proposed")}</p>}
        <Select
          {...of("kind")}
          label={t("parties.field.kind")}
          value={saidOf("kind")}
          options={partyKinds.map((kind) => ({ value: kind, label: t(`parties.kind.${kind}`) }))}
        />
        <TextField {...of("siren")} label={t("parties.field.siren")} inputMode="numeric" maxLength={20} value={saidOf("siren")} />
        <fieldset className="field">
          <legend>{t("parties.field.roles")}</legend>
          {partyRoles.map((role) => (
            <Checkbox
              key={role}
              id={`${form}-role-${role}`}
              name={`role-${role}`}
              label={t(`parties.role.${role}`)}
              checked={ticked(`role-${role}`, kept.roles.includes(role))}
            />
          ))}
        </fieldset>
        <Group names={REFERENTS} fields={fields} saidOf={saidOf} summary={t("parties.group.referents")} />
        <Group names={SPAN} fields={fields} saidOf={saidOf} summary={t("parties.group.span")} />
        <Acts>
          <Button>{t("parties.submit")}</Button>
        </Acts>
      </PostForm>
    </Details>
  );
};
