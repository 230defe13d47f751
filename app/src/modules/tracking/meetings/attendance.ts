export const attendanceStates = ["present", "represented", "excused", "absent"] as const;
