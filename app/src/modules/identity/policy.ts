import { createMongoAbility, type MongoAbility, subject } from "@casl/ability";
import type { Role, Viewer } from "../../platform/http/viewer.ts";

/** Where a role may do an operation: for its own organisation, or for any of its space. */
export type Reach = "own" | "any";

const READER = { "read-draft": "own", "read-organisation": "any", "create-token": "own", "read-follow-up": "own" } as const;
const CONTRIBUTOR = {
  ...READER,
  "create-draft": "own",
  "review-draft": "own",
  "share-draft": "own",
  "delete-draft": "own",
  "follow-establishments": "own",
  "write-diagnosis": "own",
  "record-achievement": "own",
  contribute: "own",
} as const;
const PILOT = {
  ...CONTRIBUTOR,
  "publish-pact": "own",
  "correct-pact": "own",
  "withdraw-pact": "own",
  "live-pact": "own",
  "track-pact": "own",
  "run-consultation": "own",
  "evaluate-pact": "own",
  "create-perimeter": "own",
  "read-audit": "own",
  "offer-example": "own",
} as const;
const ADMINISTRATOR = {
  ...PILOT,
  "invite-member": "own",
  "change-role": "own",
  "edit-organisation": "own",
  "read-mail": "own",
  "export-examples": "own",
} as const;

/** What an administrator may do besides when their organisation leads the space. */
const LEADING_ADMINISTRATOR = {
  ...ADMINISTRATOR,
  "add-organisation": "any",
  "invite-first-administrator": "any",
  "export-examples": "any",
} as const;

export type Operation = keyof typeof LEADING_ADMINISTRATOR;

type Policy = Readonly<Record<Role, Readonly<Partial<Record<Operation, Reach>>>>>;

/**
 * Who may do what: the only place that says so. What is not here is refused. Closing one's own account and revoking one's own
 * token need no role.
 */
const policy: Policy = { reader: READER, contributor: CONTRIBUTOR, pilot: PILOT, administrator: ADMINISTRATOR };
const leadingPolicy: Policy = { ...policy, administrator: LEADING_ADMINISTRATOR };

export const operations = Object.keys(LEADING_ADMINISTRATOR).filter((name): name is Operation =>
  Object.hasOwn(LEADING_ADMINISTRATOR, name),
);

const abilities = new WeakMap<Viewer, MongoAbility>();

const abilityOf = (viewer: Viewer): MongoAbility => {
  const known = abilities.get(viewer);
  if (known) return known;
  const ability = createMongoAbility(
    Object.entries((viewer.leads === true ? leadingPolicy : policy)[viewer.role]).map(([action, reach]) => ({
      action,
      subject: "organisation",
      conditions: { tenant: viewer.tenant, ...(reach === "own" ? { id: viewer.organisation.id } : {}) },
    })),
  );
  abilities.set(viewer, ability);
  return ability;
};

/**
 * Whether a person may do an operation on what belongs to an organisation of their space: their own when it is not named,
 * nobody's when it is null, which only an operation that reaches any organisation may touch.
 */
export const can = (viewer: Viewer | null, operation: Operation, organisation?: string | null): boolean => {
  if (viewer === null) return false;
  const id = organisation === undefined ? viewer.organisation.id : organisation;
  return abilityOf(viewer).can(operation, subject("organisation", { tenant: viewer.tenant, id }));
};
