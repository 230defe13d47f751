import { Acts, Button, Checkbox, Select, SplitSection, TextField, useT } from "../../../ui/index.ts";
import type { SharedTerritory } from "../commitments/territory-shares.ts";
import type { Said } from "../desk.tsx";
import { fieldsOf } from "../form-fields.ts";
import type { LifeParty } from "../life/pact-life.ts";
import type { FateSuccessor } from "./fate.ts";
import { MOST_SUCCESSORS } from "./read-succession.ts";

export type SuccessionFormProps = {
  readonly slug: string;
  readonly said: Said;
  /** Territories that may be told to be no more, and the one that is asked about. */
  readonly territories: readonly SharedTerritory[];
  readonly chosen: string | null;
  /** Who holds the communes of the one asked about, as the lists tell it, and how many it had. */
  readonly listed: { readonly successors: readonly FateSuccessor[]; readonly communes: number };
  /** Parties still bound, and the one that bears the name of the territory asked about. */
  readonly parties: readonly LifeParty[];
  readonly proposedParty: string | null;
};

const bareCode = (code: string): string => code.replace(/^[a-z]+-/, "");

/** A successor as it is proposed: its name, and the code by which it is found again. */
const proposed = ({ name, code }: FateSuccessor): string => (code === null ? name : `${name} (${bareCode(code)})`);

/** What became of a territory, asked for: sent back to the same page, which shows what would change. */
export const SuccessionForm = ({ slug, said, territories, chosen, listed, parties, proposedParty }: SuccessionFormProps) => {
  const t = useT();
  const form = "succession";
  const { mine, of, value, ticked } = fieldsOf(form, said);
  const places = Array.from({ length: MOST_SUCCESSORS }, (_, index) => index + 1);
  const filled = places.filter((place) => (said.typed[`successor-${place}`] ?? "") !== "").length;
  const shown = Math.min(MOST_SUCCESSORS, Math.max(2, listed.successors.length, filled + 1));
  return (
    <SplitSection id="tell" title={t("succession.form.title")}>
      <form action={`/pacts/${slug}/shares/succession`} aria-label={t("succession.form.title")}>
        <Select
          {...of("territoryId")}
          label={t("succession.field.territoryId")}
          required
          value={value("territoryId", chosen)}
          options={territories.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextField {...of("day")} type="date" label={t("succession.field.day")} required value={value("day", null)} />
        {places.slice(0, shown).map((place) => {
          const told = listed.successors[place - 1];
          const hints = [
            place === 1 ? t("succession.field.successorHint") : null,
            told && told.communes !== null && listed.communes > 1
              ? t("succession.field.successorTold", { count: told.communes, total: String(listed.communes) })
              : null,
          ].filter((hint) => hint !== null);
          return (
            <div key={place}>
              <TextField
                {...of(`successor-${place}`)}
                label={place === 1 ? t("succession.field.successor") : t("succession.field.successorNth", { place: String(place) })}
                {...(hints.length > 0 ? { hint: hints.join(" ") } : {})}
                required={place === 1}
                maxLength={300}
                value={value(`successor-${place}`, told ? proposed(told) : null)}
              />
              <TextField
                {...of(`part-${place}`)}
                label={place === 1 ? t("succession.field.part") : `${t("succession.field.part")} (${place})`}
                {...(place === 1 ? { hint: t("succession.field.partHint") } : {})}
                inputMode="decimal"
                value={value(`part-${place}`, null)}
              />
            </div>
          );
        })}
        <TextField
          {...of("reason")}
          label={t("succession.field.reason")}
          hint={t("succession.field.reasonHint")}
          required
          maxLength={500}
          value={value("reason", null)}
        />
        <TextField
          {...of("deliberation")}
          label={t("succession.field.deliberation")}
          hint={t("succession.field.deliberationHint")}
          maxLength={500}
          value={value("deliberation", null)}
        />
        <div className="field">
          <Checkbox {...of("carries")} label={t("succession.field.carries")} checked={ticked("carries", true)} />
        </div>
        {parties.length > 0 && (
          <>
            <Select
              {...of("party")}
              label={t("succession.field.party")}
              hint={t("succession.field.partyHint")}
              none={t("succession.field.noParty")}
              value={mine ? said.typed["party"] : (proposedParty ?? undefined)}
              options={parties.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <Select
              {...of("heir")}
              label={t("succession.field.heir")}
              value={value("heir", "new-1")}
              options={[
                ...places
                  .slice(0, shown)
                  .map((place) => ({ value: `new-${place}`, label: t("succession.field.heirNew", { place: String(place) }) })),
                ...parties.map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
          </>
        )}
        <Acts>
          <Button kind="main">{t("succession.form.submit")}</Button>
        </Acts>
      </form>
    </SplitSection>
  );
};
