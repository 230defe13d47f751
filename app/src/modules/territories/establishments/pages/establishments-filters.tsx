import type { MessageKey } from "../../../../messages/index.ts";
import { activityLabel } from "../../../../sources/activities/activities.ts";
import { Checkbox, FilterForm, Notice, Select, TextField, useT } from "../../../../ui/index.ts";
import type { NamedTerritory } from "../../map-of.ts";
import { sideWords } from "../establishment-words.ts";
import { activitiesAsked } from "../filter/activities-asked.ts";
import { ageRanges, circles, type Filter, sizeRanges } from "../filter/filter.ts";
import { filterQuery, isNarrowed } from "../filter/filter-address.ts";
import type { FilterFault } from "../filter/read-filter.ts";
import { sorts } from "../register/conditions.ts";
import type { Label } from "../team/team.repository.ts";

type Props = {
  readonly address: string;
  readonly filter: Filter;
  readonly faults: readonly FilterFault[];
  readonly zones: readonly NamedTerritory[];
  /** Labels of the team; null for who has none. */
  readonly labels: readonly Label[] | null;
};

/** Names told of the activities that a word stands for. */
const MOST_NAMES = 4;

const Activities = ({ text }: { text: string }) => {
  const t = useT();
  const codes = activitiesAsked(text);
  if (codes.length === 0) return null;
  const labels = codes.slice(0, MOST_NAMES).map((code) => `${activityLabel(code) ?? code} (${code})`);
  const rest = codes.length - labels.length;
  return (
    <p className="soft">
      {t("establishments.filter.activities", { count: codes.length, labels: labels.join(", ") })}
      {rest > 0 && ` ${t("establishments.filter.andMore", { count: rest })}`}
    </p>
  );
};

/** What was not understood of the address, one sentence each. */
const Faults = ({ faults }: { faults: readonly FilterFault[] }) => {
  const t = useT();
  if (faults.length === 0) return null;
  return (
    <Notice kind="risk">
      {faults.map(({ field, value }) => (
        <p key={field}>{t(`establishments.fault.${field}`, { value })}</p>
      ))}
    </Notice>
  );
};

/** The form that narrows the list; what is chosen goes into the address. */
export const EstablishmentsFilters = ({ address, filter, faults, zones, labels }: Props) => {
  const t = useT();
  const any = t("establishments.filter.any");
  const options = <T extends string>(values: readonly T[], key: (value: T) => MessageKey) =>
    values.map((value) => ({ value, label: t(key(value)) }));
  return (
    <>
      <Faults faults={faults} />
      <FilterForm action={address} label={t("establishments.filter.label")} submit={t("establishments.filter.submit")}>
        <TextField bare type="search" name="q" label={t("establishments.filter.text")} value={filter.text} maxLength={100} />
        <TextField
          bare
          type="search"
          name="activity"
          label={t("establishments.filter.activity")}
          hint={t("establishments.filter.activityHint")}
          value={filter.activity}
          maxLength={100}
        />
        <Select
          bare
          name="size"
          label={t("establishments.filter.size")}
          none={any}
          value={filter.size ?? ""}
          options={options(sizeRanges, (one) => `establishments.range.${one}`)}
        />
        <Select
          bare
          name="age"
          label={t("establishments.filter.age")}
          none={any}
          value={filter.age ?? ""}
          options={options(ageRanges, (one) => `establishments.age.${one}`)}
        />
        {zones.length > 0 && (
          <Select
            bare
            name="zone"
            label={t("establishments.filter.zone")}
            none={any}
            value={filter.zone ?? ""}
            options={zones.map(({ code, name }) => ({ value: code, label: name }))}
          />
        )}
        {labels && labels.length > 0 && (
          <Select
            bare
            name="label"
            label={t("establishments.filter.labelled")}
            none={any}
            value={filter.label ?? ""}
            options={labels.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        {labels && (
          <Select
            bare
            name="circle"
            label={t("establishments.filter.circle")}
            none={any}
            value={filter.circle ?? ""}
            options={options(circles, (one) => `establishments.circle.${one}`)}
          />
        )}
        <Select
          bare
          name="sort"
          label={t("establishments.filter.sort")}
          none={false}
          value={filter.sort}
          options={options(sorts, (one) => `establishments.sort.${one}`)}
        />
        <Checkbox bare name="employers" label={t("establishments.filter.employers")} checked={filter.employers} />
        <Checkbox bare name="heads" label={t("establishments.filter.heads")} checked={filter.heads} />
        {filter.square && <input type="hidden" name="square" value={[filter.square.x, filter.square.y, filter.square.side].join(",")} />}
      </FilterForm>
      <Activities text={filter.activity} />
      {filter.square && (
        <p>
          {t("establishments.filter.square", { side: sideWords(t, filter.square.side) })}{" "}
          <a href={`${address}${filterQuery(filter, { square: null })}`}>{t("establishments.filter.squareOff")}</a>
        </p>
      )}
      {isNarrowed(filter) && (
        <p>
          <a href={address}>{t("establishments.filter.clear")}</a>
        </p>
      )}
    </>
  );
};
