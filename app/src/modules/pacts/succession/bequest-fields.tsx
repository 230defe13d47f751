import { formatEuros, type Option, Select, useT } from "../../../ui/index.ts";
import { bequestField, contributionDefault } from "./bequests.ts";
import type { Estate } from "./estate.ts";

type Props = {
  readonly name: string;
  readonly estate: Pick<Estate, "openPledges" | "contributions">;
  readonly how: Parameters<typeof contributionDefault>[1];
  /** The first choice, who takes the place of the party, in words. */
  readonly heir: string;
  /** Territories that succeed the party's, when they may take a thing each, then the other parties. */
  readonly successors: readonly string[];
  readonly others: readonly { readonly id: string; readonly name: string }[];
  /** The identifiers, the values and the errors of the form. */
  readonly of: (name: string) => { readonly id: string; readonly name: string; readonly error: string | undefined };
  readonly value: (name: string, otherwise: string | null) => string | undefined;
};

/** Who takes over each commitment and each contribution of a party: what is proposed is chosen already. */
export const BequestFields = ({ name, estate, how, heir, successors, others, of, value }: Props) => {
  const t = useT();
  const choices = (isShared: boolean): Option[] => [
    { value: "heir", label: heir },
    ...(isShared ? [{ value: "shared", label: t("succession.heirOf.shared") }] : []),
    ...successors.flatMap((one, place) => (one === heir ? [] : { value: `new-${place + 1}`, label: one })),
    ...others.map((one) => ({ value: one.id, label: one.name })),
    { value: "stays", label: t("succession.heirOf.stays", { name }) },
  ];
  const things = [
    ...estate.openPledges.map(({ id, what }) => ({
      id,
      label: t("succession.heirOf.pledge", { what }),
      first: "heir",
      isShared: successors.length > 1,
    })),
    ...estate.contributions.map((one) => ({
      id: one.id,
      label: t("succession.heirOf.contribution", { what: one.what, value: one.valueEur === null ? "none" : formatEuros(one.valueEur) }),
      first: contributionDefault(one, how),
      isShared: how === "split" && one.valueEur !== null,
    })),
  ];
  return things.map(({ id, label, first, isShared }) => (
    <Select
      key={id}
      {...of(bequestField(id))}
      label={label}
      none={false}
      required
      value={value(bequestField(id), first)}
      options={choices(isShared)}
    />
  ));
};
