// A topic merged into another one: all its posts are moved there, and a closed stub stays behind.
import type { Person } from "../world/records.ts";
import type { World } from "../world/world.ts";
import { movePosts } from "./move-posts.ts";

export const mergeTopic = (world: World, actor: Person, fromId: number, intoId: number): void => {
  const from = world.topic(fromId);
  const there = world.postsOf(from).filter((post) => post.deletedAt === null);
  movePosts(world, actor, from, world.topic(intoId), there);
  from.closed = true;
  world.emit({ kind: "topic", name: "topic_closed_status_updated", topic: from });
};
