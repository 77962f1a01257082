// The infrastructure team's threads: three tasks, and one question that was settled and closed.
import type { SeedTopic } from "./community.ts";
import { md } from "./markdown.ts";

export const infrastructure: readonly SeedTopic[] = [
  {
    key: "infra-mirror-monitor",
    category: "infrastructure",
    tags: ["help-wanted", "infrastructure", "medium"],
    by: "dbalogun",
    daysAgo: 16.1,
    title: "Mirror monitor: notice a stale mirror before a user in a hotel does",
    raw: md`
      We have 43 mirrors in 26 countries, run by universities, an internet exchange, two radio amateurs and a bakery chain. They're wonderful. Now and then one stops syncing and nobody knows until \`dnf\` gives someone week-old metadata.

      I have a cron job that mails me. I read mail at 3 a.m. with one hand, so the cron job is not a solution, it's a diary.

      **Wanted:** a small program that once an hour

      - fetches \`repomd.xml\` from each mirror, compares \`<revision>\` with ours
      - measures: reachable, how far behind, certificate days left, IPv6 yes/no
      - takes a mirror out of the list after 24 h behind, puts it back after two good checks
      - tells the mirror's admin *politely*, once, not hourly
      - writes one JSON file and one static page

      Python or Go, boring please. No database, keep the state in a file. Must survive our own server being the thing that's down (43 red mirrors at once means it's us).

      **Start:** the mirror list is public, so you can write and run all of it at home. I review on weekends when a certain person naps.

      **Done:** it ran for a week beside my cron job and knew everything first.
    `,
    replies: [
      {
        by: "pavlo",
        daysAgo: 8.9,
        raw: '"43 red at once means it\'s us": this is the correct instinct; in signalling we call it common-cause. Please add: never remove more than 20 % of the list automatically, stop and call a person instead.',
      },
      {
        by: "dbalogun",
        daysAgo: 8.8,
        replyTo: 2,
        raw: "Added to the wish list with thanks. You don't happen to have an evening…?",
      },
      {
        by: "pavlo",
        daysAgo: 8.7,
        raw: "Not before the certificate thing is done. I finish one, then I take one.",
      },
      {
        by: "lenka",
        daysAgo: 4.6,
        raw: "When JSON exists, the map on website reads it. Keep field names short and stable, please, and I don't need anything else.",
      },
    ],
  },
  {
    key: "infra-arm-builder",
    category: "infrastructure",
    tags: ["help-wanted", "infrastructure", "aarch64", "hard"],
    by: "dbalogun",
    daysAgo: 22.9,
    title: "We need a second aarch64 builder, and somebody to bring it up with me",
    raw: md`
      All aarch64 packages are built on one machine. It's a good machine. It's one machine. A mass rebuild takes 61 hours, and if it dies the beta dies.

      Two things wanted, not necessarily from the same person:

      **1. The machine.** Loan or donation, 32 cores or more, 128 GB of memory, 1 TB of local flash, a BMC, in a rack with a human who can press a button. We need root alone on it, and a page signed by the owner that says so. No cloud credit, thanks; they run out on a Friday.

      **2. The bring-up.** With me over two evenings: minimal install, disk encryption with network unlock, Koji builder in a locked-down VM, SELinux *on*, monitoring, and the run book updated as we go so that the third one is boring.

      For the second you need solid Linux administration and, later, to be known here for a while; we don't hand out builder root to a name. Happy to do the evenings by screen share where you drive and I type the secrets.

      Done: a mass rebuild split over both, under 35 hours.
    `,
    replies: [
      {
        by: "nilgun",
        daysAgo: 22.6,
        raw: "Eleven Raspberry Pis are 44 cores. I'm only saying.",
      },
      {
        by: "dbalogun",
        daysAgo: 22.5,
        replyTo: 2,
        raw: "And an 88-page run book. Thank you, no. I did laugh and wake the baby.",
      },
      {
        by: "ingrid",
        daysAgo: 13.2,
        raw: "On the first half: a university computing centre has offered a 64-core machine, in writing. The paper about root is with their legal department. I expect to hear within two weeks, so the **second half is open now** for anybody who would like to prepare the run book with Dami.",
      },
      {
        by: "dbalogun",
        daysAgo: 3.1,
        raw: "Paper signed!! Machine ships to its rack next week. I need a pair of hands for two evenings between the naps and the freeze. Anyone with rack-and-stack scars welcome.",
      },
    ],
  },
  {
    key: "infra-restore-drill",
    category: "infrastructure",
    tags: ["help-wanted", "infrastructure", "medium"],
    by: "dbalogun",
    daysAgo: 5.4,
    title: "Restore drill: prove that our Koji backup is a backup and not a comfort",
    raw: md`
      We back up the build system every night: PostgreSQL dump (14 GB), \`/mnt/koji\` packages to object storage, keys separately and not your concern. It has been restored exactly zero times. So formally we don't have a backup, we have a habit.

      **The drill.** On a scratch VM I give you (8 cores, 500 GB, no way to reach production):

      1. restore using *only* the run book. Not your knowledge. If the run book is wrong, stop, write down where, then go on.
      2. \`pg_restore\`, start the hub, log in with the drill account
      3. rebuild \`tzdata\` on the restored hub; compare with the original using \`rpmdiff\`
      4. time everything

      **Done:** a page with the clock times, every place where the run book lied, and a yes or no to "could a stranger do it at 3 a.m."

      One long Saturday. You don't need to know Koji, in fact I'd prefer it. I'll be reachable but I'll answer every question with "what does the run book say".
    `,
    replies: [],
  },
  {
    key: "infra-mailing-lists",
    category: "infrastructure",
    tags: ["infrastructure"],
    by: "old_segfault",
    daysAgo: 36.4,
    closed: true,
    title: "Do we also run mailing lists? A decision so that we can stop discussing it",
    raw: md`
      Asked nine times in two weeks. Pro: archives, no browser, some of us are old. Con: one more server, spam, and two places to look.

      Let's decide and write it down.
    `,
    replies: [
      {
        by: "dbalogun",
        daysAgo: 36.2,
        raw: "I can run the forum well or the forum and lists badly. I'm one and a half people and the half is asleep on my arm.",
      },
      {
        by: "tobi",
        daysAgo: 36.1,
        raw: "Two exceptions I need regardless: a private address for vulnerability reports, and one read-only announcement list, signed. Neither is a discussion list.",
      },
      {
        by: "saoirse",
        daysAgo: 35.9,
        raw: "The forum does mail both ways: you can subscribe to a category and answer from your mail client. I've just sent this from one. Walter, would that do?",
      },
      {
        by: "old_segfault",
        daysAgo: 35.7,
        replyTo: 4,
        raw: "Tried it with mutt. It threads. Withdrawn.",
      },
      {
        by: "ingrid",
        daysAgo: 35.6,
        raw: "Decided: no discussion lists; announcements and security by mail as Tobi describes; reply by mail is documented in the handbook. We look at it again in a year. Closing, with thanks for the shortest thread on mailing lists in the history of mailing lists.",
      },
    ],
  },
];
