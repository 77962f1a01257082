// The operator's one page: everything that carries a community's name, and the policy of its board.
import { z } from "zod";
import { Key, type KindKey, type TeamKey } from "../ids.ts";
import { CHECKLIST_ITEM_LIMIT, CHECKLIST_LIMIT } from "../task/checklist.ts";
import { difficulties } from "../task/difficulty.ts";
import { Language } from "../task/language.ts";
import { Source } from "./source.ts";
import { ThreadRules } from "./thread-rules.ts";

const name = z.string().trim().min(1).max(80);
/** Without commas, since the name of a view lists its groups. */
const groupName = z
  .string()
  .trim()
  .min(1)
  .max(60)
  .regex(/^[^,]+$/, "is the name of one group");
const webAddress = z.url({ protocol: /^https?$/ }).max(500);
const days = z.number().positive().max(365);

/** A few shapes that are told apart without colour. */
export const kindShapes = [
  "circle",
  "square",
  "diamond",
  "triangle",
  "hexagon",
  "ring",
  "leaf",
  "bolt",
] as const;

const KindSchema = z.strictObject({
  name,
  description: z.string().max(500).optional(),
  shape: z.enum(kindShapes).default("circle"),
  /** Degrees on the colour circle. */
  hue: z.int().min(0).max(359).default(160),
  guide: webAddress.optional(),
  chat: webAddress.optional(),
  /** What "done" means, in a sentence that a volunteer understands. */
  done: z.string().max(1000).optional(),
  /** The body of a task made by hand. */
  template: z.string().max(10_000).optional(),
  /** What belongs to each task of the kind that is made by hand; it can be changed there. */
  checklist: z
    .array(z.string().trim().min(1).max(CHECKLIST_ITEM_LIMIT))
    .max(CHECKLIST_LIMIT)
    .refine((lines) => new Set(lines).size === lines.length, "no two lines may be the same")
    .default([]),
  /** What a holder may report with the work; none means that nothing is asked. */
  outcomes: z
    .array(z.strictObject({ key: Key, name }))
    .max(12)
    .default([]),
  /** Who accepts: leads of the team, one group, or anyone with an accepted task of this kind. */
  reviewers: z
    .union([z.literal("leads"), z.literal("experienced"), z.strictObject({ group: groupName })], {
      error: "should be leads, experienced, or { group: the name of a group }",
    })
    .default("leads"),
  /** Minutes. */
  effort: z.int().positive().max(100_000).optional(),
  difficulty: z.enum(difficulties).optional(),
  skills: z.array(z.string().max(40)).max(12).default([]),
  lease: z.strictObject({ nudgeAfter: days.optional(), releaseAfter: days.optional() }).default({}),
  /** At most this many held claims of the kind a person. */
  claimsLimit: z.int().positive().optional(),
  /** Never finished, renewed each quarter. */
  standing: z.boolean().default(false),
});

const TeamSchema = z.strictObject({
  name,
  description: z.string().max(500).optional(),
  /** Forum groups whose members lead this team. */
  leads: z.array(groupName).max(20).default([]),
  chat: webAddress.optional(),
});

const LabelGroupSchema = z.strictObject({
  name,
  /** What its labels say, for people who look for something that they can do; without, its name decides. */
  about: z.enum(["skills", "hardware"]).optional(),
  labels: z.array(z.string().trim().min(1).max(40)).max(60),
});

/** Days are 24 hours. */
const PolicySchema = z.strictObject({
  claims: z
    .strictObject({
      /** Held claims a person may have at once. */
      limit: z.int().min(1).max(100).default(3),
      /** The same before their first accepted one. */
      newcomerLimit: z.int().min(1).max(100).default(1),
      /** Days after which the holder is asked whether they are still on it. */
      nudgeAfter: days.default(10),
      /** Further days after which the claim is released. */
      releaseAfter: days.default(4),
    })
    .prefault({}),
  /** Days of a calendar year for which somebody may say that they are away, with their leases standing still. */
  awayDays: z.number().min(0).max(366).default(30),
  /** Private messages we send on the forum in a day, at most; 0 keeps all notices on the board. */
  messagesPerDay: z.int().min(0).max(10_000).default(200),
  /** Hours after which an offer lapses. */
  offerHours: z.number().positive().max(1000).default(48),
  /** Seconds for which changes are gathered before the thread is written. */
  gatherSeconds: z.number().min(0).max(3600).default(20),
  /** Seconds between two catch-up polls of the forum. */
  pollSeconds: z.number().min(5).max(86_400).default(300),
  /** Part of the calls that the forum allows us which goes into reading linked topics again, unasked. */
  rereadShare: z.number().min(0).max(0.9).default(0.25),
  /** Where the answer to a command in a thread goes: to its author, or into the last line of our post there. */
  threadAnswers: z.enum(["message", "status-post"]).default("message"),
  /** New posts we make on the forum in a day, at most. */
  newPostsPerDay: z.int().min(0).max(10_000).default(50),
  /** What happens when a thread is closed, moved, solved…, one rule for each. */
  threads: ThreadRules.prefault({}),
});

const Page = z.strictObject({
  board: z.strictObject({
    name,
    tagline: z.string().max(200).optional(),
    /** Where people reach the board. */
    address: webAddress,
    /** Shown before task numbers. */
    prefix: z
      .string()
      .regex(/^[A-Z][A-Z0-9]{0,7}$/, "use one to eight capital letters or digits, such as TB")
      .default("TB"),
    /** BCP 47; the language of what we write where nothing else is known. */
    language: Language.default("en"),
    /** Who sees a task that was made here by hand, as long as it has no thread. */
    audience: z.enum(["public", "members"]).default("public"),
  }),
  forum: z.strictObject({
    address: webAddress,
    /** The account that our posts come from. */
    bot: z.string().min(1).max(60).optional(),
    /** Whether it turns `[date=…]` into the reader's own time, as Discourse does unless told otherwise. */
    localDates: z.boolean().default(true),
    /** Characters that it takes in one post (Discourse's `max_post_length`). */
    postLength: z.int().min(500).max(150_000).default(32_000),
  }),
  /** Board administrators: forum administrators, forum moderators, and members of these groups. */
  admins: z
    .strictObject({
      forumAdmins: z.boolean().default(true),
      forumModerators: z.boolean().default(false),
      groups: z.array(groupName).max(20).default([]),
    })
    .prefault({}),
  /** Category slug to the groups that may read it; needed for each restricted category that is imported. */
  audiences: z.record(z.string(), z.array(groupName).min(1).max(20)).default({}),
  teams: z.record(Key, TeamSchema).refine((teams) => Object.keys(teams).length > 0, "name at least one team"),
  kinds: z.record(Key, KindSchema).refine((kinds) => Object.keys(kinds).length > 0, "name at least one kind"),
  labels: z.array(LabelGroupSchema).max(20).default([]),
  sources: z.array(Source).max(200).default([]),
  /** Names of the tags that we put on threads, by stage. They must exist on the forum. */
  statusTags: z
    .strictObject({ open: z.string(), active: z.string(), review: z.string(), done: z.string() })
    .partial()
    .default({}),
  policy: PolicySchema.prefault({}),
});

/** What an operator writes in the YAML file. Secrets are not in it; they come by environment. */
export const Configuration = Page.superRefine(({ sources, statusTags }, context) => {
  const ours = new Set(Object.values(statusTags).map((tag) => tag?.toLowerCase()));
  sources.forEach((source, index) => {
    const complain = (path: string[], message: string) =>
      context.addIssue({ code: "custom", path: ["sources", index, ...path], message });
    if (sources.findIndex(({ key }) => key === source.key) < index)
      complain(["key"], `another source is called ${source.key} already`);
    // We put these tags on and take them off ourselves; read as the forum's word they would speak for us.
    if (source.type === "tag" && ours.has(source.tag.toLowerCase()))
      complain(["tag"], `${source.tag} is a status tag of the board itself`);
    if (source.edits && (source.write !== "posts" || source.type === "outline"))
      complain(["edits"], "needs write: posts, and threads that are one task each");
    for (const tag of Object.keys(source.map.tags)) {
      if (ours.has(tag.toLowerCase()))
        complain(["map", "tags", tag], `${tag} is a status tag of the board itself`);
    }
  });
});

export type Configuration = z.infer<typeof Configuration>;
export type Kind = z.infer<typeof KindSchema>;
export type Team = z.infer<typeof TeamSchema>;
export type Policy = z.infer<typeof PolicySchema>;

/** Returns the kind's settings, or `null` where it is not configured (any more). */
export function kindOf(kinds: Readonly<Record<string, Kind>>, key: KindKey): Kind | null {
  return Object.hasOwn(kinds, key) ? (kinds[key] ?? null) : null;
}

/** Returns all group names that can change what a person sees or may do, each once. */
export function groupsThatMatter(configuration: Configuration): string[] {
  const groups = new Set<string>(configuration.admins.groups);
  for (const names of Object.values(configuration.audiences)) for (const group of names) groups.add(group);
  for (const team of Object.values(configuration.teams)) for (const group of team.leads) groups.add(group);
  for (const kind of Object.values(configuration.kinds)) {
    if (typeof kind.reviewers === "object") groups.add(kind.reviewers.group);
  }
  return [...groups];
}

/** Returns the group names that any audience names: those that give a reader a view of their own. */
export function groupsOfAudiences(configuration: Configuration): string[] {
  return [...new Set(Object.values(configuration.audiences).flat())];
}

/** What a name of the configuration points at that is not there; each is an error for the operator. */
export type DanglingName = {
  readonly path: readonly (string | number)[];
  readonly name: string;
  readonly what: "team" | "kind";
};

/** Returns every team or kind that a source names and nobody configured. */
export function danglingNames(configuration: Configuration): DanglingName[] {
  const dangling: DanglingName[] = [];
  const check = (
    path: readonly (string | number)[],
    what: "team" | "kind",
    key: TeamKey | KindKey | undefined,
  ) => {
    const known = what === "team" ? configuration.teams : configuration.kinds;
    if (key !== undefined && !Object.hasOwn(known, key)) dangling.push({ path, name: key, what });
  };
  configuration.sources.forEach((source, index) => {
    check(["sources", index, "team"], "team", source.team);
    check(["sources", index, "kind"], "kind", source.kind);
    for (const map of ["tags", "headings", "categories"] as const) {
      for (const [name, meaning] of Object.entries(source.map[map])) {
        check(["sources", index, "map", map, name, "team"], "team", meaning.team);
        check(["sources", index, "map", map, name, "kind"], "kind", meaning.kind);
      }
    }
  });
  return dangling;
}
