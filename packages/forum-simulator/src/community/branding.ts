// The branding team's threads: the wallpaper contest and two tasks.
import type { SeedTopic } from "./community.ts";
import { md } from "./markdown.ts";

export const branding: readonly SeedTopic[] = [
  {
    key: "design-wallpaper",
    category: "branding",
    tags: ["help-wanted", "artwork", "contest", "medium", "beta-1"],
    by: "kanokwan",
    daysAgo: 21.7,
    title: "Wallpaper contest for Beta 1: a small brown bird and a lot of quiet",
    raw: md`
      Dear everyone who can draw, and everyone who thinks they cannot.

      The first beta needs a wallpaper. It will be the first thing on thousands of screens, and people will look at it when they are tired, so please make it *quiet*. The dunnock is a bird that most people never notice. I would like a picture that is the same.

      **The theme is "hedge".** A bird is welcome, a bird is not required. If there is a bird it should be a dunnock: grey head and breast, brown striped back, thin beak. Not a sparrow (thick beak). Not a robin (you know why).

      ## What to send

      - 5120 × 2880, PNG, or SVG which I can render at this size
      - a day and a night version, or one that you can imagine at night
      - nothing important in the upper 40 pixels (panel) and in the middle third (windows, icons)
      - no text, no logo. We add nothing either.
      - your own work, under CC BY-SA 4.0. Your photograph counts. Please write in two sentences how you made it.

      ## When

      1. Entries in this thread until [date={{date+18}} time=23:59:00 timezone="UTC"].
      2. Vote of everybody with an account from [date={{date+19}}] until [date={{date+21}} time=12:00:00 timezone="UTC"].
      3. The first goes to \`dunnock-backgrounds\` as default, second to fifth are installed also.

      Sketches are very welcome, and I will answer each of them. I look on weekdays after 19:00 Bangkok time, with my cat.
    `,
    replies: [
      {
        by: "quietmoss",
        daysAgo: 15.9,
        raw: "made one. hawthorn, frost, bird at lower left. svg, https://pad.dunnock.example/w/frost",
      },
      {
        by: "kanokwan",
        daysAgo: 15.4,
        replyTo: 2,
        raw: "I love the frost so much. The bird is a house sparrow. Only the beak, and then a little the head, and the back. But the frost!",
      },
      {
        by: "lenka",
        daysAgo: 11.1,
        raw: "Photograph, no bird, hedge behind our tram stop at six in morning. Night version is the same hedge at six in morning in December.",
      },
      {
        by: "nilgun",
        daysAgo: 10.2,
        raw: "My niece is nine and drew one with felt pens. She asks if nine is allowed, and also why it can't have a hat.",
      },
      {
        by: "kanokwan",
        daysAgo: 9.8,
        replyTo: 5,
        raw: "Nine is allowed. Her parents should say yes to the licence, by writing it here or to me. I have looked into the rules, which I wrote, and find nothing against a hat.",
      },
      {
        by: "annette.k",
        daysAgo: 6.5,
        raw: "I do not draw. But I have watched dunnocks in my garden for twenty years and if anybody would like me to look at their bird before they send it, I do this with pleasure and I am kind about it.",
      },
      {
        by: "quietmoss",
        daysAgo: 1.7,
        raw: "annette looked at mine. new version up. it is a dunnock now",
      },
    ],
  },
  {
    key: "art-plymouth",
    category: "branding",
    tags: ["help-wanted", "artwork", "packaging", "medium"],
    by: "kanokwan",
    daysAgo: 12.2,
    title: "Boot splash: twelve frames of a bird that hops, and a passphrase field",
    raw: md`
      While the machine starts one should see something friendly and small. Idea: the bird hops once from left to right in twelve frames, then waits. I have the drawings. I need a person who makes a **Plymouth theme** from them.

      - two-step or script module, you decide; it should not use the processor when it waits
      - the passphrase field for encrypted disks must be readable (also Caps Lock warning, also with a German or a Thai keyboard name in it)
      - works on 800 × 600 and on very big screens, no stretched bird
      - when updates are installed at boot it shows the percent

      Try it without reboot, as root on a text console:

      \`\`\`
      plymouth-set-default-theme hedge
      plymouthd; plymouth show-splash
      plymouth ask-for-password --prompt="Passphrase"
      plymouth quit
      \`\`\`

      Finished: package \`plymouth-theme-hedge\` builds, a short film of boot with and without encryption. Two or three evenings for somebody who did it before. I did not.
    `,
    replies: [
      {
        by: "old_segfault",
        daysAgo: 11.8,
        raw: "Will help with the spec file. Won't help with the hopping.",
      },
      {
        by: "soojin",
        daysAgo: 10.6,
        raw: "Note for whoever does it: before the graphics driver loads you only have the firmware's framebuffer, often 1024 × 768. Test with `nomodeset` as well.",
      },
    ],
  },
  {
    key: "brand-name-rules",
    category: "branding",
    tags: ["help-wanted", "documentation", "easy"],
    by: "ingrid",
    daysAgo: 9.2,
    title: "Who may use the name and the bird: one page that a normal person can read",
    raw: md`
      Every week somebody asks whether they may print a shirt, name a hosting product "Dunnock Server", or put the bird on a slide. We answer kindly and differently each time. I would like one page.

      **Wanted:** a plain-language page, at most 600 words, in three parts.

      1. *Always fine, do not ask:* talking about us, slides, stickers you give away, local groups.
      2. *Ask first:* selling things, domain names, products that contain the name.
      3. *Please don't:* modified systems under our name, anything that looks as if we endorsed it.

      With two examples each, real ones from the forum. No Latin.

      Start from the list of the 31 questions so far, which I will send you. A lawyer who is a friend of the project reads the result; you do not have to be one. It is better if you are not.

      Done when Kanokwan, the lawyer and one person who has never heard of us understand the same thing from it.
    `,
    replies: [
      {
        by: "saoirse",
        daysAgo: 9,
        raw: "I volunteer my mother as the person who has never heard of us. She has, but she wasn't listening.",
      },
    ],
  },
];
