// Routes of the assign and solved plugins; 404 where a plugin is off.
import { type AssignTarget, assign, unassign } from "../../actions/assign.ts";
import { acceptAnswer, unacceptAnswer } from "../../actions/solve.ts";
import { isRefusal, notFound, type Refusal } from "../../refusal.ts";
import type { Person, Post } from "../../world/records.ts";
import type { World } from "../../world/world.ts";
import type { Call } from "../context.ts";
import { answer, signedIn } from "../context.ts";
import type { Endpoint } from "../endpoint.ts";
import { json } from "../errors.ts";
import { integer, text } from "../params.ts";

const ok = (): Response => json({ success: "OK" });

const readTarget = (call: Call): AssignTarget | Refusal => {
  const id = integer(call.params, "target_id");
  const type = text(call.params, "target_type");
  if (id === undefined) return { refused: "missing-parameter", name: "target_id" };
  if (type !== "Topic" && type !== "Post") return { refused: "invalid-parameter", name: "target_type" };
  return { id, type };
};

const putAssign = (call: Call): Response | Refusal => {
  if (!call.world.settings.assignPlugin) return notFound;
  const actor = signedIn(call);
  if (isRefusal(actor)) return actor;
  const target = readTarget(call);
  if (isRefusal(target)) return target;
  const result = assign(call.world, actor, {
    target,
    username: text(call.params, "username") ?? null,
    groupName: text(call.params, "group_name") ?? null,
    note: text(call.params, "note") ?? null,
    status: text(call.params, "status") ?? null,
  });
  return answer(result, ok);
};

const putUnassign = (call: Call): Response | Refusal => {
  if (!call.world.settings.assignPlugin) return notFound;
  const actor = signedIn(call);
  if (isRefusal(actor)) return actor;
  const target = readTarget(call);
  return isRefusal(target) ? target : answer(unassign(call.world, actor, target), ok);
};

type Solve = (world: World, actor: Person, postId: number) => Post | Refusal;

const solve =
  (change: Solve) =>
  (call: Call): Response | Refusal => {
    if (!call.world.settings.solvedPlugin) return notFound;
    const actor = signedIn(call);
    if (isRefusal(actor)) return actor;
    const id = integer(call.params, "id");
    if (id === undefined) return { refused: "missing-parameter", name: "id" };
    return answer(change(call.world, actor, id), ok);
  };

export const pluginRoutes: readonly Endpoint[] = [
  { method: "PUT", path: "/assign/assign", action: "assign#assign", handle: putAssign },
  { method: "PUT", path: "/assign/unassign", action: "assign#unassign", handle: putUnassign },
  { method: "POST", path: "/solution/accept", action: "solutions#accept", handle: solve(acceptAnswer) },
  { method: "POST", path: "/solution/unaccept", action: "solutions#unaccept", handle: solve(unacceptAnswer) },
];
