// Where else in the forum the task comes up: posts that name it, and threads that its own one is linked with.
import { Link } from "@tanstack/react-router";
import type { TaskPage } from "@threadboard/domain";
import { type ReactNode, useId } from "react";
import { PublicNumber } from "../../parts/public-number.tsx";
import { TimeNear } from "../../parts/time-near.tsx";
import { say } from "../../words/words.ts";

export function Elsewhere({ page }: { page: TaskPage }) {
  return (
    <>
      {page.mentions.length > 0 && (
        <Part title={say("page.mentions")}>
          {page.mentions.map(({ address, topicTitle, author, at }) => (
            <li key={address} className="text-pretty text-small">
              <a href={address} className="break-words text-accent underline underline-offset-2">
                {topicTitle}
              </a>{" "}
              <span className="text-quiet">
                {say("page.mentions.by", { author })} <TimeNear how="on" at={at} />
              </span>
            </li>
          ))}
        </Part>
      )}
      {page.related.length > 0 && (
        <Part title={say("page.related")}>
          {page.related.map(({ topicId, title, address, tasks }) => (
            <li key={topicId} className="text-pretty text-small">
              {tasks.length === 0 ? (
                <a href={address} className="break-words text-accent underline underline-offset-2">
                  {title}
                </a>
              ) : (
                tasks.map((task) => (
                  <Link
                    key={task.id}
                    to="/tasks/$number"
                    params={{ number: task.number }}
                    className="block break-words text-accent underline underline-offset-2"
                  >
                    <span className="figures">
                      <PublicNumber of={task.number} />
                    </span>{" "}
                    {task.title}
                  </Link>
                ))
              )}
            </li>
          ))}
        </Part>
      )}
    </>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="flex flex-col gap-2">
      <h2 id={id} className="font-semibold">
        {title}
      </h2>
      <ul className="flex flex-col gap-2">{children}</ul>
    </section>
  );
}
