// Who takes part in tests. Roles come from groups, as they do in life.
import { PersonId } from "../ids.ts";
import { type Roles, rolesOf } from "../person/person.ts";
import { configuration } from "./community.ts";
import { uuidOf } from "./uuids.ts";

export type Guest = { readonly id: PersonId; readonly roles: Roles };

let count = 0;

function guest(groups: readonly string[], admin = false): Guest {
  count += 1;
  return {
    id: PersonId.parse(uuidOf(0xa0_0000 + count)),
    roles: rolesOf({ admin, moderator: false, groups }, configuration),
  };
}

export const admin = guest(["staff"], true);
export const docsLead = guest(["docs-leads", "staff"]);
export const packagingLead = guest(["packaging-leads"]);
export const auditor = guest(["auditors"]);
export const staffer = guest(["staff"]);
export const ana = guest([]);
export const ben = guest([]);
export const chloe = guest([]);

export const everybody: readonly Guest[] = [
  admin,
  docsLead,
  packagingLead,
  auditor,
  staffer,
  ana,
  ben,
  chloe,
];
