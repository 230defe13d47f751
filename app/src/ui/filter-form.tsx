import type { ReactNode } from "react";
import { useT } from "./page-context.tsx";

type FilterFormProps = {
  /** Where the list lies. */
  readonly action: string;
  readonly label: string;
  /** Words of the button; « Filtrer » when it narrows a list. */
  readonly submit?: string;
  /** `Select`s and `TextField`s, `bare`. */
  readonly children: ReactNode;
};

/** Narrows a list. What is chosen goes into the address, so that it can be kept, sent and gone back from. */
export const FilterForm = ({ action, label, submit, children }: FilterFormProps) => {
  const t = useT();
  return (
    <form className="filters" action={action} aria-label={label}>
      {children}
      <button type="submit">{submit ?? t("ui.filters.submit")}</button>
    </form>
  );
};
