import type { Translate } from "../../../messages/index.ts";
import { type Role, roles } from "../../../platform/http/viewer.ts";
import type { Option } from "../../../ui/index.ts";

export const roleWord = (t: Translate, role: Role): string => t(`identity.role.${role}`);

export const roleOptions = (t: Translate): readonly Option[] =>
  roles.map((role) => ({ value: role, label: roleWord(t, role), hint: t(`identity.role.${role}.what`) }));
