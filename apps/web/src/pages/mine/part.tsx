// A part of "My work": its rows under a heading, and nothing at all where there are none.
import { Link } from "@tanstack/react-router";
import type { Card, TaskNumber } from "@threadboard/domain";
import { Children, type ReactNode } from "react";
import { useSettings } from "../../data/use-board.ts";
import { KindMark } from "../../parts/kind-mark.tsx";
import { PublicNumber } from "../../parts/public-number.tsx";

export function Part({ title, children }: { title: string; children: ReactNode }) {
  if (Children.count(children) === 0) return null;
  return (
    <section>
      <h2 className="font-semibold text-large">{title}</h2>
      <ul className="mt-2 flex flex-col border-line border-t">{children}</ul>
    </section>
  );
}

/** One task. `kind` is its key, where that is known. */
export function Row({
  number,
  title,
  language,
  kind: kindKey,
  children,
}: {
  number: TaskNumber;
  title: string;
  language: string | null;
  kind: Card["kind"] | undefined;
  children: ReactNode;
}) {
  const { kinds } = useSettings();
  const kind = kinds.find(({ key }) => key === kindKey);
  return (
    <li className="flex flex-col gap-2 border-line border-b py-4">
      <div>
        <p className="flex items-center gap-2 text-quiet text-small">
          {kind !== undefined && <KindMark kind={kind} />}
          <span className="figures font-mono text-[0.6875rem]">
            <PublicNumber of={number} />
          </span>
        </p>
        <h3 className="font-semibold" lang={language ?? undefined} dir="auto">
          <Link to="/tasks/$number" params={{ number }} className="underline-offset-2 hover:underline">
            {title}
          </Link>
        </h3>
      </div>
      {children}
    </li>
  );
}
