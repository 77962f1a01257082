// The web team's threads: two tasks.
import type { SeedTopic } from "./community.ts";
import { md } from "./markdown.ts";

export const web: readonly SeedTopic[] = [
  {
    key: "web-download-page",
    category: "web",
    tags: ["help-wanted", "website", "medium", "beta-1"],
    by: "lenka",
    daysAgo: 14.2,
    title: "Download page that answers one question: which of these files do I want",
    raw: md`
      Current page is directory listing with CSS. Eleven links, no help. People take DVD for virtual machine (9 GB) and boot image for laptop with no network.

      Make page which asks nothing and still answers:

      - big: two links. x86_64, aarch64. With size. Size is important, for some people it is money.
      - under each, one sentence: for which computers ("nearly every PC" is better than "AMD64/EM64T")
      - smaller: boot, minimal, DVD, and when you want which. Torrent and zsync not hidden.
      - checksum and signature: how to check, three systems, copy button *and* selectable text
      - page works without JavaScript, under 60 kB with fonts, in text browser too. I test in lynx, I'm not joking.

      Repository \`web/site\`, plain HTML templates and CSS, build takes one second. Draft texts read by real beginner would be great: somebody who truly doesn't know which one.

      Done: five people who never installed Linux each find right file in under a minute, I have the five (my volleyball team).
    `,
    replies: [
      {
        by: "josphat",
        daysAgo: 8.1,
        raw: "Please put the size *before* the link text and not after. On a phone one presses first and reads second.",
      },
      {
        by: "lenka",
        daysAgo: 8,
        replyTo: 2,
        raw: "Good. Taken into list.",
      },
      {
        by: "hollyb",
        daysAgo: 2.2,
        raw: "Real beginner reporting. I took the 9 GB one, for what it's worth, because it was first in the list. I'd be glad to have drafts read at me.",
      },
    ],
  },
  {
    key: "web-keyboard",
    category: "web",
    tags: ["help-wanted", "website", "accessibility", "easy", "good-first-task"],
    by: "lenka",
    daysAgo: 4.9,
    title: "Go through the whole website with Tab key only and write where you got lost",
    raw: md`
      Put mouse in drawer. Visit every page of site (nineteen) with keyboard only. Write list:

      1. where you don't see what has focus
      2. where order is strange
      3. where you get in and not out
      4. what you can't reach at all

      Any browser, any system, say which. No code needed; if you want to fix also, CSS is in \`web/site/style.css\`, 400 lines, mine, be gentle.

      One evening. Done when list exists for all nineteen.
    `,
    replies: [
      {
        by: "saoirse",
        daysAgo: 4.3,
        raw: "I'd add a fifth: where the focus jumps back to the top after you closed the language menu. Ask me how I found out, on a bus, with one thumb and a folding keyboard.",
      },
    ],
  },
];
