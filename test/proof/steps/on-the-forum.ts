// What people and moderators do on the forum.
import type { Town } from "../town.ts";
import { type Step, step } from "./step.ts";

export function newTopic({ by, where }: { by: string; where: string }): Step {
  return step(`newTopic by ${by} in ${where}`, (town) => {
    const word = town.word(where !== "docs");
    town.forum.createTopic({
      by: where === "embargo" ? "sid" : by,
      title: `Somebody should write about ${word}`,
      raw: `It would help many people to know how ${word} works.`,
      category: where,
    });
  });
}

function topicAt(town: Town, pick: number): number | null {
  const all = [...town.forum.world.topics.values()].filter(
    (topic) => topic.archetype === "regular" && topic.deletedAt === null,
  );
  return all[pick % Math.max(1, all.length)]?.id ?? null;
}

function isHidden(town: Town, topicId: number): boolean {
  const { categoryId } = town.forum.topic(topicId);
  const open = ["docs", "elsewhere"].map((slug) => town.forum.category(slug).id);
  return categoryId === null || !open.includes(categoryId);
}

function isOutline(town: Town, topicId: number): boolean {
  const source = town.configuration.sources.find((each) => each.type === "outline");
  return source?.type === "outline" && source.topic === topicId;
}

function onTopic(
  name: string,
  pick: number,
  run: (town: Town, topicId: number) => void,
  outlineToo = false,
): Step {
  return step(name, (town) => {
    const topicId = topicAt(town, pick);
    if (topicId !== null && (outlineToo || !isOutline(town, topicId))) run(town, topicId);
  });
}

export function reply({ pick, by }: { pick: number; by: string }): Step {
  return onTopic(
    `reply ${pick}`,
    pick,
    (town, topicId) => {
      const hidden = isHidden(town, topicId);
      const raw = `I have thought about ${town.word(hidden)} for a while and it is worth it.`;
      const { closed, archived } = town.forum.topic(topicId);
      town.forum.reply({ by: hidden || closed || archived ? "root" : by, topicId, raw });
    },
    true,
  );
}

/** Says in the thread what else would be clicked on the board. */
export function askInThread({ pick, by, verb }: { pick: number; by: string; verb: string }): Step {
  return onTopic(`askInThread ${verb}`, pick, (town, topicId) => {
    const { closed, archived } = town.forum.topic(topicId);
    const hidden = isHidden(town, topicId);
    if (closed || archived || hidden) return;
    town.note("asked in a thread");
    town.forum.reply({ by, topicId, raw: `@board ${verb}\n\nThat is about ${town.word(false)} for me.` });
  });
}

export function editFirstPost({ pick }: { pick: number }): Step {
  return onTopic(`editFirstPost ${pick}`, pick, (town, topicId) => {
    const raw = `On second thought we want to know about ${town.word(isHidden(town, topicId))} first.`;
    town.forum.editPost(town.forum.firstPost(topicId).id, { by: "root", raw });
  });
}

export function editTitle({ pick }: { pick: number }): Step {
  return onTopic(`editTitle ${pick}`, pick, (town, topicId) => {
    town.forum.editTopic(topicId, {
      by: "root",
      title: `We look for somebody who knows ${town.word(isHidden(town, topicId))}`,
    });
  });
}

export function retag({ pick, tags, keep }: { pick: number; tags: readonly string[]; keep: boolean }): Step {
  return onTopic(`retag ${pick} ${tags.join("+")}`, pick, (town, topicId) => {
    const there = town.forum.topic(topicId).tagIds.map((id) => town.forum.world.tags.get(id)?.name ?? "");
    const status = there.filter((name) => name.startsWith("board-"));
    town.forum.editTopic(topicId, { by: "root", tags: keep ? [...status, ...tags] : tags });
  });
}

export function toggle({ pick, what }: { pick: number; what: "closed" | "archived" | "visible" }): Step {
  return onTopic(`toggle ${pick} ${what}`, pick, (town, topicId) => {
    town.forum.setStatus(topicId, what, !town.forum.topic(topicId)[what], "root");
  });
}

export function move({ pick, to }: { pick: number; to: string }): Step {
  return onTopic(`move ${pick} ${to}`, pick, (town, topicId) => {
    town.forum.moveTopic(topicId, to, "root");
    // What stands in the open now is nobody's secret any more.
    if (isHidden(town, topicId)) return;
    const said = [town.forum.topic(topicId).title, ...town.forum.posts(topicId).map((post) => post.raw)];
    for (const word of town.secrets) if (said.some((text) => text.includes(word))) town.secrets.delete(word);
  });
}

export function deleteOrRecover({ pick }: { pick: number }): Step {
  return step(`deleteOrRecover ${pick}`, (town) => {
    const gone = [...town.forum.world.topics.values()].filter((topic) => topic.deletedAt !== null);
    const back = gone[pick % Math.max(1, gone.length)];
    if (back !== undefined && pick % 3 > 0) return town.forum.recoverTopic(back.id, "root");
    const topicId = topicAt(town, pick);
    if (topicId !== null && !isOutline(town, topicId)) town.forum.deleteTopic(topicId, "root");
  });
}

export function editOutline({ pick, edit }: { pick: number; edit: string }): Step {
  return step(`editOutline ${edit}`, (town) => {
    const source = town.configuration.sources.find((each) => each.type === "outline");
    if (source?.type !== "outline") return;
    const post = town.forum.firstPost(source.topic);
    const lines = post.raw.split("\n");
    const items = lines.flatMap((line, index) => (line.startsWith("- [") ? [index] : []));
    const at = items[pick % items.length] ?? 0;
    const line = lines[at] ?? "";
    if (edit === "add" && items.length < 30) lines.push(`- [ ] Translate the page about ${town.word(false)}`);
    if (edit === "tick")
      lines[at] = line.includes("[ ]") ? line.replace("[ ]", "[x]") : line.replace("[x]", "[ ]");
    if (edit === "reword") lines[at] = `${line} please`.replace(" please please", "");
    if (edit === "turn") lines.splice(items[0] ?? 0, 0, ...lines.splice(at, 1));
    town.forum.editPost(post.id, { by: "root", raw: lines.join("\n") });
  });
}

/** A moderator takes our post away, or writes something of their own above it. */
export function meddle({ pick, edit }: { pick: number; edit: boolean }): Step {
  return onTopic(
    `meddle ${edit ? "edit" : "delete"}`,
    pick,
    (town, topicId) => {
      const bot = town.forum.person("board").id;
      const ours = town.forum.posts(topicId).find((post) => post.authorId === bot && post.deletedAt === null);
      if (ours === undefined) return;
      if (edit) town.forum.editPost(ours.id, { by: "root", raw: `Note of a moderator.\n\n${ours.raw}` });
      else if (pick % 4 === 0) town.forum.deletePost(ours.id, "root");
    },
    true,
  );
}
