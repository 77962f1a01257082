// The one long thread that lists everything the project looks for: an outline that a board can import item by item.
import type { SeedTopic } from "./community.ts";
import { md } from "./markdown.ts";

export const wantToHelp: SeedTopic = {
  key: "want-to-help",
  category: "general",
  tags: [],
  by: "ingrid",
  daysAgo: 33,
  pinned: true,
  title: "Want to help? Here's what we're looking for",
  raw: md`
    Since we said out loud that we would do this, a little over three thousand people have written to ask the same question: how can I help? I have answered some two hundred of you one by one, which was lovely and does not scale. So here is the answer in one place, as far as we have one. The team leads edit this post; if it says something is wanted, it is wanted.

    You do not need to be a programmer. You do not need to promise anything. Choose one thing, small is good, say below that you are on it, and if life happens then say that too and somebody else goes on from where you stopped. **Nobody here has ever been told off for handing something back.**

    > "I would like to help but I don't know enough to be useful."
    >
    > – nearly all of you, and, for the record, everyone who now leads a team

    Whatever you test, on whatever machine, please put the output of this at the end of your report:

    \`\`\`
    cat /etc/os-release
    uname -mr
    rpm -q dunnock-release dunnock-logos
    # - what you did
    # - what you expected
    # - what you got instead
    \`\`\`

    ## Debranding audits

    We rebuild somebody else's sources, and their name and logo are theirs. Every place where a person can see them has to be found. How an audit goes is on the [debranding page of the wiki](https://wiki.dunnock.example/debranding). Ask @old_segfault, who is friendlier than he types.

    - **anaconda** – product name, side bar, help pages. Has a thread of its own in Packaging; @remy_l has it.
    - **nginx** – the welcome page and the two error pages that carry a logo
    - **PackageKit** – \`Vendor.conf\` still sends people who lack a codec to a page that is not ours
    - **systemd** – the support address that \`journalctl -x\` prints under every message (\`-Dsupport-url\`)
    - ~~**grub2** – menu title, EFI directory, SBAT entry~~ merged, thank you @quietmoss
    - **GNOME** – three small places, one person could do all of them in a weekend:
      - logo in Settings, About
      - welcome text of the first login
      - the support link in Help

    ## Package maintenance

    Debranding ends; looking after a package does not. We want people who will read upstream's changes to a handful of packages for at least a year and say early when a rebuild will hurt. In the order in which we will regret not having you:

    1. **Printing** – cups, cups-filters, ghostscript. The last volunteer moved to a paperless office and we wish him well.
    2. **Perl modules** – the sixty-odd that everybody needs and nobody installs on purpose
    3. **The Raspberry Pi kernel** – hard, interesting, thankless, has its own thread. @soojin will show you around.

    ## Documentation

    AsciiDoc, in Git, but if you have never used either then send your text as a forum post and @mateo.rv will put it in for you. The team meets every second week; the next date is in the meeting thread.

    - [ ] **Release notes** – collect what changed for users, package by package; see the thread. Wanted by [date={{date+25}}].
    - [ ] **Kickstart examples** – five complete files that really install: small server, workstation, encrypted laptop, RAID, virtual machine
    - [x] **A contributor's first page** – from "I have no account" to "I have done one thing". @annette.k and @saoirse, and it is very good.
    - [ ] **Bonds and VLANs with nmcli** – a how-to that does not begin with the history of networking
    - [ ] **Moving over from another rebuild** – the draft is written but hardly anybody has followed it to the end:
      - [ ] on a web server with third-party repositories enabled
      - [x] on a plain minimal server, @ruben_c, took 14 minutes

    ## End-product testing on x86_64

    Take the [latest nightly](https://dl.dunnock.example/nightly/), check the checksum before you blame us, and tell us what you saw, also when it was fine. "Worked" with a machine's name is a result. Ask @priya_n.

    - [ ] **Install over a serial console only** – no display, no network installer tricks
    - [ ] **Dual boot** – next to another system that was there first and still starts afterwards
    - [x] ~~**Old BIOS machines** – does it install at all without UEFI?~~ It does. @nilgun, on nine of them, unasked.

    ## End-product testing on aarch64

    Same rules, fewer people. If you own an Arm machine that runs Linux at all, you are rare to us.

    - [ ] **Raspberry Pi 4** – has its own thread, @nilgun coordinates
    - [ ] **A virtual machine on an Arm laptop** – whichever hypervisor you have; does the display come up, does it wake after suspend?
    - [ ] **The 64k page kernel** – install \`kernel-64k\`, run your usual database or build on it for a day, compare

    ## Infrastructure

    For trust reasons, root on the builders comes late. These two need no special access at all, only somebody who finishes things. @dbalogun would cry with happiness.

    - **A public status page** – static, hosted elsewhere, says honestly what is down
    - **A warning three weeks before any certificate expires** – [date={{date+13}} time=12:00:00 timezone="Africa/Lagos"] is when the next one does, so please before then

    ## Artwork

    - **Wallpaper for Beta 1** – the contest has its own thread; entries until [date={{date+18}} time=23:59:00 timezone="UTC"]
    - **Stickers and one poster** – for local meet-ups, printable on an office printer, @kanokwan has the source files

    ## Translation

    - **The website in Portuguese** – two of you offered, neither has begun, so take it together
    - **Subtitles for the installation video** – eight minutes; any language; @yuki-h explains the tool

    If nothing here fits you, write below what you *like* doing and how many hours you honestly have, and one of us will think of something. And if you come back in a month and your item is still not struck through, that is fine. We are building something that is meant to last ten years. It can wait until your children are in bed.
  `,
  replies: [
    {
      by: "saoirse",
      daysAgo: 32.8,
      raw: "Pinned. House rule for this thread: offers and questions here, details in the item's own thread or the team's category. And \"I have two hours a month\" is a proper offer. I'd sooner have forty people with two hours than one with eighty, because the one gets flu.",
    },
    {
      by: "nilgun",
      daysAgo: 32.1,
      raw: "You wrote 'old BIOS machines' and I have been smiling since. I will take my shelf out of the bathroom. Yes, the bathroom; it is the only room with enough sockets. Reports this week.",
    },
    {
      by: "bartosz_w",
      daysAgo: 30.4,
      raw: "I can do the status page, the certificate warning, and also openQA, and I have an idea for a unified dashboard over all of it in Rust. Will start this weekend.",
    },
    {
      by: "dbalogun",
      daysAgo: 30.2,
      replyTo: 4,
      raw: "Welcome! Please start with one, and let it be the certificate warning. It can be twelve lines of shell. I will love it more than the dashboard.",
    },
    {
      by: "ruben_c",
      daysAgo: 21.5,
      raw: "Hello, sorry for my english. I followed the draft for moving over in a minimal server (virtual, 2 GB, nothing important) and it is working, 14 minutes, one confusing step with the keys: it tells to import the key but not how you know it is the true key. I can write this part? In spanish first, then somebody corrects me the english.",
    },
    {
      by: "mateo.rv",
      daysAgo: 21.3,
      replyTo: 6,
      raw: "Rubén, that is exactly the right question and the draft has no answer because I forgot it. Yes please, escríbelo en español y lo pasamos juntos. Ticked your line above.",
    },
    {
      by: "annette.k",
      daysAgo: 15.2,
      raw: 'May I ask a beginner\'s question. It says the item "Kickstart examples" should be five complete files. I do not know what a Kickstart file is, but I have catalogued for thirty-four years and I am good at noticing when five things that should be alike are not. Could I be the person who reads them after somebody else has written them?',
    },
    {
      by: "mateo.rv",
      daysAgo: 15.1,
      replyTo: 8,
      raw: "Annette, please never leave us. Yes.",
    },
    {
      by: "pavlo",
      daysAgo: 9.6,
      raw: "The certificate warning: is anybody on it? I see an offer from three weeks ago but no code, and the date is close. I do not want to take it away from someone. If I hear nothing until tomorrow evening, I write it.",
    },
    {
      by: "dbalogun",
      daysAgo: 9.5,
      replyTo: 10,
      raw: "I asked twice, no answer. Go. (Bartosz, if you read this: no hard feelings, come back any time.)",
    },
    {
      by: "hollyb",
      daysAgo: 1.3,
      raw: 'Hi all. I read this whole list twice on my break and I understood maybe a third of it, but I understood "dual boot" because I have to do that to my laptop this weekend anyway. Is it okay if I write down everything that happens, including the parts where I panic?',
    },
    {
      by: "priya_n",
      daysAgo: 1.1,
      replyTo: 12,
      raw: md`
        [quote="hollyb, post:12"]
        including the parts where I panic?
        [/quote]

        Especially those. Before you begin: back up what you would miss, and photograph the partition screen *before* you press anything. Then ask in ~testing if unsure, there is nearly always somebody awake. We have India, Anatolia and Minnesota covered, and Nilgün does not sleep.
      `,
    },
  ],
};
