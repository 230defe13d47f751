export const attendanceStates = ["present", "represented", "excused", "absent"] as const;
export type AttendanceState = (typeof attendanceStates)[number];

/** Who came to a meeting, or did not. */
export type Attendance = {
  readonly id: string;
  /** The party of the pact they sit for, if it is one. */
  readonly memberId: string | null;
  readonly organisation: string;
  readonly person: string;
  readonly state: AttendanceState;
  readonly representedBy: string | null;
};

/** A person who sits in a body of a pact, whom its meetings are told to. */
export type Seat = {
  readonly id: string;
  readonly committeeId: string;
  readonly memberId: string | null;
  readonly organisation: string;
  readonly name: string;
  readonly email: string | null;
};

/** A line of the attendance sheet before anyone is said to be there: its key is the seat's, the party's, or that of what was kept. */
export type AttendanceLine = Omit<Attendance, "id" | "state"> & { readonly key: string; readonly state: AttendanceState | null };

/** The sheet to fill: what was kept, then the seats of the body and the parties that nobody on it sits for. */
export const attendanceLines = (
  kept: readonly Attendance[],
  seats: readonly Seat[],
  parties: readonly { readonly id: string; readonly name: string }[],
): AttendanceLine[] => {
  const plain = (text: string): string => text.trim().toLowerCase();
  const isThere = (lines: readonly AttendanceLine[], { organisation, name }: Seat): boolean =>
    lines.some((line) => plain(line.person) === plain(name) && plain(line.organisation) === plain(organisation));
  const lines: AttendanceLine[] = kept.map(({ id, ...line }) => ({ ...line, key: id }));
  for (const seat of seats) {
    const { id, memberId, organisation, name } = seat;
    if (!isThere(lines, seat)) lines.push({ key: `seat-${id}`, memberId, organisation, person: name, state: null, representedBy: null });
  }
  const sat = new Set(lines.map(({ memberId }) => memberId));
  const standing = parties.filter(({ id }) => !sat.has(id));
  return [
    ...lines,
    ...standing.map(({ id, name }) => ({
      ...{ key: `party-${id}`, memberId: id, organisation: name },
      ...{ person: "", state: null, representedBy: null },
    })),
  ];
};

/** How many parties are there, themselves or represented, and how many are missing of those the rule of the body asks for. */
export const quorumAt = (
  attendance: readonly Pick<Attendance, "memberId" | "state">[],
  quorum: number | null,
): { readonly parties: number; readonly needed: number | null; readonly missing: number } => {
  const there = new Set(
    attendance.flatMap(({ memberId, state }) => (memberId !== null && (state === "present" || state === "represented") ? memberId : [])),
  );
  return { parties: there.size, needed: quorum, missing: quorum === null ? 0 : Math.max(0, quorum - there.size) };
};
