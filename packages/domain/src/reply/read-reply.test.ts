// What a reply asks of the board: what is a command, and above all what is none.
import { expect, test } from "vitest";
import { readReply } from "./read-reply.ts";
import type { ReplySource } from "./reply.ts";

const setting = {
  bot: "board",
  boardAddress: "https://board.example/help",
  prefix: "TB",
  forumAddress: "https://forum.example",
};
const read = (text: string, format: ReplySource["format"] = "markdown") =>
  readReply({ ...setting, format, text });
/** A command in short: verb, targets, and a note where there is one. */
const short = (text: string, format: ReplySource["format"] = "markdown") =>
  read(text, format).commands.map(({ verb, targets, note }) =>
    [verb, ...targets, ...(note === "" ? [] : [`(${note})`])].join(" "),
  );

test.each<[string, string[]]>([
  ["@board claim", ["claim"]],
  ["@Board CLAIM!", ["claim"]],
  ["@board: claim", ["claim"]],
  ["@board, please claim this for me", ["claim"]],
  ["@board I'll take it", ["claim"]],
  ["@board I’ll take this, I run a mirror myself.", ["claim (I run a mirror myself.)"]],
  ["@board can I claim this one?", ["claim"]],
  ["Hey @board, claim", ["claim"]],
  ["**@board claim**", ["claim"]],
  ["- @board claim TB-7", ["claim 7"]],
  ["I know rsync well. @board claim", ["claim"]],
  ["Hello everybody!\n@board claim\nSee you on Sunday.", ["claim"]],
  ["@board claim TB-12", ["claim 12"]],
  ["@board hand back TB-12, please. Thank you!", ["hand-back 12"]],
  ["@board claim this task", ["claim"]],
  ["@board done with this task", ["done"]],
  ["@board hand back this task", ["hand-back"]],
  ["@board claim tb-12 and TB-14, tb-15 please", ["claim 12 14 15"]],
  ["@board claim 12", ["claim 12"]],
  ["@board claim #12 and #13", ["claim 12 13"]],
  ["@board claim https://board.example/help/tasks/12", ["claim 12"]],
  ["@board claim [this one](https://board.example/help/tasks/12)", ["claim 12"]],
  ["@board claim the task TB-12 because I can", ["claim 12 (because I can)"]],
  ["@board claim the mirror guide", ["claim the mirror guide"]],
  ["@board: I'll take the mirror guide", ["claim the mirror guide"]],
  ["@board claim 12 months of logs", ["claim 12 months of logs"]],
  ["@board claim `TB-12`", ["claim …"]],
  ["@board hand back", ["hand-back"]],
  ["@board hand it back, I got stuck. Sorry!", ["hand-back (I got stuck. Sorry!)"]],
  ["@board hand back TB-3 (no time)", ["hand-back 3 (no time)"]],
  ["@board hand back TB-3 because my mirror is down", ["hand-back 3 (because my mirror is down)"]],
  ["@board done", ["done"]],
  ["@board I am done: https://git.example/pull/3", ["done (https://git.example/pull/3)"]],
  ["@board all done with TB-12", ["done 12"]],
  ["@board still on it", ["still-on-it"]],
  ["@board I'm still working on it, half is written", ["still-on-it (half is written)"]],
  ["@board still on TB-9", ["still-on-it 9"]],
  ["@board help", ["help"]],
  ["@board help me please!", ["help"]],
  ["@board exclude this topic", ["exclude"]],
  ["@board stop posting here", ["exclude"]],
  ["@board done TB-12 and claim TB-14", ["done 12", "claim 14"]],
  ["@board done TB-12. @board claim TB-14", ["done 12", "claim 14"]],
  ["@board done TB-12 @board claim TB-14", ["done 12", "claim 14"]],
  ["@board done TB-12\n@board claim TB-14", ["done 12", "claim 14"]],
  [
    "@board hand back TB-1, help is wanted with the pictures",
    ["hand-back 1 (help is wanted with the pictures)"],
  ],
])("%j is a command", (text, commands) => {
  expect(short(text)).toEqual(commands);
});

test.each([
  "thanks @board, I claim nothing",
  "Thanks @board claim was quick",
  "I asked @board claim it for me",
  "@board",
  "@board is nice",
  "@board claims are annoying",
  "@board take-off is at nine",
  "@board I claim nothing here",
  "@board takes too long",
  "@board help is great, thanks",
  "@board help with the pictures would be nice",
  "@boards claim",
  "@boarding claim",
  "board claim",
  "claim",
  "ana@board claim",
  "@other claim",
  "`@board claim`",
  "```\n@board claim\n```",
  "    @board claim",
  "> @board claim",
  '[quote="ana, post:2, topic:42"]\n@board claim\n[/quote]',
  "~~@board claim~~",
  "| @board claim | x |\n|---|---|\n| @board done | y |",
  "# @board claim",
  "<!-- @board claim -->",
  "@board should I claim this?",
  "@board who can claim this?",
  "@board I did not claim it",
])("%j is none", (text) => {
  expect(short(text)).toEqual([]);
});

test.each<[string, string, string[]]>([
  [
    "a mention as the forum draws it",
    '<p><a class="mention" href="/u/board">@board</a> claim</p>',
    ["claim"],
  ],
  ["one of an unknown name", '<p><span class="mention">@board</span> claim TB-3</p>', ["claim 3"]],
  [
    "a quote",
    '<aside class="quote"><blockquote><p><a class="mention">@board</a> claim</p></blockquote></aside>',
    [],
  ],
  ["a preview of a link", '<aside class="onebox"><p><a class="mention">@board</a> claim</p></aside>', []],
  ["code", "<pre><code>@board claim</code></pre>", []],
])("in the page of a post, %s", (_what, html, commands) => {
  expect(short(html, "html")).toEqual(commands);
});

test("without an account to speak to nothing is a command", () => {
  expect(readReply({ ...setting, bot: null, format: "markdown", text: "@board claim TB-1" })).toEqual({
    commands: [],
    taskNumbers: [1],
    topicLinks: [],
  });
});

test.each<[string, number[]]>([
  ["as in TB-12", [12]],
  ["TB-12, TB-13 and TB-12 again", [12, 13]],
  ["**TB-12**", [12]],
  ["see https://board.example/help/tasks/12 for it", [12]],
  ["https://board.example/help/tasks/12", [12]],
  ["http://BOARD.example/help/tasks/12/?as=card#top", [12]],
  ["[the guide](https://board.example/help/tasks/12)", [12]],
  ["[TB-13](https://elsewhere.example/)", [13]],
  ["# About TB-12", [12]],
  ["TB-0 and TB-", []],
  ["XTB-12, TB-12b, TB-12.5, TB-12-3, aTB-12", []],
  ["`TB-12`", []],
  ["> TB-12", []],
  ["```\nTB-12\n```", []],
  ["https://board.example/tasks/12", []],
  ["https://elsewhere.example/help/tasks/12", []],
  ["https://board.example/help/tasks/12/edit", []],
  ["https://board.example/help/tasks/99999999999999", []],
])("%j names tasks %j", (text, numbers) => {
  expect(read(text).taskNumbers).toEqual(numbers);
});

test.each<[string, number[]]>([
  ["see https://forum.example/t/mirrors/42", [42]],
  ["https://forum.example/t/mirrors/42/7", [42]],
  ["https://forum.example/t/42", [42]],
  ["[there](/t/mirrors/42?u=ana)", [42]],
  ["[there](https://forum.example/t/%E9%95%9C%E5%83%8F/42)", [42]],
  ["https://forum.example/t/42/7", [42]],
  ["https://forum.example/tags/42", []],
  ["https://elsewhere.example/t/mirrors/42", []],
  ["`https://forum.example/t/mirrors/42`", []],
])("%j links topics %j", (text, numbers) => {
  expect(read(text).topicLinks).toEqual(numbers);
});
