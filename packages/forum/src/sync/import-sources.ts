// Import: walk the sources, read what is new or changed, and say what came of it.
import type { Configuration, Source, TopicId } from "@threadboard/domain";
import type { ForumClient } from "../client/client.ts";
import { describeForumError, type ForumError } from "../client/errors.ts";
import { describeIncomplete } from "./describe-incomplete.ts";
import type { Looked } from "./look.ts";
import { audienceOfTopic, type Places } from "./places.ts";
import type { SyncPort } from "./port.ts";
import { type Candidate, digestOfRow, topicsOf } from "./source-topics.ts";
import type { TopicTurns } from "./topic-turns.ts";
import { outlineSourceOf } from "./which-source.ts";

export type Importing = {
  readonly client: ForumClient;
  readonly port: SyncPort;
  readonly configuration: Configuration;
  readonly places: Places;
  readonly clock: () => number;
  readonly turns: TopicTurns;
  /** Told while a source is listed (`read` is 0), and then after each topic that was dealt with. */
  readonly progress?: (at: {
    readonly source: string;
    readonly read: number;
    readonly listed: number;
  }) => void;
};

export type ImportSummary = {
  topics: number;
  /** Topics whose list row showed no change, so that they were not read. */
  skipped: number;
  /** Topics that nobody here may know of: private, unlisted, or of an unknown category. */
  hidden: number;
  created: number;
  changed: number;
  unchanged: number;
  gone: number;
  /** Gaps and contradictions in the forum's answers, in words. */
  incomplete: string[];
  /** What could not be read, in words. */
  failures: string[];
  /** The forum was not there for some of it, so that the next time has to begin where this one did. */
  brokenOff: boolean;
};

/** Returns an empty summary. */
function emptySummary(): ImportSummary {
  return {
    topics: 0,
    skipped: 0,
    hidden: 0,
    created: 0,
    changed: 0,
    unchanged: 0,
    gone: 0,
    incomplete: [],
    failures: [],
    brokenOff: false,
  };
}

/** Bumps may be told late, and clocks differ: a later run looks this much further back. */
const MARGIN = 3_600_000;

/**
 * Reads all given sources. `everything`: list all topics, as the first run does; otherwise only those bumped
 * since the source was last read. Either way a topic is read only when its list row changed, or has none.
 */
export async function importSources(
  importing: Importing,
  sources: readonly Source[],
  everything: boolean,
): Promise<ImportSummary> {
  const summary = emptySummary();
  for (const source of sources) await importSource(importing, source, everything, summary);
  return summary;
}

async function importSource(
  importing: Importing,
  source: Source,
  everything: boolean,
  summary: ImportSummary,
): Promise<void> {
  const { client, port, places, clock } = importing;
  const began = clock();
  const last = everything ? null : await port.sourceReadAt(source.key);
  const gaps: string[] = [];
  const trouble = summary.failures.length;
  const found: TopicCandidate[] = [];
  let wasListed = true;
  for await (const candidate of topicsOf(client, source, places, last === null ? null : last - MARGIN)) {
    if (candidate.kind === "topic") found.push(candidate);
    else noteCandidate(candidate, source, gaps, summary);
    if (candidate.kind === "failed") wasListed = false;
    importing.progress?.({ source: source.key, read: 0, listed: found.length });
  }
  for (const [index, candidate] of found.entries()) {
    const error = await importCandidate(importing, source, candidate, summary, gaps);
    importing.progress?.({ source: source.key, read: index + 1, listed: found.length });
    const left = found.length - index - 1;
    if (error === null || !isAway(error)) continue;
    summary.brokenOff = true;
    if (left > 0) summary.failures.push(`${source.key}: ${left} more topics are left for the next time`);
    break;
  }
  summary.incomplete.push(...gaps);
  // What failed is tried again from the same place next time. What failed in a whole list is in the next whole list:
  // one topic that can never be read must not have all others listed again and again.
  const whole = everything && wasListed && !summary.brokenOff;
  if (whole || summary.failures.length === trouble) await port.sourceRead(source.key, began, gaps);
}

/** The forum is not there, or we are stopping: each further topic would only be another try in vain. */
function isAway({ kind }: ForumError): boolean {
  return kind === "unreachable" || kind === "aborted";
}

function noteCandidate(
  candidate: Exclude<Candidate, { kind: "topic" }>,
  source: Source,
  gaps: string[],
  summary: ImportSummary,
): void {
  switch (candidate.kind) {
    case "incomplete":
      gaps.push(describeIncomplete(candidate.incomplete));
      return;
    case "failed":
      summary.brokenOff ||= isAway(candidate.error);
      summary.failures.push(`${source.key}: ${describeForumError(candidate.error)}`);
      return;
    case "unknown-category":
      summary.failures.push(`${source.key}: the forum shows no category "${candidate.slug}"`);
      return;
  }
}

type TopicCandidate = Extract<Candidate, { kind: "topic" }>;

/** Returns why the topic could not be read, or `null`. */
async function importCandidate(
  importing: Importing,
  source: Source,
  { id, row }: TopicCandidate,
  summary: ImportSummary,
  gaps: string[],
): Promise<ForumError | null> {
  const { configuration, places, port } = importing;
  const outline = outlineSourceOf(configuration, id);
  if (outline !== null && outline.key !== source.key) return null;
  const audience = row === null ? null : audienceOfTopic(row, places, configuration);
  const digest = row === null || audience === null ? null : digestOfRow(row, audience);
  if (digest !== null) {
    const known = (await port.rowDigests([id])).get(id);
    if (known === digest) {
      summary.skipped += 1;
      return null;
    }
    if (known === undefined && audience?.kind === "nobody") {
      summary.hidden += 1;
      return null;
    }
  }
  summary.topics += 1;
  const looked = await importing.turns.look(importing, id, { source, rowDigest: digest });
  noteLook(looked, id, row !== null, summary, gaps);
  return looked.kind === "failed" ? looked.error : null;
}

function noteLook(
  looked: Looked,
  id: TopicId,
  wasListed: boolean,
  summary: ImportSummary,
  gaps: string[],
): void {
  switch (looked.kind) {
    case "applied":
      summary.created += looked.applied.created;
      summary.changed += looked.applied.changed;
      summary.unchanged += looked.applied.unchanged;
      gaps.push(...looked.incomplete.map(describeIncomplete));
      return;
    case "passed-over":
      summary.hidden += 1;
      return;
    case "gone":
      summary.gone += 1;
      if (wasListed) gaps.push(describeIncomplete({ kind: "listed-but-gone", topicId: id }));
      // A list may be older than a deletion; a topic that an operator names should be there.
      else summary.failures.push(`topic ${id}: the forum shows no such topic`);
      return;
    case "failed":
      summary.failures.push(`topic ${id}: ${describeForumError(looked.error)}`);
      return;
  }
}
