/** What a member may do in an organisation; each role includes the ones before it. */
export const roles = ["reader", "contributor", "pilot", "administrator"] as const;
export type Role = (typeof roles)[number];

/** A signed-in person, in the space and for the organisation they act for now. */
export type Viewer = {
  readonly account: string;
  readonly name: string;
  readonly tenant: string;
  readonly space: string;
  readonly organisation: { readonly id: string; readonly name: string };
  /** Whether that organisation leads the space; absent: no. */
  readonly leads?: boolean;
  readonly role: Role;
};
