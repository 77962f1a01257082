// What became of the thread: a sentence each, with the way to where it happened.
import { Link } from "@tanstack/react-router";
import type { ThreadNote } from "@threadboard/domain";
import { ArrowUpRight } from "lucide-react";
import { PublicNumber } from "../../parts/public-number.tsx";
import { say } from "../../words/words.ts";

export function ThreadNotes({ notes }: { notes: readonly ThreadNote[] }) {
  if (notes.length === 0) return null;
  return (
    <ul className="flex flex-col gap-1.5">
      {notes.map(({ code, params, address, tasks }) => (
        <li key={code} className="text-pretty text-small">
          {say(`note.${code}`, { title: "none", category: "none", name: "", ...params })}{" "}
          {address !== null && (
            <a href={address} className="whitespace-nowrap text-accent underline underline-offset-2">
              {say("sync.gone.look")}
              <ArrowUpRight aria-hidden size={13} className="rtl:-scale-x-100 ms-0.5 inline align-[-1px]" />
            </a>
          )}
          {tasks.map(({ id, number, title }) => (
            <Link
              key={id}
              to="/tasks/$number"
              params={{ number }}
              title={title}
              className="figures ms-2 text-accent underline underline-offset-2"
            >
              <PublicNumber of={number} />
            </Link>
          ))}
        </li>
      ))}
    </ul>
  );
}
