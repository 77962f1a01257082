// News of the project: not tasks.
import type { SeedTopic } from "./community.ts";
import { md } from "./markdown.ts";

export const announcements: readonly SeedTopic[] = [
  {
    key: "announce-beta-1",
    category: "announcements",
    tags: ["beta-1"],
    by: "ingrid",
    daysAgo: 6.3,
    pinned: true,
    title: "Beta 1: the date, what is in it, and what would stop it",
    raw: md`
      We have a date. If nothing on the stop list below comes true, **Dunnock Linux 9 Beta 1** goes to the mirrors on [date={{date+32}} time=15:00:00 timezone="UTC"].

      | | |
      |---|---|
      | Test day | [date-range from={{date+11}}T06:00:00 to={{date+12}}T06:00:00 timezone="UTC"], all time zones get a morning |
      | Translations and artwork frozen | [date={{date+21}}] |
      | Packages and release notes frozen | [date={{date+25}}] |
      | Go or no-go | [date={{date+30}} time=17:00:00 timezone="Europe/Oslo"], in the open, anybody may listen |

      **In:** x86_64 and aarch64, the boot, minimal and DVD images, BaseOS, AppStream and the builder repository. **Not in:** live images, cloud images, a signed shim. Secure Boot machines will need our test key enrolled by hand, and the release notes will say so in the first paragraph, not the fortieth.

      What stops it, without discussion:

      - upstream's name or logo anywhere a user sees it during installation
      - a package in the repositories that was not built from the sources we publish
      - data loss in any storage layout the installer offers
      - errata metadata that makes \`dnf\` claim something is fixed when it is not

      Anything else we ship with and write down. The first stable release comes when it comes; my own guess is ten weeks after the beta, and you may not quote me.

      Thank you. Three months ago this was a mailing list argument.
    `,
    replies: [
      {
        by: "old_segfault",
        daysAgo: 6.2,
        raw: "Six packages still don't build. None would be nice by then. See Packaging.",
      },
      {
        by: "priya_n",
        daysAgo: 5.9,
        raw: "Test day: I need one host for each six-hour block. A host answers questions, watches the sheet and says thank you. No expertise needed beyond being awake. I take 06–12 UTC. Who takes the others?",
      },
      {
        by: "nilgun",
        daysAgo: 5.8,
        replyTo: 3,
        raw: "12–18. I'll be awake anyway, the Pi lottery doesn't play itself.",
      },
      {
        by: "remy_l",
        daysAgo: 5.1,
        replyTo: 3,
        raw: "18–00 is my evening, I take it.",
      },
      {
        by: "saoirse",
        daysAgo: 4.7,
        raw: "00–06 is still free and I am begging nobody in particular, but hello, Tokyo, Seoul and the Pacific.",
      },
    ],
  },
  {
    key: "hedge-report-10",
    category: "announcements",
    tags: [],
    by: "saoirse",
    daysAgo: 2.2,
    title: "Hedge report no. 10: a date, a bathroom, and 412 links",
    raw: md`
      Ten weeks. Here is what you did in the last one, in no order at all.

      **There is a date for Beta 1.** Ingrid's thread has the details. She wrote it four times, I am told, and removed an adjective each time.

      **Nilgün installed Dunnock on nine machines older than some of our contributors.** One of them has a floppy drive. All nine booted.

      **Annette checked 412 links** in the old wiki by hand, and sorted them into five piles, and the piles have *labels*. I have rarely felt so looked after by a spreadsheet.

      **The builders lost power twice** and lost nothing else. Dami asks me to say that the second time was planned. I ask Dami to go to bed.

      **New here this week:** Josphat, Holly, and some sixty more who have only read so far, which is also a way of being here. Say hello in Introductions if you like. Nobody has to.

      **Wallpaper contest:** eleven entries, of which, and I say this with love, four are robins and one is a sparrow.

      See you in the hedge. :bird:
    `,
    replies: [
      {
        by: "kanokwan",
        daysAgo: 2.1,
        raw: "I want to say to the four: your robins are very beautiful. Please make the chest grey.",
      },
      {
        by: "dbalogun",
        daysAgo: 2,
        raw: "I did go to bed. At 3:10 someone small disagreed.",
      },
      {
        by: "quietmoss",
        daysAgo: 1.8,
        raw: "the sparrow was me. i have looked at a photo now",
      },
    ],
  },
];
