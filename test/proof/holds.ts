// What must hold at the end of every story: nothing acknowledged is lost, no double post, board and forum agree, no secret left the room.
import {
  audienceOf,
  type Configuration,
  isLive,
  isStatusPost,
  liveClaims,
  maySee,
  type Task,
} from "@threadboard/domain";
import type { Forum } from "@threadboard/forum-simulator";
import {
  openStore,
  readEventsOfTask,
  readPeople,
  readTask,
  readTopic,
  readVisibleIds,
  type Store,
} from "@threadboard/store";
import type { Town } from "./town.ts";

type Topic = ReturnType<Forum["topic"]>;
type Post = ReturnType<Forum["post"]>;

const MINUTE = 60_000;
const ROUNDS = 40;

/** Lets the forum be well again, and the board do everything that it owes. Throws where it never ends. */
export async function bringToRest(town: Town): Promise<void> {
  town.forum.faults.clear();
  await town.start();
  await town.forum.webhooks.release();
  await town.forum.webhooks.settled();
  let last = "";
  for (let round = 0; round < ROUNDS; round++) {
    await town.pass(61 * MINUTE);
    await town.board.order("leases");
    await town.board.order("poll");
    await town.board.order("rotate");
    await town.board.order("drain");
    await town.forum.webhooks.settled();
    const { owed } = await town.board.order("owed");
    // What is owed to a thread that nobody shows us waits until it is back.
    const reachable = owed?.topics.filter((id) => isReadableByBot(town, id)) ?? [];
    if (owed?.looks === 0 && reachable.length === 0 && round > 1) return;
    last = JSON.stringify({ looks: owed?.looks, reachable });
  }
  throw new Error(`after ${ROUNDS} hours in peace the board still owes something: ${last}`);
}

function isReadableByBot({ forum }: Town, topicId: number): boolean {
  const topic = forum.topic(topicId);
  return topic.deletedAt === null && topic.categoryId !== forum.category("back-room").id;
}

/** Returns everything that does not hold, in words; empty is good. The board's process must have stopped. */
export async function whatDoesNotHold(town: Town): Promise<string[]> {
  const store = openStore(town.database);
  try {
    return [
      ...(await lost(town, store)),
      ...doublePosts(town),
      ...doubleMessages(town),
      ...(await overdone(town, store)),
      ...(await disagreements(town, store)),
      ...leaks(town),
    ];
  } finally {
    await store.close();
  }
}

async function lost(town: Town, store: Store): Promise<string[]> {
  const complaints: string[] = [];
  for (const { taskId, version, command } of town.acknowledged) {
    const task = await readTask(store.read, taskId);
    const events = await readEventsOfTask(store.read, taskId);
    if (task === null || !events.some((event) => event.version === version && event.personId !== null))
      complaints.push(`an acknowledged "${command}" of task ${taskId} at version ${version} is lost`);
  }
  return complaints;
}

/** What a person was told in private they were told once, however often we were killed on the way. */
function doubleMessages({ forum }: Town): string[] {
  const bot = forum.person("board").id;
  const messages = [...forum.world.topics.values()].filter((topic) => topic.archetype === "private_message");
  return messages.flatMap((topic) => {
    const said = forum.posts(topic.id).flatMap((post) => (post.authorId === bot ? [post.raw] : []));
    return new Set(said).size === said.length ? [] : [`message ${topic.id} says the same twice`];
  });
}

/** Each reply is carried out once: nobody took more by replies than they asked for. */
async function overdone(town: Town, store: Store): Promise<string[]> {
  const complaints: string[] = [];
  for (const id of await allTaskIds(store)) {
    const task = await readTask(store.read, id);
    const claims = (await readEventsOfTask(store.read, id)).filter(
      ({ door, happening }) => door === "thread" && happening.type === "claimed",
    );
    if (task?.thread == null || claims.length === 0) continue;
    const asked = town.forum.posts(task.thread.topicId).filter((post) => post.raw.startsWith("@board claim"));
    if (claims.length > asked.length)
      complaints.push(`task ${task.number} was taken ${claims.length} times by ${asked.length} replies`);
  }
  return complaints;
}

function botPosts(town: Town, topic: Topic): Post[] {
  const bot = town.forum.person("board").id;
  return town.forum.posts(topic.id).filter((post) => post.authorId === bot && isStatusPost(post.raw));
}

/**
 * A post that somebody took away before we knew that it was made is made once more, since nobody shows it to us
 * (decision 0007); so only those that stand are counted.
 */
function doublePosts(town: Town): string[] {
  return [...town.forum.world.topics.values()].flatMap((topic) => {
    const count = botPosts(town, topic).filter((post) => post.deletedAt === null).length;
    return count > 1 ? [`topic ${topic.id} has ${count} status posts`] : [];
  });
}

async function disagreements(town: Town, store: Store): Promise<string[]> {
  const complaints: string[] = [];
  for (const id of await allTaskIds(store)) {
    const task = await readTask(store.read, id);
    if (task === null) continue;
    complaints.push(...(await compare(town, store, task)).map((words) => `task ${task.number}: ${words}`));
  }
  return complaints;
}

async function allTaskIds(store: Store) {
  const everybody = { signedIn: true, groups: ["security-team"] };
  const stages = ["triage", "open", "active", "review", "done", "dropped"] as const;
  return readVisibleIds(store.read, everybody, stages);
}

async function compare(town: Town, store: Store, task: Task): Promise<string[]> {
  if (task.thread === null || task.set === "dropped") return [];
  const topic = town.forum.topic(task.thread.topicId);
  // What nobody shows us we cannot follow; all that counts then is that nobody here sees it either.
  if (!isReadableByBot(town, topic.id)) return compareAudience(town, task, topic);
  const row = await readTopic(store.read, task.thread.topicId);
  const held = liveClaims(task).map((claim) => claim.slotId);
  return [
    ...(new Set(held).size === held.length ? [] : ["a slot is held twice"]),
    ...compareTexts(town, task, topic),
    ...compareAudience(town, task, topic),
    ...(row?.replies === topic.postsCount - 1
      ? []
      : [`${row?.replies} replies, and ${topic.postsCount - 1} there`]),
    ...compareTags(town, task, topic),
    ...(await comparePost(town, store, task, topic)),
  ];
}

/** What the board last knew the thread to say is what it says, whatever the board itself says meanwhile. */
function compareTexts(town: Town, task: Task, topic: Topic): string[] {
  const { base, conflicts, item } = task.thread ?? {};
  if (base == null || item !== null) return [];
  const known = (field: "title" | "body") =>
    (conflicts?.find((conflict) => conflict.field === field)?.forum ?? base[field]).text.trimEnd();
  const raw = town.forum.firstPost(topic.id).raw.trimEnd();
  return [
    ...(known("title") === topic.title
      ? []
      : [`the title is "${known("title")}", and "${topic.title}" there`]),
    ...(known("body") === raw ? [] : [`the text is "${known("body")}", and "${raw}" there`]),
  ];
}

function audienceThere({ forum, configuration }: Town, topic: Topic) {
  const category = topic.categoryId === null ? null : forum.category(topic.categoryId);
  return audienceOf(
    {
      loginRequired: false,
      category:
        category === null ? null : { slug: category.slug, readRestricted: !category.permissions.has(0) },
      privateMessage: false,
      listed: topic.visible && topic.deletedAt === null,
    },
    configuration.audiences,
  );
}

function compareAudience(town: Town, task: Task, topic: Topic): string[] {
  const readers = [
    { signedIn: false, groups: [] },
    { signedIn: true, groups: [] },
    { signedIn: true, groups: ["security-team"] },
  ];
  const there = { audience: audienceThere(town, topic) };
  const same = readers.every((reader) => maySee(reader, task) === maySee(reader, there));
  return same
    ? []
    : [`it is for ${JSON.stringify(task.audience)}, and for ${JSON.stringify(there.audience)} there`];
}

function compareTags(town: Town, task: Task, topic: Topic): string[] {
  const [only] = sourceOf(town.configuration, task);
  if (only?.write === undefined || only.write === "off" || only.type === "outline") return [];
  const names = topic.tagIds.map((id) => town.forum.world.tags.get(id)?.name ?? "");
  const present = names.filter((name) => name.startsWith("board-"));
  // An import writes nothing: a task that nobody has touched here has no tag either.
  if (present.length === 0) return [];
  const wanted = wantedTag(town.configuration, task);
  return present.length === 1 && present[0] === wanted
    ? []
    : [`it wears ${present.join(", ")}, not ${wanted}`];
}

function sourceOf(configuration: Configuration, task: Task) {
  return configuration.sources.filter((source) => source.key === task.thread?.source);
}

function wantedTag(configuration: Configuration, task: Task): string | undefined {
  const accepted = task.slots.filter((slot) => !slot.retired);
  const states = liveClaims(task).map((claim) => claim.state);
  const { open, active, review, done } = configuration.statusTags;
  if (task.set === "triage" || task.set === "dropped") return undefined;
  if (
    task.set === "done" ||
    (accepted.length > 0 && states.filter((state) => state === "accepted").length >= accepted.length)
  )
    return done;
  if (states.some((state) => state === "working" || state === "returned")) return active;
  return states.includes("submitted") ? review : open;
}

async function comparePost(town: Town, store: Store, task: Task, topic: Topic): Promise<string[]> {
  const post = botPosts(town, topic).find((each) => each.deletedAt === null);
  if (post === undefined || topic.deletedAt !== null) return [];
  const people = await readPeople(
    store.read,
    task.claims.map((claim) => claim.personId),
  );
  // Other tasks of the same outline may be somebody else's.
  if (task.thread?.item !== null) return [];
  return [...people.values()].flatMap((person) => {
    const holds = task.claims.some((claim) => claim.personId === person.id && isLive(claim.state));
    const named = post.raw.includes(person.name);
    if (holds === named) return [];
    return [
      `our post ${named ? "names" : "does not name"} ${person.name}, who ${holds ? "has" : "has not"} it`,
    ];
  });
}

function leaks(town: Town): string[] {
  const secrets = [...town.secrets];
  return town.overheard.flatMap(({ who, text }) => {
    const word = secrets.find((secret) => text.includes(secret));
    return word === undefined ? [] : [`${who === "" ? "anybody" : who} was told "${word}"`];
  });
}
