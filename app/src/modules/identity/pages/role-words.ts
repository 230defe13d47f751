import type { Translate } from "../../../messages/index.ts";
import { type Role, roles } from "../../../platform/http/viewer.ts";
import type { Option } from "../../../ui/index.ts";

export const roleWord = (t: Translate, role: Role): string => t(`identity.role.${role}`);

/** The roles one may choose, up to the most that may be given. */
export const roleOptions = (t: Translate, most: Role = "administrator"): readonly Option[] =>
  roles.slice(0, roles.indexOf(most) + 1).map((role) => ({ value: role, label: roleWord(t, role), hint: t(`identity.role.${role}.what`) }));
