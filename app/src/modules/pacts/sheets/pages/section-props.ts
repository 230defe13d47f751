import type { Editing, EditPart } from "../editing.ts";
import type { SheetView } from "../sheet-view.ts";

/** What every section of the page of a sheet is given. */
export type SectionProps = {
  readonly view: SheetView;
  readonly mayEdit: boolean;
  readonly editing: Editing | null;
  /** The day of the reader: what is expected before it and not done is late. */
  readonly today: string;
};

/** The form that is open on a part of the page, if one is. */
export const formOf = ({ editing, mayEdit }: Pick<SectionProps, "editing" | "mayEdit">, part: EditPart): Editing | null =>
  mayEdit && editing?.part === part ? editing : null;
