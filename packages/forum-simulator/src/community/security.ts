// The security team's public threads, and the two in the room that only the team can read.
import type { SeedTopic } from "./community.ts";
import { md } from "./markdown.ts";

const open: readonly SeedTopic[] = [
  {
    key: "sec-errata-feed",
    category: "security",
    tags: ["help-wanted", "security", "packaging", "hard", "beta-1"],
    by: "tobi",
    daysAgo: 18.8,
    title: "Errata: generate updateinfo.xml that does not claim more than we did",
    raw: md`
      \`dnf updateinfo list --security\` shows what \`updateinfo.xml\` says, and people patch by it. Ours is empty. An empty file is honest; a wrong one is dangerous. A wrong one would stop the beta.

      ### Wanted

      A generator that, for each build we publish, produces an advisory if and only if

      - the **source** version and release correspond to an upstream advisory, and
      - **our** build is in the repository it is written for, on the architecture it is written for, and
      - module stream and context match, where there are modules.

      Output: \`updateinfo.xml\` (checked with \`createrepo_c\`'s parser and by \`dnf\`), and the same data as OSV JSON.

      ### Not wanted

      Scraping web pages. Copying advisory texts; they are written by others and are not ours. We need identifiers, severity, CVE numbers, references, and our own package list.

      ### Start

      40 recorded cases, input and expected result, in \`git.dunnock.example/security/errata-cases\`. Twelve of them are unpleasant: a fix split across two builds, a build withdrawn, the same NEVRA rebuilt with another release suffix. Write against the cases, any of Python, Go, Rust.

      ### Done

      All 40 green, property: *no advisory names a package that is not in the repository*, run on every compose. Review by two people from the security team. I estimate three weeks of evenings and will mentor closely.
    `,
    replies: [
      {
        by: "remy_l",
        daysAgo: 17.4,
        raw: "Case 17 is wrong, I think: it expects an advisory on aarch64 when the fix was only for x86 microcode.",
      },
      {
        by: "tobi",
        daysAgo: 17.3,
        replyTo: 2,
        raw: "Correct, thank you. Case 17 is corrected, and now I distrust the other 39 appropriately.",
      },
      {
        by: "josphat",
        daysAgo: 4.9,
        raw: "I am not able to take this alone, but I have read all 40 cases. Cases 8 and 31 have the same input and different results. Maybe one of them is a typing error?",
      },
      {
        by: "tobi",
        daysAgo: 4.8,
        replyTo: 4,
        raw: "It is a typing error. It has been there for two weeks and two of us reviewed it. Whoever takes this task: ask Josphat to read your code.",
      },
    ],
  },
  {
    key: "sec-scap-profile",
    category: "security",
    tags: ["help-wanted", "security", "medium", "x86_64"],
    by: "tobi",
    daysAgo: 7.4,
    title: 'SCAP content says "not applicable" to everything: teach it our CPE name',
    raw: md`
      \`oscap xccdf eval --profile cis …\` on Dunnock returns **notapplicable** for all 300 or so rules. A green-looking report that checked nothing. The content compares \`CPE_NAME\` from \`os-release\` with a list of products, and we are not on it.

      **Task**

      1. Add a product definition for us in the \`scap-security-guide\` sources, derived from the upstream one of our major version.
      2. Build, install, scan a default server with two profiles, and compare rule by rule with the scan of another rebuild of the same version. Explain each difference.
      3. Remove or mark rules that check for the vendor's subscription or signing keys.
      4. Offer it to the upstream project; they already accept other rebuilds.

      **Done:** merge request with the comparison table attached; upstream pull request open.

      You should not be afraid of XML produced by Jinja produced by CMake. Two weekends. I mentor.
    `,
    replies: [
      {
        by: "ruben_c",
        daysAgo: 6.2,
        raw: "In the cooperative an auditor comes every year with this tool. I can do the point 2 (scan and compare), not the point 1. I know which rules make him happy.",
      },
    ],
  },
];

const embargoed: readonly SeedTopic[] = [
  {
    key: "embargo-heronsbill",
    category: "security-embargo",
    tags: ["security", "hard"],
    by: "tobi",
    daysAgo: 2.9,
    title: "HERONSBILL: rebuild and test the fixed parser before the date, quietly",
    raw: md`
      Received through the private distributors' list. **Embargo until [date={{date+9}} time=14:00:00 timezone="UTC"].** Working name *heronsbill*. Nothing of this leaves this category: no chat, no build in the public Koji, no commit in a public branch, no "something is coming".

      A length check in a parser that two of our default services link statically. Remote, no login, severity high. Patch and reproducer are in the team's vault under the working name.

      To do:

      - [ ] x86_64 and aarch64 builds on the isolated builder (@soojin)
      - [ ] reproducer fails on the fixed build, and on nothing else in the test-suite
      - [x] find everything which links it **statically**; dynamic links are the easy half (@remy_l: four packages, list in the vault)
      - [ ] advisory text in our own words, reviewed by one person who did not write it
      - [ ] push at the hour, not before, also not five minutes before

      Done when it is on the mirrors and the advisory is out.
    `,
    replies: [
      {
        by: "remy_l",
        daysAgo: 2.5,
        raw: "Four packages, not two. The fourth carries a copy of the sources under another directory name, that is why upstream's list has missed it. I have written to them, encrypted, by the list.",
      },
      {
        by: "soojin",
        daysAgo: 1.2,
        raw: "x86_64 built and the reproducer is dead. aarch64 tonight; the isolated builder is slow because it is, in fact, isolated.",
      },
    ],
  },
  {
    key: "embargo-shim-signing",
    category: "security-embargo",
    tags: ["security", "medium"],
    by: "soojin",
    daysAgo: 11.6,
    title: "Key ceremony for the shim: who holds which token, and the rehearsal",
    raw: md`
      The shim review asks how our signing key is kept. We answer in public *that* it is in hardware and under two persons' control; who, where and when stays here.

      1. Rehearsal with dummy tokens: [date={{date+6}} time=20:00:00 timezone="Europe/Vienna"]
      2. Ceremony: a week after, same hour, if the rehearsal had no surprise
      3. Two of three holders are needed. Proposed: one in Europe, one in North America, one in Asia, nobody with both a token and the unlock code of another.

      **Wanted from this group:** somebody to write the script of the ceremony, minute by minute, so that each step has a witness and can be read by the reviewers with the names removed. I have one from a former employer as a model of what *not* to do (nobody had brought a screwdriver).

      Done when the rehearsal went through the script without a deviation.
    `,
    replies: [
      {
        by: "tobi",
        daysAgo: 10.8,
        raw: "I hold one. I decline to hold a second thing of any kind.",
      },
      {
        by: "remy_l",
        daysAgo: 7.7,
        raw: "North America, yes. I have a safe, it came with the house, I even found the combination.",
      },
    ],
  },
];

export const security: readonly SeedTopic[] = [...open, ...embargoed];
