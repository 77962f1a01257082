// What a list would do: how many of each, every row with its line, and what is wrong in words.
import { Link } from "@tanstack/react-router";
import type { ListedRow, ListPreview, ListProblem } from "@threadboard/domain";
import { CircleAlert, Equal, type LucideIcon, PencilLine, Plus } from "lucide-react";
import { useState } from "react";
import { PublicNumber } from "../../parts/public-number.tsx";
import { say, words } from "../../words/words.ts";
import { fieldsWords } from "../task/activity-words.ts";

/** Rows drawn; the sums above count them all. */
const SHOWN = 200;

const whats = ["wrong", "new", "changed", "same"] as const;
type What = ListedRow["what"];

export function Preview({ preview }: { preview: ListPreview }) {
  const [only, setOnly] = useState<What | "all">("all");
  const { counts, rows, gone, unused, problems } = preview;
  const { new: fresh, ...rest } = counts;
  if (problems.length > 0) return <Problems problems={problems} />;
  const kept = only === "all" ? rows : rows.filter(({ what }) => what === only);
  // What is wrong comes first, or nobody would find it among a thousand.
  const shown = kept.toSorted((a, b) => Number(b.what === "wrong") - Number(a.what === "wrong"));
  return (
    <>
      <p role="status" className="figures">
        {say("lists.counts", { fresh, ...rest })}
      </p>
      {unused.length > 0 && (
        <p className="text-quiet text-small">{say("lists.unused", { columns: listOf(unused) })}</p>
      )}
      <div className="flex flex-wrap gap-2">
        {(["all", ...whats] as const)
          .filter((what) => what === "all" || counts[what] > 0)
          .map((what) => (
            <button
              key={what}
              type="button"
              aria-pressed={only === what}
              onClick={() => setOnly(what)}
              className="min-h-8 rounded border border-line-strong px-3 text-small hover:bg-hover aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:font-medium aria-pressed:text-accent touch:min-h-11"
            >
              {what === "all" ? say("lists.show.all") : say(`lists.what.${what}`)}
            </button>
          ))}
      </div>
      <Rows rows={shown.slice(0, SHOWN)} />
      {shown.length > SHOWN && (
        <p className="text-quiet text-small">{say("lists.more", { count: shown.length - SHOWN })}</p>
      )}
      {gone.length > 0 && <Gone gone={gone} />}
    </>
  );
}

function Problems({ problems }: { problems: readonly ListProblem[] }) {
  return (
    <ul role="alert" className="flex flex-col gap-1 text-loss">
      {problems.map((problem) => (
        <li key={problem.code}>{problemWords(problem)}</li>
      ))}
    </ul>
  );
}

const problemWords = ({ code, params }: ListProblem) => say(`lists.problem.${code}`, params);
const listOf = (names: readonly string[]) => new Intl.ListFormat(words.language).format(names);

const marks: Record<What, LucideIcon> = { new: Plus, same: Equal, changed: PencilLine, wrong: CircleAlert };

function Rows({ rows }: { rows: readonly ListedRow[] }) {
  const head =
    "sticky top-0 z-10 border-line border-b bg-ground px-2 py-1.5 text-start font-medium text-quiet text-small";
  return (
    <section
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls by itself has to be reached by the keyboard (WCAG 2.1.1), and its rows hold nothing that takes the focus.
      tabIndex={0}
      aria-label={say("lists.row.what")}
      className="max-h-[60dvh] overflow-auto rounded border border-line bg-card"
    >
      <table className="w-full border-separate border-spacing-0">
        <thead>
          <tr>
            <th scope="col" className={head}>
              {say("lists.row.line")}
            </th>
            <th scope="col" className={head}>
              {say("lists.row.title")}
            </th>
            <th scope="col" className={head}>
              {say("lists.row.what")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={`${row.line}:${row.key}`} row={row} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ row }: { row: ListedRow }) {
  const { line, key, title, what, number, fields, problems } = row;
  const Mark = marks[what];
  const cell = "border-line border-b px-2 py-1.5 align-top";
  return (
    <tr>
      <td className={`${cell} figures text-quiet text-small`}>{line}</td>
      <td className={`${cell} min-w-40`} dir="auto">
        {title}
        <span className="block break-all font-mono text-[0.6875rem] text-quiet">{key}</span>
      </td>
      <td className={`${cell} text-small`}>
        <span
          className={`inline-flex items-center gap-1.5 whitespace-nowrap ${what === "wrong" ? "font-medium text-loss" : what === "same" ? "text-quiet" : "text-accent"}`}
        >
          <Mark aria-hidden size={14} />
          {say(`lists.what.${what}`)}
          {number !== null && (
            <Link
              to="/tasks/$number"
              params={{ number }}
              className="figures font-mono text-[0.6875rem] underline"
            >
              <PublicNumber of={number} />
            </Link>
          )}
        </span>
        {fields.length > 0 && (
          <span className="block">
            {say("lists.row.changed", { fields: fieldsWords(fields.join(", ")) })}
          </span>
        )}
        {problems.map((problem) => (
          <span key={problem.code} className="block text-loss">
            {problemWords(problem)}
          </span>
        ))}
      </td>
    </tr>
  );
}

function Gone({ gone }: { gone: ListPreview["gone"] }) {
  return (
    <div className="text-small">
      <p className="text-pretty">{say("lists.gone", { count: gone.length })}</p>
      <p className="text-quiet" dir="auto">
        {listOf(gone.slice(0, 20).map(({ title }) => title))}
      </p>
      {gone.length > 20 && <p className="text-quiet">{say("lists.more", { count: gone.length - 20 })}</p>}
    </div>
  );
}
