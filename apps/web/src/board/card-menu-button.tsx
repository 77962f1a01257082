// The button on a card that opens everything one may do with it.
import type { Card } from "@threadboard/domain";
import { Ellipsis } from "lucide-react";
import { say } from "../words/words.ts";
import { useCardMenu } from "./card-menu-control.ts";

export function CardMenuButton({ card, className = "" }: { card: Card; className?: string }) {
  const menu = useCardMenu();
  return (
    <button
      type="button"
      data-card-menu
      aria-haspopup="menu"
      aria-expanded={menu.openFor === card.id}
      aria-label={say("web.card.menu", { title: card.title })}
      onClick={({ currentTarget }) => menu.open(card, currentTarget)}
      className={`relative grid size-6 shrink-0 place-items-center rounded text-quiet hover:bg-hover hover:text-ink aria-expanded:bg-hover touch:size-11 ${className}`}
    >
      <Ellipsis aria-hidden size={16} />
    </button>
  );
}
