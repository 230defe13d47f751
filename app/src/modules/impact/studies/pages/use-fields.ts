import { useT } from "../../../../ui/index.ts";
import { fieldsOf, type Said } from "../../../pacts/index.ts";
import type { OtherPact } from "../other-pacts.ts";

export const PLAN_FORM = "plan";

export type PlanFieldsProps = {
  readonly said: Said;
  /** What each field holds before anything is typed. */
  readonly start: Readonly<Record<string, string>>;
  /** Other pacts whose territories may be left out. */
  readonly others: readonly OtherPact[];
  /** Said of the first period: why that one is proposed. */
  readonly fromHint?: string | undefined;
};

/** The fields of a plan's form: what each is called and holds. */
export const useFields = ({ said, start }: PlanFieldsProps) => {
  const t = useT();
  const { of, value } = fieldsOf(PLAN_FORM, said);
  return { t, of, at: (name: string) => value(name, start[name] ?? null) };
};
