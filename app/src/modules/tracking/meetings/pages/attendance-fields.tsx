import { type Column, Select, Table, TextField, useT } from "../../../../ui/index.ts";
import { fieldsOf, type Said } from "../../../pacts/index.ts";
import { type AttendanceLine, attendanceStates } from "../attendance.ts";

const FORM = "minutes";
/** Blank lines for who came without being expected. */
const NEW_LINES: readonly AttendanceLine[] = ["new-1", "new-2"].map((key) => ({
  ...{ key, memberId: null, organisation: "", person: "" },
  ...{ state: null, representedBy: null },
}));

/** Who came, line by line; a line without a state is not kept. */
export const AttendanceFields = ({ lines, said }: { lines: readonly AttendanceLine[]; said: Said }) => {
  const t = useT();
  const { of, value } = fieldsOf(FORM, said);
  const text = (name: "organisation" | "person" | "representedBy", most: number): Column<AttendanceLine> => ({
    label: t(`meetings.field.${name}-`),
    heading: name === "organisation",
    cell: (line) => (
      <TextField
        {...of(`${name}-${line.key}`)}
        label={t(`meetings.attendance.${name}Of`, { of: line.person || line.organisation || t("meetings.attendance.new") })}
        labelUnseen
        bare
        maxLength={most}
        value={value(`${name}-${line.key}`, line[name])}
      />
    ),
  });
  const state: Column<AttendanceLine> = {
    label: t("meetings.field.state-"),
    cell: (line) => (
      <Select
        {...of(`state-${line.key}`)}
        label={t("meetings.attendance.stateOf", { of: line.person || line.organisation || t("meetings.attendance.new") })}
        labelUnseen
        bare
        none={t("meetings.attendance.unsaid")}
        value={value(`state-${line.key}`, line.state)}
        options={attendanceStates.map((one) => ({ value: one, label: t(`meetings.attendance.${one}`) }))}
      />
    ),
  };
  return (
    <Table
      caption={t("meetings.attendance.title")}
      captionUnseen
      columns={[text("organisation", 300), text("person", 200), state, text("representedBy", 300)]}
      rows={[...lines, ...NEW_LINES]}
      rowKey={({ key }) => key}
    />
  );
};
