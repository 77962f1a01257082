// A person's picture, or their initial where there is none. Their name stands beside it.
import type { PersonOnCard } from "@threadboard/domain";
import { useState } from "react";

type Shown = Pick<PersonOnCard, "name" | "avatar">;

export function Avatar({ person, size = 20 }: { person: Shown; size?: number }) {
  const [broken, setBroken] = useState(false);
  const box = { width: size, height: size };
  if (person.avatar === null || broken) {
    return (
      <span
        aria-hidden="true"
        style={{ ...box, fontSize: size * 0.5 }}
        className="grid shrink-0 place-items-center rounded-full bg-hover font-semibold text-ink leading-none"
      >
        {[...person.name][0]?.toUpperCase() ?? "?"}
      </span>
    );
  }
  return (
    <img
      src={person.avatar.replace("{size}", String(size * 2))}
      alt=""
      style={box}
      loading="lazy"
      decoding="async"
      onError={() => setBroken(true)}
      className="shrink-0 rounded-full bg-hover object-cover"
    />
  );
}
