// From a post to what it asks of the board, and what of it and of the forum it names.
import { htmlBlocks } from "../outline/html/html-blocks.ts";
import { isTangled, limits } from "../outline/limits.ts";
import { markdownBlocks } from "../outline/markdown/markdown-blocks.ts";
import { taskAddresses, topicAddresses } from "./addresses.ts";
import { commandsIn } from "./grammar.ts";
import { spokenLines } from "./lines.ts";
import { referencesIn } from "./references.ts";
import { type ReplyReading, type ReplySource, silentReply } from "./reply.ts";

/**
 * The commands of a reply, and the tasks and topics that it names. Words in quotes, code, tables and previews of
 * links are somebody else's and say nothing. Never throws, and takes a few seconds at most, whatever the text.
 */
export function readReply(source: ReplySource): ReplyReading {
  const { format, text, bot, boardAddress, forumAddress, prefix } = source;
  if (!concernsUs(source)) return silentReply;
  if (text.length > (format === "markdown" ? limits.markdownLength : limits.htmlLength)) return silentReply;
  if (format === "markdown" && isTangled(text)) return silentReply;
  // An address alone on its line becomes a preview, but it was the author who wrote it: it names what it leads to.
  const blocks = format === "markdown" ? markdownBlocks(text, { keepsAddresses: true }) : htmlBlocks(text);
  const taskOf = taskAddresses(boardAddress, forumAddress);
  const topicOf = topicAddresses(forumAddress);
  return {
    commands: bot === null ? [] : commandsIn(spokenLines(blocks, { bot, prefix, taskOf }), prefix),
    ...referencesIn(blocks, { prefix, taskOf, topicOf }),
  };
}

/** Most posts name neither the board nor any address; they need no parser. */
function concernsUs({ text, bot, prefix }: ReplySource): boolean {
  const lower = text.toLowerCase();
  if (bot !== null && lower.includes(`@${bot.toLowerCase()}`)) return true;
  return text.includes(`${prefix}-`) || lower.includes("/tasks/") || lower.includes("/t/");
}
