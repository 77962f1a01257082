// The documentation team's threads: six tasks and a meeting. One file a team: its length is its posts'.
import type { SeedTopic } from "./community.ts";
import { md } from "./markdown.ts";

export const documentation: readonly SeedTopic[] = [
  {
    key: "docs-install-guide",
    category: "documentation",
    tags: ["help-wanted", "documentation", "installer", "medium", "beta-1"],
    by: "mateo.rv",
    daysAgo: 19.4,
    title: "Installation guide: the storage chapter, from empty disk to first boot",
    raw: md`
      The installation guide has eleven chapters. Ten of them go from "acceptable" to "quite good". The one about storage is a heading, and below the heading is my name and the word *soon*, and I wrote this *soon* six weeks ago. So I am asking for help like an adult.

      ### What is wanted

      A chapter for somebody who installs a server for the second time in her life. In this order:

      1. Automatic partitioning: what it really creates (with XFS, with LVM, with how much swap), and when it is enough. It is nearly always enough.
      2. Custom partitioning, one worked example: separate \`/var\` and \`/home\`, 40 GB disk.
      3. Encryption. Please say clearly that \`/boot\` is not encrypted, and what happens when the passphrase is lost. (Nothing happens. For ever.)
      4. Software RAID 1 over two disks, also for \`/boot/efi\`.
      5. "I pressed *Reclaim space* and now I am afraid": what it deletes, and until which button nothing has been written.

      ### How to start

      \`git clone https://git.dunnock.example/docs/install-guide\`, the file is \`modules/ROOT/pages/storage.adoc\`. Run the installer in a virtual machine with two empty 40 GB disks; everything in the chapter can be tried there. If Git is new for you, write in a forum post and I do the rest.

      ### Done means

      Somebody who is not you has followed each of the five on a real nightly image, and a second person has read the text aloud. (Really aloud. You find the bad sentences.)

      Around 2,000 words. Wanted before the freeze on [date={{date+25}}]. I mentor this one: my evenings, or mornings on the weekend.
    `,
    replies: [
      {
        by: "annette.k",
        daysAgo: 17.2,
        raw: "I have read the ten other chapters so that this one can sound like them. I will gladly be the second person who reads aloud. My neighbour has already asked whether everything is in order with me.",
      },
      {
        by: "nilgun",
        daysAgo: 16.8,
        raw: "For section 4: I can test the RAID part on metal. I have two disks that I don't trust, which is the point of RAID.",
      },
      {
        by: "quietmoss",
        daysAgo: 10.3,
        raw: "5: nothing is written until begin installation. reclaim only plans. but the dialog looks like it deletes right away, worth a screenshot",
      },
      {
        by: "mateo.rv",
        daysAgo: 10.1,
        replyTo: 4,
        raw: "This is gold, thank you. So we have readers, testers and a fact. What we don't have yet is the person who writes. Anybody? The chapter is not as long as my post about it.",
      },
    ],
  },
  {
    key: "docs-release-notes",
    category: "documentation",
    tags: ["help-wanted", "documentation", "medium", "beta-1"],
    by: "mateo.rv",
    daysAgo: 12.6,
    title: "Release notes for Beta 1: collect, check, and throw half of it away",
    raw: md`
      The release notes want an editor. Not an author, an editor: there is already a pad with 140 lines, because every team throws things in, and some lines are "fixed the thing" and one line is a recipe for lentils (@dbalogun, I believe this is yours).

      **Wanted**

      - Group it by *who cares*: everybody, people who install, people who run servers, people on aarch64, developers.
      - Each entry one or two sentences: what changed, do I need to do something, link.
      - Known problems go first. The unsigned shim is known problem number one, text by @soojin.
      - Ask the teams what is missing. They will say "nothing". Ask again the next day.

      **Start:** the pad at https://pad.dunnock.example/beta1-notes, and the notes of any other distribution that you read with pleasure. (If you know one, tell us.)

      **Done:** published text in \`docs/release-notes\`, each known problem has a link to a bug, and a lead of each team has written "read it" in the merge request.

      Final by [date={{date+25}} time=20:00:00 timezone="Europe/Madrid"]. About four evenings. Mentor: me, and Ingrid answers everything about what is or isn't in the beta.
    `,
    replies: [
      {
        by: "dbalogun",
        daysAgo: 12.4,
        raw: "The lentils are load-bearing.",
      },
      {
        by: "soojin",
        daysAgo: 11.7,
        raw: "My text for the shim entry is in the pad, line 3. I kept it to four sentences. Please do not shorten the third; without it people will disable Secure Boot when all they need is to enrol the key once with `mokutil --import`.",
      },
      {
        by: "ingrid",
        daysAgo: 6.1,
        raw: "With the beta dated, this one is now on the critical path. I can give an hour on two evenings next week to whoever takes it, to go through the package list side by side.",
      },
    ],
  },
  {
    key: "docs-migration",
    category: "documentation",
    tags: ["help-wanted", "documentation", "testing", "hard", "x86_64"],
    by: "mateo.rv",
    daysAgo: 26.3,
    title: "Moving a running server to Dunnock: follow the draft until it breaks",
    raw: md`
      Thousands of the people who wrote to us have machines that already run another rebuild, and they don't want to reinstall, they want to *change*. We have a script (\`move-to-dunnock\`, about 300 lines of shell, readable) and a draft page which explains it. Both work on my machine. My machine is a liar.

      We look for people who follow the draft on a **copy** of something real: a clone of a virtual machine, a restored backup, an old server which nobody would miss. Then write where it breaks.

      Especially interesting:

      - third-party repositories enabled (databases, monitoring, that one vendor agent)
      - packages *newer* than ours: does the script downgrade, and does it ask?
      - held back kernels, out-of-tree modules
      - machines that were upgraded across a major version before
      - SELinux switched off years ago "for five minutes"

      Before and after, please save:

      \`\`\`
      rpm -qa --qf '%{NAME} %{EVR} %{VENDOR}\\n' | sort > before.txt
      dnf repolist -v > repos.txt
      rpm -Va > verify.txt
      \`\`\`

      The interesting part is which packages still carry the other vendor afterwards. It should be none, except \`gpg-pubkey\`.

      **Done means** eight different starting situations described in the page's table, each with "works", "works but" or "do not". We have one. One person can do one or all.

      :warning: Not on a machine that you need on Monday. I am serious, I have a cousin who did it.
    `,
    replies: [
      {
        by: "ruben_c",
        daysAgo: 20.8,
        raw: 'Plain minimal server: works. Web server clone with the repository of PHP packages: **works but**, 31 packages stayed from the other repository (this is correct I think) and the script said at the end "all packages replaced", this is not correct. Outputs in the pad.',
      },
      {
        by: "quietmoss",
        daysAgo: 20.5,
        raw: "fixed the message. it counted with `rpm -qa | grep -c` and grep's exit code lied",
      },
      {
        by: "pavlo",
        daysAgo: 14.3,
        raw: "Clone of a monitoring server, upgraded across a major version some years ago: **do not**. Old `python3-*` packages with higher release numbers remain, `dnf` ends with 9 conflicts, and the script had already removed the old release package, so the machine is between two worlds. It must check everything before it removes anything: `dnf --setopt=tsflags=test` first, all in one transaction. I can propose this as a patch, but not write the page.",
      },
      {
        by: "mateo.rv",
        daysAgo: 14.1,
        replyTo: 4,
        raw: "Pavlo, the patch please, yes. This is precisely why we ask. So that is four of eight. Missing: out-of-tree modules, SELinux off, a machine with a vendor agent, and anything desktop.",
      },
      {
        by: "josphat",
        daysAgo: 6.7,
        raw: "Our lab has six servers with the other rebuild. The lecturer says I may use one (the one with the noisy fan) from next week. SELinux is disabled on it since before I was a student, so it qualifies.",
      },
    ],
  },
  {
    key: "docs-broken-links",
    category: "documentation",
    tags: ["help-wanted", "documentation", "easy", "good-first-task"],
    by: "mateo.rv",
    daysAgo: 16.9,
    title: "Check every link in the old wiki before we move it to the new one",
    raw: md`
      We inherited a wiki, written in a hurry by forty people. Before it moves we want to know which links are dead, which go to pages of *another* distribution, and which go in circles.

      No tools needed, although tools are allowed. Make a table with: page, link, what is wrong, what it should be (or "delete").

      Done when every page has been looked at once by a human being. Two evenings if you do it alone; but you can take one section only: Install, Build, Teams, FAQ.

      Mentor: me, but I think you will not need one.
    `,
    replies: [
      {
        by: "annette.k",
        daysAgo: 15.6,
        raw: "I take this. All sections. I would prefer to do it by hand, because a program sees only that a page answers, not that it answers something foolish.",
      },
      {
        by: "lenka",
        daysAgo: 15.4,
        raw: "I can give you crawl of status codes, so you don't waste time on 404s. Attached in ~web as CSV. The foolish ones are yours.",
      },
      {
        by: "annette.k",
        daysAgo: 5.3,
        raw: md`
          It is finished. 412 links, of which:

          - 268 in order
          - 61 dead (Lenka's list found 58)
          - 37 lead to the documentation of other distributions, with their menu names and their logo
          - 29 lead from the wiki to the wiki by way of an old address
          - 17 "answer something foolish"; my favourite is the page *How to join the build team*, which links to a recipe for lentils

          Everything is in the table, with a proposal for each. I have not changed anything in the wiki itself.
        `,
      },
      {
        by: "dbalogun",
        daysAgo: 5.2,
        raw: "About the lentils. I can explain.",
      },
      {
        by: "mateo.rv",
        daysAgo: 3.2,
        raw: "I checked sixty at random and all sixty are right. Annette, this is the most careful work that anybody has done for this project. The move script now reads your table directly. **From my side this is done.**",
      },
      {
        by: "lenka",
        daysAgo: 3.1,
        raw: "From mine too. Redirects for the 29 are deployed.",
      },
    ],
  },
  {
    key: "docs-meeting",
    category: "documentation",
    tags: ["documentation", "meeting"],
    by: "mateo.rv",
    daysAgo: 4.2,
    title: "Documentation meeting: agenda, and who takes notes this time",
    raw: md`
      Next meeting of the documentation team: [date={{date+4}} time=18:00:00 timezone="Europe/Madrid"], in the voice room *Thicket*, with text in ~docs for everyone who cannot or does not like to speak. One hour. I finish on time because my daughter has judo.

      **Agenda**

      1. Round of hellos, thirty seconds each, newcomers last so that they see how short it is
      2. Release notes: still no editor, what do we do
      3. Storage chapter: same question
      4. Annette's link table (applause), and the date for moving the wiki
      5. One term for one thing: image, ISO, medium? @yuki-h has a proposal from the translators
      6. Screenshots: with or without the bird
      7. Anything else

      If you want something added, reply here until the day before. Notes will be posted in this thread. Last time I took them and led the meeting and both were bad, so: **who takes notes?**
    `,
    replies: [
      {
        by: "yuki-h",
        daysAgo: 3.6,
        raw: "It will be the middle of the night for me, so I will attend in text and possibly with spelling mistakes. For point 5: we found *image*, *ISO*, *ISO file*, *medium*, *media*, *disc* and *stick* for one thing, in one guide. I propose **image** for the file and **installation medium** for what you put into the machine.",
      },
      {
        by: "hollyb",
        daysAgo: 1.4,
        raw: "I could take notes? It's 1:30 pm here and I'd be up by then. I do handover notes every morning for twelve patients, it can't be harder.",
      },
      {
        by: "mateo.rv",
        daysAgo: 1.3,
        replyTo: 3,
        raw: "Holly, it is yours, and I suspect we will never give it back to anybody else.",
      },
    ],
  },
  {
    key: "docs-firewalld",
    category: "documentation",
    tags: ["help-wanted", "documentation", "good-first-task", "easy"],
    by: "mateo.rv",
    daysAgo: 7.5,
    title: "How-to: open one port with firewalld, explained to somebody who never did",
    raw: md`
      The question that arrives most often: "I installed a web server and nobody can see it." The answer is one line (two, if you want that it survives a reboot), and there is no page of ours which says so without first explaining zones, chains and the history of packet filters.

      **Please only take this if you do not know the answer.** Install a Dunnock nightly in a virtual machine, install \`httpd\`, try to see the page from another machine, and write what you had to find out, in the order in which you found it out. Confusion is the raw material here.

      Done: one page, less than a screen and a half, with

      - how you see that it *is* the firewall and not something else
      - opening the service by name, and when there is no name, by port
      - now, and for ever (\`--permanent\`), and why these are two things
      - closing it again

      I review for correctness, @annette.k for kindness. An evening or two.
    `,
    replies: [
      {
        by: "hollyb",
        daysAgo: 2.4,
        raw: "I qualify for this one, I don't know the answer and I don't know the question. What's a virtual machine and do I need to buy it?",
      },
      {
        by: "old_segfault",
        daysAgo: 2.3,
        raw: md`
          A computer that is a window on your computer. Free. You can break it and throw it away.

          Install "Boxes" from your software thing, New, choose the nightly boot image, give it 2 GB of memory, say yes to everything. Takes half an hour, mostly waiting. If a step looks scary post a photo here and stop. Nothing in that window can hurt anything outside it.
        `,
      },
      {
        by: "hollyb",
        daysAgo: 1.6,
        raw: "It's a window! I'm in it! I broke it already (I typed the root password into the username) and made a new one, in nine minutes. Writing everything down. I'll take this one properly once I've got through my three shifts.",
      },
    ],
  },
  {
    key: "docs-screenshots",
    category: "documentation",
    tags: ["help-wanted", "documentation", "installer", "easy", "good-first-task"],
    by: "mateo.rv",
    daysAgo: 5.6,
    title: "Screenshots of every installer screen, the same size, in three languages",
    raw: md`
      For the installation guide: each screen of the installer once in English, once in Spanish, once in Japanese (chosen because the text gets long, and because it gets tall).

      - Virtual machine, display 1280 × 800, default theme
      - \`Shift\`+\`Print\` works inside the installer and saves to \`/tmp/anaconda-screenshots\`; copy them out before you reboot, or they are gone. Ask me how I know.
      - names like \`storage-custom.es.png\`
      - invented data only: user *alba*, host *nest.example.org*, no real disks' serial numbers

      Eighteen screens, so 54 pictures. Three people can share by language.

      **Wait** with the welcome screen and the summary until the anaconda debranding is merged; the others can start today. Done when they are all in \`install-guide/images\` and none shows a name that is not ours.
    `,
    replies: [
      {
        by: "yuki-h",
        daysAgo: 4.9,
        raw: "I will do the Japanese ones when the fonts are confirmed (at the moment one screen shows Chinese glyph variants, bug reported upstream). English and Spanish are free.",
      },
    ],
  },
];
