// What has happened on the demo's board before anybody opens it: who took what, what came back, what is done.
// Times are days before now. Tasks are named by their thread's key, or by the first words of an outline's item.

import { type CommandOf, KindKey, type ListRequest, TeamKey } from "@threadboard/domain";
import type { z } from "zod";

/** `done`: with what the holder shows for the work. */
export type Deed =
  | {
      readonly does: "open";
      readonly effort?: number;
      readonly slots?: readonly (string | null)[];
      readonly mentor?: string;
      readonly checklist?: readonly string[];
    }
  | { readonly does: "claim"; readonly slot?: string }
  | { readonly does: "hand-back"; readonly note: string }
  | { readonly does: "renew" }
  | { readonly does: "tick"; readonly item: string }
  /** `other`: the task that should be finished first. */
  | { readonly does: "wait-for"; readonly other: string }
  | { readonly does: "submit"; readonly link?: string; readonly note: string; readonly outcome?: string }
  | { readonly does: "accept"; readonly of: string }
  | { readonly does: "return"; readonly of: string; readonly comment: string }
  | { readonly does: "drop"; readonly reason: string }
  | { readonly does: "offer"; readonly to: string };

type Moment = { readonly daysAgo: number; readonly who: string };
export type TaskEntry = Moment & { readonly task: string; readonly deed: Deed };
/** A lead makes a campaign of a list of tasks. */
export type ListEntry = Moment & {
  readonly campaign: Omit<CommandOf<"make-campaign">, "type">;
  readonly list: z.input<typeof ListRequest>;
};
export type Entry = TaskEntry | ListEntry;

const at = (daysAgo: number, who: string, task: string, deed: Deed): TaskEntry => ({
  daysAgo,
  who,
  task,
  deed,
});
const open = (details: Omit<Extract<Deed, { does: "open" }>, "does"> = {}): Deed => ({
  does: "open",
  ...details,
});
const claim = (slot?: string): Deed => (slot === undefined ? { does: "claim" } : { does: "claim", slot });

/** Leads look at what came in; a few threads are left for whoever tries the triage list. */
const looked: readonly Entry[] = [
  at(9.2, "mateo.rv", "docs-install-guide", open({ effort: 480, mentor: "Mateo Ribalta" })),
  at(9.19, "mateo.rv", "docs-release-notes", open({ effort: 600 })),
  at(
    9.18,
    "mateo.rv",
    "docs-migration",
    open({ slots: ["web server", "mail server", "desktop", "plain"], mentor: "Mateo Ribalta" }),
  ),
  at(9.17, "mateo.rv", "docs-broken-links", open({ effort: 90 })),
  at(9.16, "mateo.rv", "docs-firewalld", open({ effort: 180 })),
  at(9.15, "mateo.rv", "docs-screenshots", open({ slots: ["English", "Español", "Deutsch"] })),
  at(
    9.1,
    "priya_n",
    "test-aarch64-pi4",
    open({ slots: ["4 GB", "8 GB", "Pi 400"], mentor: "Nilgün Aksoylu" }),
  ),
  at(9.09, "priya_n", "test-aarch64-uefi", open({ slots: ["first board", "second board"] })),
  at(9.08, "priya_n", "test-netinstall-proxy", open({ slots: ["x86_64", "aarch64"], effort: 45 })),
  at(9.07, "priya_n", "test-raid-luks", open({ slots: ["virtual machine", "real disks"] })),
  at(
    9.06,
    "priya_n",
    "test-secure-boot",
    open({ slots: ["laptop 1", "laptop 2", "laptop 3", "laptop 4"], effort: 30 }),
  ),
  at(9.05, "priya_n", "test-ipa", open({ effort: 900, mentor: "Priya Nambisan" })),
  at(9.04, "priya_n", "test-openqa", open()),
  at(9.03, "priya_n", "test-speech", open({ effort: 60 })),
  at(9.0, "old_segfault", "debrand-anaconda", open({ mentor: "Walter Ostrander" })),
  at(8.99, "old_segfault", "debrand-httpd", open({ effort: 60, mentor: "Walter Ostrander" })),
  at(8.98, "old_segfault", "debrand-cockpit", open({ slots: ["CSS", "packaging"] })),
  at(8.97, "old_segfault", "debrand-firefox", open()),
  at(8.96, "old_segfault", "debrand-sos", open()),
  at(8.95, "old_segfault", "debrand-sweep", open({ slots: ["A to F", "G to M", "N to S", "T to Z"] })),
  at(8.94, "old_segfault", "pkg-build-failures", open({ effort: 120 })),
  at(8.93, "old_segfault", "pkg-release-package", open({ effort: 45 })),
  at(
    8.92,
    "old_segfault",
    "pkg-kernel-rpi",
    open({ mentor: "soojin", checklist: ["Builds in the clean root", "Boots on a 3B+", "Boots on a 4"] }),
  ),
  at(8.9, "kanokwan", "design-wallpaper", open({ slots: [null, null, null, null, null] })),
  at(8.89, "kanokwan", "art-plymouth", open()),
  at(8.8, "dbalogun", "infra-mirror-monitor", open({ effort: 300 })),
  at(8.79, "dbalogun", "infra-arm-builder", open()),
  at(8.7, "tobi", "sec-errata-feed", open()),
  at(8.69, "tobi", "sec-scap-profile", open()),
  at(8.68, "tobi", "embargo-heronsbill", open()),
  at(8.6, "lenka", "web-download-page", open({ effort: 240 })),
  at(8.59, "lenka", "web-keyboard", open({ effort: 60 })),
  at(8.5, "yuki-h", "l10n-es-installer", open({ effort: 90 })),
  at(8.49, "yuki-h", "l10n-de-website", open({ effort: 60 })),
  at(8.48, "yuki-h", "l10n-ja-glossary", open()),
  at(8.4, "ingrid", "nginx", open({ effort: 60 })),
  at(8.39, "ingrid", "PackageKit", open({ effort: 60 })),
  at(8.38, "ingrid", "systemd", open({ effort: 45 })),
  at(8.37, "ingrid", "Printing", open()),
  at(8.36, "ingrid", "Perl modules", open({ slots: [null, null] })),
  at(
    8.35,
    "ingrid",
    "Kickstart examples",
    open({ slots: ["server", "workstation", "laptop", "RAID", "virtual machine"] }),
  ),
  at(8.34, "ingrid", "Bonds and VLANs", open()),
  at(8.33, "ingrid", "Install over a serial", open({ effort: 60 })),
  at(8.32, "ingrid", "Dual boot", open({ effort: 90 })),
  at(8.31, "ingrid", "The 64k page", open()),
  at(8.3, "ingrid", "A public status page", open()),
  at(8.29, "ingrid", "Stickers", open()),
  at(8.28, "ingrid", "Subtitles", open({ slots: ["Español", "Deutsch", "Français"], effort: 120 })),
];

/** What helpers did with it. */
const lived: readonly Entry[] = [
  at(8.2, "remy_l", "debrand-anaconda", claim()),
  at(8.1, "annette.k", "docs-broken-links", claim()),
  at(8.0, "pavlo", "test-aarch64-uefi", claim("first board")),
  at(7.9, "josphat", "debrand-sweep", claim("G to M")),
  at(7.8, "nilgun", "test-aarch64-pi4", claim("8 GB")),
  at(7.7, "ruben_c", "l10n-es-installer", claim()),
  at(7.6, "quietmoss", "debrand-firefox", claim()),
  at(7.5, "soojin", "pkg-kernel-rpi", claim()),
  at(7.45, "mateo.rv", "docs-screenshots", { does: "wait-for", other: "design-wallpaper" }),
  at(7.44, "mateo.rv", "docs-release-notes", { does: "wait-for", other: "pkg-release-package" }),
  at(7.4, "bartosz_w", "A public status page", claim()),
  at(6.8, "quietmoss", "debrand-firefox", {
    does: "submit",
    link: "https://git.dunnock.example/rpms/firefox/pulls/3",
    note: "three files. tests pass.",
    outcome: "patched",
  }),
  at(6.5, "old_segfault", "debrand-firefox", { does: "accept", of: "quietmoss" }),
  at(6.2, "annette.k", "docs-broken-links", {
    does: "submit",
    link: "https://git.dunnock.example/docs/site/pulls/41",
    note: "All forty-one links. Two pages no longer exist anywhere; I have written to their authors.",
  }),
  at(6.0, "mateo.rv", "docs-broken-links", { does: "accept", of: "annette.k" }),
  at(5.9, "quietmoss", "test-openqa", claim()),
  at(5.6, "nilgun", "test-aarch64-pi4", {
    does: "submit",
    link: "https://forum.dunnock.example/pi4-8gb",
    note: "Boots, installs, reboots, survives a power cut in the middle of an update. Photo with bathroom tiles attached.",
    outcome: "pass",
  }),
  at(5.3, "priya_n", "test-aarch64-pi4", { does: "accept", of: "nilgun" }),
  at(5.0, "pavlo", "test-aarch64-uefi", {
    does: "submit",
    note: "Installs. The boot entry is lost after the second firmware update; report in the thread.",
    outcome: "fail",
  }),
  at(4.6, "priya_n", "test-aarch64-uefi", {
    does: "return",
    of: "pavlo",
    comment:
      "Thank you, this is exactly what we need. Please add the firmware version before and after, then I will file it.",
  }),
  at(4.4, "annette.k", "l10n-de-website", claim()),
  at(4.1, "nilgun", "test-secure-boot", claim("laptop 2")),
  at(4.0, "old_segfault", "debrand-anaconda", { does: "accept", of: "remy_l" }),
  at(3.9, "remy_l", "test-raid-luks", claim("virtual machine")),
  at(3.6, "ruben_c", "l10n-es-installer", {
    does: "submit",
    note: "Leí el instalador de principio a fin. Diecisiete correcciones, la más importante en la pantalla de discos.",
  }),
  at(3.2, "annette.k", "docs-screenshots", claim("Deutsch")),
  at(3.0, "dbalogun", "infra-arm-builder", claim()),
  at(4.3, "remy_l", "debrand-anaconda", {
    does: "submit",
    link: "https://git.dunnock.example/rpms/anaconda/pulls/12",
    note: "Product name, side bar and the help pages. The splash is still the old bird, artwork is coming.",
    outcome: "patched",
  }),
  at(2.4, "soojin", "pkg-kernel-rpi", { does: "tick", item: "Builds in the clean root" }),
  at(2.3, "soojin", "pkg-kernel-rpi", { does: "tick", item: "Boots on a 4" }),
  at(2.2, "quietmoss", "Dual boot", claim()),
  at(1.9, "remy_l", "embargo-heronsbill", claim()),
  at(1.6, "quietmoss", "Dual boot", {
    does: "hand-back",
    note: "needs a machine with a system already on it, mine are all ours. notes so far are in the item's thread.",
  }),
  at(1.2, "lenka", "web-keyboard", { does: "offer", to: "annette.k" }),
  at(1.1, "soojin", "pkg-kernel-rpi", {
    does: "submit",
    link: "https://git.dunnock.example/rpms/kernel-rpi/pulls/7",
    note: "6.1.y with the two patches that matter; boots on a 3B+ and on a 4.",
  }),
  at(0.9, "nilgun", "The 64k page", claim()),
  at(0.4, "josphat", "debrand-sweep", { does: "renew" }),
];

const releaseTests = [
  "Boot the DVD image from a USB stick",
  "Boot the network image over PXE",
  "Install in English with every default",
  "Install in Japanese, and type the user name with an input method",
  "Install from a kickstart file without touching a key",
  "Install beside an encrypted disk and leave that one alone",
  "Upgrade from 8.3 with the desktop",
  "Upgrade from 8.3 without a network",
  "Rebase a container image and compare the package list",
  "Suspend, carry it to another room, resume",
  "Print a page on whatever printer is nearest",
  "Join a domain and sign in as a network user",
];

/** A release's tests on two architectures, as one campaign. */
const campaign: readonly Entry[] = [
  {
    daysAgo: 6.6,
    who: "priya_n",
    campaign: {
      name: "Release tests of 8.4",
      description:
        "Every test once on each architecture. Whatever happens is a result: write it down and go on.",
      claimsLimit: 4,
    },
    list: {
      text: releaseTests.join("\n"),
      campaign: { name: "Release tests of 8.4" },
      kind: KindKey.parse("testing"),
      team: TeamKey.parse("testing"),
      slots: ["x86_64", "aarch64"],
      template: {
        title: "",
        body: "{{title}}, and write down what you saw.\n\nWhatever happens is a result.",
      },
    },
  },
  ...(
    [
      [6.4, "nilgun", "Boot the DVD", "aarch64", "pass", "Clean boot on the board with the loose fan."],
      [6.3, "josphat", "Boot the DVD", "x86_64", "pass", "Twice, on two sticks."],
      [6.1, "pavlo", "Boot the network", "x86_64", "pass", "Through the school's router."],
      [
        5.8,
        "annette.k",
        "Install in English",
        "x86_64",
        "pass",
        "Alles gut, und schneller als beim letzten Mal.",
      ],
      [
        5.5,
        "ruben_c",
        "Install from a kickstart",
        "x86_64",
        "fail",
        "It asks for the time zone although the file says it. Bug 118.",
      ],
      [4.9, "bartosz_w", "Upgrade from 8.3 with", "x86_64", "pass", "Forty minutes, one reboot."],
      [3.3, "josphat", "Rebase a container", "x86_64", "pass", "Same list, three newer builds."],
    ] as const
  ).flatMap(([daysAgo, who, task, slot, outcome, note]): TaskEntry[] => [
    at(daysAgo, who, task, claim(slot)),
    at(daysAgo - 0.2, who, task, { does: "submit", note, outcome }),
    at(daysAgo - 0.3, "priya_n", task, { does: "accept", of: who }),
  ]),
  at(2.6, "nilgun", "Install in English", claim("aarch64")),
  at(2.1, "nilgun", "Install in English", {
    does: "submit",
    note: "On the 8 GB board, slow but right.",
    outcome: "pass",
  }),
  at(1.8, "soojin", "Boot the network", claim("aarch64")),
  at(1.4, "soojin", "Boot the network", {
    does: "submit",
    note: "The loader times out on the second try.",
    outcome: "fail",
  }),
  at(1.3, "pavlo", "Suspend, carry it", claim("x86_64")),
  at(0.7, "josphat", "Join a domain", claim("x86_64")),
];

/** The demo's history, oldest first. */
export const history: readonly Entry[] = [...looked, ...lived, ...campaign].sort(
  (a, b) => b.daysAgo - a.daysAgo,
);
