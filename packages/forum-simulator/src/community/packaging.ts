// The packaging team's threads: six debranding audits and three longer pieces of work. One file a team: its length is its posts'.
import type { SeedTopic } from "./community.ts";
import { md } from "./markdown.ts";

export const packaging: readonly SeedTopic[] = [
  {
    key: "debrand-anaconda",
    category: "packaging",
    tags: ["help-wanted", "debranding", "installer", "hard", "beta-1"],
    by: "old_segfault",
    daysAgo: 27.1,
    title: "Debranding anaconda: the installer still introduces itself as somebody else",
    raw: md`
      First thing anybody sees of us, and it says another name. No beta before this.

      **What**
      - \`/etc/anaconda/profile.d/\`: write \`dunnock.conf\` (\`os_id\`, \`efi_dir\`, help directory, package groups). Start from upstream's, leave out the subscription module.
      - \`.buildstamp\`: product, version, bug URL. Made by lorax, set there, don't patch.
      - side bar and top bar art come from \`dunnock-logos\`. File names and sizes must match or GTK stretches the bird.
      - \`anaconda-user-help\`: 26 pages, vendor named in 19.
      - text mode and \`--help\` too. Everyone forgets text mode.

      **Start**
      \`\`\`
      git clone https://git.dunnock.example/patches/anaconda
      mock -r dunnock-9-x86_64 --rebuild anaconda-34*.src.rpm
      \`\`\`
      Test with \`updates.img\` (\`inst.updates=\`), not with a new compose each time.

      **Done**: screenshots of every screen, GUI and text, both arches. \`strings\` and \`grep -ri\` over the installed tree explained line by line. Patch merged.

      Mentor: me. I read this at 6 a.m. Central with coffee.
    `,
    replies: [
      {
        by: "remy_l",
        daysAgo: 25.8,
        raw: "I take this. I did the same work for a school distribution in a former life, so I know the smell. Two or three weeks, evenings.",
      },
      {
        by: "old_segfault",
        daysAgo: 25.7,
        raw: "Yours. Shout when you're stuck, not after.",
      },
      {
        by: "remy_l",
        daysAgo: 15.3,
        raw: "State: profile done, buildstamp done, text mode done. The help pages are a swamp: the vendor's name is inside of the *screenshots*. I propose for Beta 1 to ship without help pages, button hidden with an empty help directory, and redo them after. Is it acceptable?",
      },
      {
        by: "ingrid",
        daysAgo: 14.9,
        raw: "Acceptable for the beta. Please put it into the release notes as a known gap, so that nobody files it twelve times.",
      },
      {
        by: "kanokwan",
        daysAgo: 7.1,
        raw: "New side bar art is in `dunnock-logos`, 150 × 1000, and I made the bird smaller because with long Spanish words it was sitting on the letters.",
      },
      {
        by: "remy_l",
        daysAgo: 3.6,
        raw: "It sits well now. Merge request 41, screenshots of all the x86_64 screens attached. aarch64 is missing because I have none; @nilgun could you take 18 pictures of a screen?",
      },
    ],
  },
  {
    key: "debrand-httpd",
    category: "packaging",
    tags: ["help-wanted", "debranding", "easy", "good-first-task", "beta-1"],
    by: "old_segfault",
    daysAgo: 11.9,
    title: "Debranding httpd: welcome page, Server header, and one line in the manual",
    raw: md`
      Small. Good first one.

      - The welcome page is a symlink into the logos package (\`/usr/share/testpage\`). Ours must exist there or Apache serves a 403 with no explanation.
      - \`Server:\` header. The spec reads the vendor string from \`os-release\` **of the build root**, at build time. So it should already say ours. Check, don't believe: \`curl -sI localhost | grep -i ^server\`
      - \`rpm -ql httpd-manual | xargs grep -il\` the vendor. I count one.
      - \`/etc/httpd/conf.d/welcome.conf\` comments.

      Done: before/after of the four, patch if needed, "nothing to do" if not. Say which.

      Mentor me. An hour if you know rpm, an evening if you don't, and then you do.
    `,
    replies: [
      {
        by: "quietmoss",
        daysAgo: 11.3,
        raw: "header is fine on x86_64. didn't look at the rest, leaving it for someone new",
      },
    ],
  },
  {
    key: "debrand-cockpit",
    category: "packaging",
    tags: ["help-wanted", "debranding", "artwork", "medium"],
    by: "remy_l",
    daysAgo: 14.6,
    title: "Debranding cockpit: the login page wears a stranger's logo and colours",
    raw: md`
      Cockpit chooses its look by \`ID\` and \`VARIANT_ID\` of \`os-release\`: it takes \`/usr/share/cockpit/branding/<id>/\` and, if there is none, walks through \`ID_LIKE\`. Ours says \`ID_LIKE="rhel fedora"\`, so today it wears upstream's coat. Not a bug, but embarrassing.

      To do:

      1. a directory \`dunnock\` with \`branding.css\`, \`logo.png\`, \`favicon.ico\`, \`bg-plain.jpg\`
      2. name and colours readable in light *and* in dark theme, contrast at least 4.5 (the upstream file forgets the dark)
      3. grep in \`pkg/\` for links to the vendor's knowledge base; list them here before you remove anything, some are useful to people
      4. ship it from our branding package and not by patching cockpit, so that every rebuild does not break it

      A bit of CSS, a bit of spec file. @kanokwan has the colours. I can be mentor for the rpm side, in English or en français.

      C'est fini quand: screenshots of login and overview, both themes, on a fresh install.
    `,
    replies: [
      {
        by: "lenka",
        daysAgo: 13.9,
        raw: "CSS I could do in one evening, if somebody other does the packaging. I don't touch spec files, I've seen what it does to people.",
      },
      {
        by: "kanokwan",
        daysAgo: 13.5,
        raw: "Colours: bark `#4A3B2F`, slate `#6E7680`, egg `#4FA3A5`. The blue-green is from the eggs, dunnock eggs are truly this colour, please look it up, it will make your day.",
      },
      {
        by: "remy_l",
        daysAgo: 13.2,
        replyTo: 2,
        raw: "So two halves: **CSS and images** (Lenka, say if it is serious), **packaging** (free).",
      },
    ],
  },
  {
    key: "debrand-firefox",
    category: "packaging",
    tags: ["help-wanted", "debranding", "medium"],
    by: "quietmoss",
    daysAgo: 9.9,
    title: "Debranding firefox and thunderbird: start page, bookmarks, distribution.ini",
    raw: md`
      two browsers' worth of the same thing (yes i know one is mail)

      - \`distribution/distribution.ini\`: id, version, about. shows in help > about
      - default prefs: start page points at a local file that belongs to the indexhtml package, so do that one first
      - bookmarks toolbar: four links, three go to the vendor
      - thunderbird: start page in the message pane goes to the vendor's welcome

      don't touch: the name firefox and its icon. rebuilding with patches under that name is mozilla's trademark question, not ours to guess. asked, waiting. so **only files we are sure about**, no source patches

      builds take 2-3 h and 16 gb of memory. you don't need to build, these are all text files, send a diff

      done = clean profile, screenshots of first start of both
    `,
    replies: [
      {
        by: "tobi",
        daysAgo: 9.7,
        raw: "Confirming the \"don't touch\". The answer from their trademark desk should go to Ingrid's mailbox, not into a patch.",
      },
      {
        by: "josphat",
        daysAgo: 5.8,
        raw: "I can do the diff for the text files when I finish G to M. What is the correct address of our start page?",
      },
      {
        by: "lenka",
        daysAgo: 5.6,
        replyTo: 3,
        raw: "`https://start.dunnock.example`. It exists since yesterday, 9 kB, no scripts, works offline from the package too.",
      },
    ],
  },
  {
    key: "debrand-sos",
    category: "packaging",
    tags: ["help-wanted", "debranding", "security", "medium"],
    by: "tobi",
    daysAgo: 13.1,
    title: "Debranding sos: reports must not upload to a company by default",
    raw: md`
      \`sos report\` collects half a machine into an archive. With \`--upload\` and no further option, the policy for our family of distributions sends it to the vendor's customer portal. Our users are not their customers, and the archive contains host names, logs and whatever else.

      **Wanted**

      1. A policy class for Dunnock in \`sos/policies/distros/\` which recognises our \`os-release\` and has **no** default upload target.
      2. The introduction text names us and does not promise "support".
      3. \`sos clean\` still works on our reports.
      4. Proposed upstream first; we carry the patch only until it lands.

      **Start:** \`sos/policies/distros/redhat.py\`, about 500 lines of readable Python. The tests run in a container.

      **Done:** upstream pull request opened, patch in our package, a capture (\`tcpdump\`) showing that \`--upload\` without a target ends with a message and zero packets.

      Review by the security team. I mentor, mostly 19:00 to 21:00 Vienna time.
    `,
    replies: [
      {
        by: "pavlo",
        daysAgo: 12.2,
        raw: "Does `sos collect` (many nodes) take the same policy? In our installation that is the one which people really use.",
      },
      {
        by: "tobi",
        daysAgo: 12.1,
        replyTo: 2,
        raw: "I do not know. Please count it as part of the task: 5. find out.",
      },
    ],
  },
  {
    key: "debrand-sweep",
    category: "packaging",
    tags: ["help-wanted", "debranding", "easy", "good-first-task"],
    by: "old_segfault",
    daysAgo: 20.4,
    title: "The sweep: grep the remaining source packages for upstream's name, by letter",
    raw: md`
      The well-known ones are handled. This is the rest: 1,100 source packages nobody has looked at for names.

      **Slots**, one person each:

      | letters | packages | who |
      |---|---|---|
      | A to F | 301 | |
      | G to M | 322 | @josphat |
      | N to R | 288 | |
      | S to Z | 189 | |

      **How.** \`https://git.dunnock.example/tools/sweep\` has a script. It unpacks, greps, and throws away what we know to be harmless:

      - names in changelogs and copyright lines. **Never touch copyright lines.**
      - \`ID_LIKE\`, \`%{?rhel}\`, \`.el9\`. Technical statements, they stay.
      - compiler version strings. Decided: stay.
      - test data

      What's left, you judge: does a user see it? Then one line in the sheet: package, file, line, what you'd do. Don't patch. If in doubt write "doubt", that's what I'm for.

      About 40 packages an hour once you have the rhythm. No building, no big downloads. Done per slot when your letters have a verdict each.
    `,
    replies: [
      {
        by: "josphat",
        daysAgo: 7.9,
        raw: "I take G to M. First 30 packages are in the sheet, 27 nothing, 1 yes (the gdm greeter), 2 doubt.",
      },
      {
        by: "old_segfault",
        daysAgo: 7.7,
        raw: "Looked at all 30. Both your doubts were right to be doubts. Carry on like that.",
      },
      {
        by: "josphat",
        daysAgo: 3.4,
        raw: "214 of 322. The script counts a package twice if there is a `-doc` source beside it, I have made a merge request for the script also, it is four lines. I hope it is allowed.",
      },
      {
        by: "old_segfault",
        daysAgo: 3.3,
        replyTo: 4,
        raw: "Merged. Allowed. Encouraged.",
      },
      {
        by: "hollyb",
        daysAgo: 1.9,
        raw: "Not for me yet, but Josphat that is so impressive. Do people just… let you?",
      },
      {
        by: "josphat",
        daysAgo: 1.7,
        replyTo: 6,
        raw: "They just let you. I was also waiting for the trick.",
      },
    ],
  },
  {
    key: "pkg-build-failures",
    category: "packaging",
    tags: ["help-wanted", "packaging", "hard", "x86_64", "aarch64", "beta-1"],
    by: "old_segfault",
    daysAgo: 18.2,
    title: "Nine packages that do not build, with what we know about each of them",
    raw: md`
      2,804 of 2,813 build. These don't. One person per line, say which.

      | package | arch | what we know |
      |---|---|---|
      | perl-Net-SSLeay | both | test certificate expired. Upstream fixed it, backport the .pem |
      | python-twisted | both | \`%check\` wants IPv6 localhost, builders have none |
      | ghostscript | aarch64 | parallel make race, builds with -j1. Find the missing dependency, don't ship -j1 |
      | rubygem-minitest | both | circular build dependency, needs a bootstrap pass |
      | libvirt | aarch64 | one test times out at 30 s on the slow builder |
      | mysql-selinux | both | needs a policy-devel that's newer than what we tagged. Probably mine |
      | texlive-base | both | out of disk at 64 GB. No joke |
      | gjs | aarch64 | crash in test with 64k pages. Interesting one |
      | ~~jss~~ | both | ~~wrong JDK in the build root~~ fixed, @remy_l |

      Rules: no \`%check\` switched off without a bug number next to it. The point of a rebuild is that it's the *same*. A patch only if upstream has it or would take it.

      Logs on https://koji.dunnock.example, search by name. You'll need mock and patience, not an account.
    `,
    replies: [
      {
        by: "quietmoss",
        daysAgo: 17.9,
        raw: "perl-net-ssleay: backported, builds here",
      },
      {
        by: "pavlo",
        daysAgo: 16.4,
        raw: "libvirt: I look at the timeout. Suspect entropy, not speed.",
      },
      {
        by: "soojin",
        daysAgo: 15.8,
        raw: "gjs is mine, please. It is not the page size itself, it is a garbage collector that assumes it. I have a reproducer of eleven lines.",
      },
      {
        by: "dbalogun",
        daysAgo: 15.1,
        raw: "texlive: builder 4 has a 200 GB scratch disk since this morning. Try again before anybody becomes clever.",
      },
      {
        by: "old_segfault",
        daysAgo: 14.6,
        replyTo: 5,
        raw: "texlive builds. 71 GB. Nobody look at it.",
      },
      {
        by: "pavlo",
        daysAgo: 6.1,
        raw: "libvirt: it was not entropy. The slow builder has its clock 40 seconds in the future, the test compares two clocks. Dami has fixed the clock, package builds. I learned to suspect less and measure more.",
      },
    ],
  },
  {
    key: "pkg-release-package",
    category: "packaging",
    tags: ["help-wanted", "packaging", "medium", "beta-1"],
    by: "remy_l",
    daysAgo: 6.8,
    title: "Review of dunnock-release: repository files, presets, keys, and os-release",
    raw: md`
      The package \`dunnock-release\` decides what a machine believes itself to be. I wrote it, therefore I am the worst person to review it. I look for somebody who reads slowly.

      Please look at:

      - **os-release**: every key, against the man page \`os-release(5)\`. \`CPE_NAME\` and \`SUPPORT_END\` particularly; scanners read these.
      - **repo files**: \`mirrorlist\` and \`baseurl\`, \`$releasever\` or fixed, \`gpgcheck\`, \`countme\`. What does a machine in a country with no mirror do?
      - **keys**: path, permissions, the fingerprint that is in the file against the one on the website. By eye.
      - **presets**: what is enabled at first boot that was not in upstream, and the inverse
      - \`Provides:\` and \`Obsoletes:\` when one comes from another rebuild

      Finished when each of the five has "read, in order" or a comment in merge request 38, signed with your name. Three hours with tea. No earlier knowledge of rpm macros needed but a suspicious character is.
    `,
    replies: [
      {
        by: "tobi",
        daysAgo: 5.4,
        raw: "Keys: compared the fingerprint over three channels, in order. The other four are still open for somebody who is not on the security team, on purpose.",
      },
    ],
  },
  {
    key: "pkg-kernel-rpi",
    category: "packaging",
    tags: ["help-wanted", "packaging", "kernel", "aarch64", "hard"],
    by: "soojin",
    daysAgo: 29.4,
    title: "A second maintainer for the Raspberry Pi kernel, before I become a single point",
    raw: md`
      The Pi needs a kernel that the distribution does not ship. I maintain one: the vendor's stable branch, our configuration, packaged as \`kernel-rpi\`. It works, and if I am run over by a bicycle it stops.

      What the work is, honestly:

      - every one to two weeks: merge the newest stable patch, build, boot on three boards, push to testing. Three to four hours, of which two are waiting.
      - every security fix that matters: the same, but within two days
      - twice a year: a configuration diff against the distribution kernel, 6,000 lines, and an opinion on about 80
      - bug reports that turn out to be power supplies. Always ask about the power supply.

      You should have built a kernel before and not have enjoyed it *too* much. You need two Pi boards of different revisions. I will work with you in pairs for the first three rounds by voice, in English or Korean, and after that we alternate.

      Done: you have pushed two updates without me, and I have been on holiday.
    `,
    replies: [
      {
        by: "nilgun",
        daysAgo: 28.8,
        raw: "I'm not a kernel person, but I'm a lot-of-boards person. Whoever takes this gets my shelf as a test farm: SSH, relays for power, a camera on the LEDs. I built it for this and also because I wanted to.",
      },
      {
        by: "pavlo",
        daysAgo: 20.7,
        raw: "I build kernels for axle counters. I could, but not two days after each security fix; in timetable-change weeks I disappear. Would half a maintainer help?",
      },
      {
        by: "soojin",
        daysAgo: 20.3,
        replyTo: 3,
        raw: "Half is one half more than now. Let me think how to split it so that your weeks do not matter. If a second half appears, even better.",
      },
    ],
  },
];
