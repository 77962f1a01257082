// A private message on the forum: one line a notice, a link to each task, and how to have fewer of them.
import type { NoticeCode } from "../event/outbox.ts";
import type { TaskNumber } from "../ids.ts";
import type { Texts } from "../texts/texts.ts";
import { plain } from "../thread/plain.ts";

/** One notice, with what its reader may know at this moment. */
export type Line = {
  readonly code: NoticeCode;
  /** Who did it, by name; `null`: nobody in particular. */
  readonly by: string | null;
  readonly number: TaskNumber;
  /** `null`: the reader may not see the task now, so that it is told by its number only. */
  readonly title: string | null;
  /** What to say instead of the sentence of its code, in the reader's language, as Markdown. */
  readonly words: string | null;
  /** What to say after it, likewise. */
  readonly more: string | null;
};

export type MessageSetting = {
  readonly texts: Texts;
  readonly board: { readonly name: string; readonly address: string; readonly prefix: string };
  /** Tells this message from every other; see `markOf`. */
  readonly mark: string;
};

/** Comments do not show in a Discourse post and stay in its source, so that a message that was sent is found again. */
export function markOf(begunAt: number): string {
  return `<!-- threadboard message ${begunAt} -->`;
}

/** Returns the title of the conversation and the source of one message in it. */
export function writeMessage(lines: readonly Line[], { texts, board, mark }: MessageSetting) {
  const { say } = texts;
  const name = plain(board.name);
  const base = board.address.replace(/\/+$/, "");
  const items = lines.map((line) => `- ${lineOf(line, { say, base, prefix: board.prefix })}`);
  const foot = say("message.foot", { address: `${base}/notices` });
  return {
    title: say("message.title", { board: board.name }),
    raw: [say("message.head", { board: name }), "", ...items, "", foot, mark].join("\n"),
  };
}

/** Their sentences name no task: they are about one that their reader cannot see. */
const nameless: ReadonlySet<NoticeCode> = new Set(["thread-gone", "given-up"]);

type LineSetting = { readonly say: Texts["say"]; readonly base: string; readonly prefix: string };

function lineOf({ code, by, number, title, words, more }: Line, { say, base, prefix }: LineSetting): string {
  const [short, address] = [`${prefix}-${number}`, `${base}/tasks/${number}`];
  if (nameless.has(code)) return `${say(`notice.${code}`)} ${short}`;
  if (title === null) return say("message.unseen", { number: short });
  const who = by === null ? say("activity.nobody") : plain(by);
  const sentence = words === null ? say(`notice.${code}`, { by: who, title: plain(title) }) : words;
  const link = say("message.link", { number: short, address });
  const renew = code === "nudge" ? ` ${say("message.renew", { address: `${address}?renew=1` })}` : "";
  return [sentence, more, `${link}${renew}`].filter((part) => part !== null).join(" ");
}
