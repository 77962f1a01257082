// The ways to the reader's own pages: in the header where there is room, at the foot of a phone under the thumb.
import { Link } from "@tanstack/react-router";
import { Bell, CircleUserRound, Compass, Inbox, LayoutGrid, Plus } from "lucide-react";
import type { ReactNode } from "react";
import { useMe } from "../data/use-board.ts";
import { say, words } from "../words/words.ts";

type OwnLink = {
  readonly to: "/" | "/find" | "/mine" | "/new" | "/triage" | "/notices";
  readonly icon: ReactNode;
  readonly word: string;
  readonly count: number;
  /** The count in words. */
  readonly counted: string;
};

function useOwnLinks(): { mine: OwnLink; new: OwnLink; triage: OwnLink | null; notices: OwnLink } {
  const { roles, triageCount, unseenNotices } = useMe();
  const isLead = roles.admin || roles.leads.length > 0;
  return {
    mine: {
      to: "/mine",
      icon: <CircleUserRound aria-hidden size={18} />,
      word: say("web.my-tasks"),
      count: 0,
      counted: "",
    },
    new: {
      to: "/new",
      icon: <Plus aria-hidden size={18} />,
      word: say("web.new-task"),
      count: 0,
      counted: "",
    },
    triage: isLead
      ? {
          to: "/triage",
          icon: <Inbox aria-hidden size={18} />,
          word: say("web.triage"),
          count: triageCount,
          counted: say("web.triage.count", { count: triageCount }),
        }
      : null,
    notices: {
      to: "/notices",
      icon: <Bell aria-hidden size={18} />,
      word: say("web.notices"),
      count: unseenNotices,
      counted: say("web.notices.count", { count: unseenNotices }),
    },
  };
}

/** In the header: an icon with its word, and how many things wait there. */
export function HeaderLinks() {
  const { mine, new: newTask, triage, notices } = useOwnLinks();
  const links = [mine, newTask, triage, notices].filter((link) => link !== null);
  const shown = links.map(({ to, icon, word, count, counted }) => (
    <Link
      key={to}
      to={to}
      className="flex min-h-8 items-center gap-1.5 whitespace-nowrap rounded px-2 text-quiet text-small hover:bg-hover hover:text-ink data-[status=active]:text-ink desk:px-2.5 touch:min-h-11"
    >
      {icon}
      {word}
      {count > 0 && (
        <>
          <Count count={count} className="px-1.5 leading-4.5" />
          <span className="sr-only">{counted}</span>
        </>
      )}
    </Link>
  ));
  return (
    <nav aria-label={say("web.nav")} className="hidden items-center tablet:flex">
      {shown}
    </nav>
  );
}

/** At the foot of a phone. */
export function FootBar() {
  const { person } = useMe();
  const { mine, new: newTask, triage, notices } = useOwnLinks();
  if (person === null) return null;
  const board: OwnLink = {
    to: "/",
    icon: <LayoutGrid aria-hidden size={18} />,
    word: say("web.board-short"),
    count: 0,
    counted: "",
  };
  const find: OwnLink = {
    to: "/find",
    icon: <Compass aria-hidden size={18} />,
    word: say("web.find-short"),
    count: 0,
    counted: "",
  };
  // Five fit under a thumb. A lead empties the desk, everybody else looks for something to do.
  const links = [board, triage ?? find, { ...mine, word: say("web.mine-short") }, newTask, notices];
  return (
    <nav
      aria-label={say("web.nav.pages")}
      className="grid shrink-0 auto-cols-fr grid-flow-col border-line border-t pb-[env(safe-area-inset-bottom)] tablet:hidden"
    >
      {links.map(({ to, icon, word, count, counted }) => (
        <Link
          key={to}
          to={to}
          activeOptions={{ exact: true, includeSearch: false }}
          className="flex min-h-14 flex-col items-center justify-center gap-0.5 text-[0.6875rem] text-quiet leading-none data-[status=active]:font-medium data-[status=active]:text-accent"
        >
          <span className="relative">
            {icon}
            {count > 0 && <Count count={count} className="absolute -top-1.5 start-3 px-1 leading-4" />}
          </span>
          {word}
          {count > 0 && <span className="sr-only">{counted}</span>}
        </Link>
      ))}
    </nav>
  );
}

const figures = new Intl.NumberFormat(words.language);

function Count({ count, className }: { count: number; className: string }) {
  return (
    <span
      aria-hidden="true"
      className={`figures rounded-full bg-accent font-semibold text-[0.6875rem] text-on-accent ${className}`}
    >
      {figures.format(Math.min(count, 99))}
      {count > 99 && "+"}
    </span>
  );
}
