// What a person finished, as far as whoever asks may see it.
import {
  type Audience,
  type Configuration,
  type FinishedExport,
  type FinishedTask,
  kindOf,
  maySee,
  type PersonPage,
  type Reader,
  toIso,
} from "@threadboard/domain";
import { type FinishedRow, type PersonRow, type Reading, readFinishedRows } from "@threadboard/store";
import type { Viewer } from "../http/viewer.ts";
import { presentPerson } from "./card.ts";

/**
 * Returns somebody's page, or `null` where the reader finds none: who keeps it to themselves, who finished nothing
 * that this reader may see, and who was never here are all the same to others.
 */
export async function presentPersonPage(
  db: Reading,
  person: PersonRow | null,
  { reader, personId }: Viewer,
  configuration: Configuration,
): Promise<PersonPage | null> {
  if (person === null) return null;
  const [own, hidden] = [person.id === personId, person.hidesFinished === 1];
  if (hidden && !own) return null;
  const finished = await finishedFor(db, person, reader, configuration);
  if (finished.length === 0 && !own) return null;
  return { person: presentPerson(person), finished, hidden };
}

async function finishedFor(
  db: Reading,
  person: PersonRow,
  reader: Reader,
  { kinds }: Configuration,
): Promise<FinishedTask[]> {
  const rows = await readFinishedRows(db, person.id);
  const isSeen = ({ audienceJson }: FinishedRow) =>
    maySee(reader, { audience: JSON.parse(audienceJson) as Audience });
  return rows.filter(isSeen).map(({ stateAt, outcome, audienceJson: _audience, ...task }) => ({
    ...task,
    at: toIso(stateAt),
    outcome: kindOf(kinds, task.kind)?.outcomes.find(({ key }) => key === outcome)?.name ?? outcome,
  }));
}

/** Returns the same to take along: with names where the page has keys, and whole addresses. */
export function presentExport(
  { person, finished }: PersonPage,
  { board, kinds, teams }: Configuration,
): FinishedExport {
  const address = board.address.replace(/\/+$/, "");
  return {
    person: { name: person.name, username: person.username },
    board: { name: board.name, address },
    tasks: finished.map(({ number, title, kind, team, at, outcome }) => ({
      number: `${board.prefix}-${number}`,
      title,
      address: `${address}/tasks/${number}`,
      kind: kindOf(kinds, kind)?.name ?? kind,
      team: team === null ? null : (teams[team]?.name ?? team),
      outcome,
      finishedAt: at,
    })),
  };
}
