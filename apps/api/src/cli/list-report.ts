// How a list is shown to the person at the terminal: every row that is not as before, and the sums.
import type { ListDone, ListedRow, ListPreview, Texts } from "@threadboard/domain";
import { listProblemWords } from "../lists/list-words.ts";

/** Rows of one kind that are shown; the sums count them all. */
const SHOWN = 40;

type Wishes = { readonly update?: boolean; readonly yes?: boolean };

/** Returns the preview as lines for a person. */
export function previewText(preview: ListPreview, wishes: Wishes, texts: Texts): string {
  const { campaign, counts, rows, gone, unused, problems } = preview;
  if (problems.length > 0) return problems.map((problem) => listProblemWords(texts, problem)).join("\n");
  const of = (what: ListedRow["what"]) => rows.filter((row) => row.what === what);
  return [
    ...shown(of("new"), ({ key, title }) => [`+ ${key}: ${title}`]),
    ...shown(of("changed"), ({ key, number, fields }) => [
      `~ ${key}: number ${number} has another ${fields.join(", ")}`,
    ]),
    ...shown(of("wrong"), ({ line, title, problems: wrong }) => [
      `! line ${line}: ${title}`,
      ...wrong.map((problem) => `    ${listProblemWords(texts, problem)}`),
    ]),
    ...shown(gone, ({ key, number, title }) => [
      `? ${key}: number ${number}, ${title}, is not in the list and stays`,
    ]),
    ...(unused.length === 0 ? [] : [`Columns that nothing uses: ${unused.join(", ")}.`]),
    campaignWords(campaign),
    `${counts.new} new, ${counts.same} as before, ${counts.changed} different, ${counts.wrong} wrong.`,
    ...(counts.changed > 0 && wishes.update !== true
      ? ["What differs stays as it is on the board, without --update."]
      : []),
    ...(wishes.yes === true ? [] : ["Nothing was written. Give --yes to do it."]),
  ]
    .filter((line) => line !== "")
    .join("\n");
}

function shown<Row>(rows: readonly Row[], lines: (row: Row) => readonly string[]): string[] {
  const more = rows.length - SHOWN;
  return [...rows.slice(0, SHOWN).flatMap(lines), ...(more > 0 ? [`  and ${more} more`] : [])];
}

function campaignWords(campaign: ListPreview["campaign"]): string {
  if (campaign === null) return "";
  return campaign.id === null
    ? `The campaign “${campaign.name}” would be new.`
    : `Into the campaign “${campaign.name}”.`;
}

/** Returns what was done as a line for a person. */
export function doneText({ made, changed, leftOut, campaign }: ListDone): string {
  const where = campaign === null ? "" : ` in “${campaign.name}”`;
  const out = leftOut > 0 ? `, ${leftOut} left out` : "";
  return `${made} ${made === 1 ? "task" : "tasks"} made${where}, ${changed} changed${out}.`;
}
