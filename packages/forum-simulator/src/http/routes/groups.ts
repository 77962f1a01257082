// Groups and their members.
import {
  type MemberPage,
  presentGroupAlone,
  presentGroupList,
  presentMembers,
} from "../../presenting/groups.ts";
import { notFound, type Refusal } from "../../refusal.ts";
import type { Group } from "../../world/records.ts";
import type { Call } from "../context.ts";
import type { Endpoint } from "../endpoint.ts";
import { json } from "../errors.ts";
import { flag, integer, text } from "../params.ts";

const defaultLimit = 50;
const highestLimit = 1000;

const findGroup = ({ world, path }: Call): Group | Refusal => {
  const group = world.groupNamed(text(path, "name") ?? "");
  return group === undefined || group.id === 0 ? notFound : group;
};

const readPage = ({ query }: Call): MemberPage | Refusal => {
  const limit = integer(query, "limit") ?? defaultLimit;
  const offset = integer(query, "offset") ?? 0;
  if (limit < 0 || limit > highestLimit) return { refused: "invalid-parameter", name: "limit" };
  if (offset < 0) return { refused: "invalid-parameter", name: "offset" };
  return { limit, offset, order: text(query, "order") ?? null, ascending: flag(query, "asc") ?? false };
};

export const groupRoutes: readonly Endpoint[] = [
  {
    method: "GET",
    path: "/groups",
    action: "groups#index",
    handle: ({ world, viewer }) => json(presentGroupList(world, viewer)),
  },
  {
    method: "GET",
    path: "/groups/:name",
    action: "groups#show",
    handle: (call) => {
      const group = findGroup(call);
      return "refused" in group ? group : json(presentGroupAlone(call.world, call.viewer, group));
    },
  },
  {
    method: "GET",
    path: "/groups/:name/members",
    action: "groups#members",
    handle: (call) => {
      const group = findGroup(call);
      if ("refused" in group) return group;
      const page = readPage(call);
      return "refused" in page ? page : json(presentMembers(call.world, group, page));
    },
  },
];
