// People's own pages as JSON.
import { presentPersonPage } from "../../presenting/people.ts";
import { invalidAccess, notFound, type Refusal } from "../../refusal.ts";
import type { Person } from "../../world/records.ts";
import type { Call } from "../context.ts";
import type { Endpoint } from "../endpoint.ts";
import { json } from "../errors.ts";
import { text } from "../params.ts";

const findPerson = ({ world, path }: Call): Person | Refusal => {
  const person = world.personNamed(text(path, "username") ?? "");
  return person === undefined || (!person.active && person.id > 0) ? notFound : person;
};

export const userRoutes: readonly Endpoint[] = [
  {
    method: "GET",
    path: "/u/by-external/:external_id",
    action: "users#show",
    handle: ({ world, viewer, path }) => {
      const wanted = text(path, "external_id");
      const person = [...world.people.values()].find(
        (one) => one.externalId !== null && one.externalId === wanted,
      );
      return person === undefined ? notFound : json(presentPersonPage(world, viewer, person));
    },
  },
  {
    method: "GET",
    path: "/u/:username",
    action: "users#show",
    handle: (call) => {
      const person = findPerson(call);
      return "refused" in person ? person : json(presentPersonPage(call.world, call.viewer, person));
    },
  },
  {
    method: "GET",
    path: "/u/:username/emails",
    action: "users#check_emails",
    handle: (call) => {
      const person = findPerson(call);
      if ("refused" in person) return person;
      if (call.viewer?.admin !== true && call.viewer?.id !== person.id) return invalidAccess;
      return json({
        email: person.email,
        secondary_emails: [],
        unconfirmed_emails: [],
        associated_accounts: [],
      });
    },
  },
];
