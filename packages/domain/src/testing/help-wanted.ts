// For tests: what communities ask for, each in several wordings. Longer than most files: it is one list of phrases.

const names: Record<string, readonly string[]> = {
  package: (
    "anaconda cockpit grub2 shim kernel systemd nginx httpd PackageKit gnome-shell plymouth dracut lorax firefox " +
    "thunderbird libreoffice cups ghostscript samba bind dhcp-client chrony openssh openssl podman buildah skopeo " +
    "qemu-kvm libvirt virt-manager NetworkManager firewalld selinux-policy rpm dnf yum-utils mock koji python3 perl " +
    "php ruby nodejs golang rust gcc glibc binutils gdb postgresql mariadb redis squid postfix dovecot sendmail vim " +
    "emacs nano zsh bash tmux"
  ).split(" "),
  topic: [
    "kickstart files",
    "disk encryption",
    "bonded interfaces",
    "software RAID",
    "serial consoles",
    "local mirrors",
    "air-gapped sites",
    "automatic updates",
    "rootless containers",
    "printing",
    "screen readers",
    "dual boot",
    "wireless networks",
    "backups",
    "LDAP logins",
    "time servers",
    "custom install media",
    "old hardware",
    "moving from another rebuild",
    "two-factor logins",
    "reporting bugs",
    "kernel dumps",
    "file shares",
  ],
  feature: [
    "the graphical installer",
    "the text installer",
    "suspend and resume",
    "Bluetooth audio",
    "secure boot",
    "an upgrade from Beta 1",
    "the live image",
    "disk encryption",
    "a RAID 1 install",
    "wireless roaming",
    "an install over a serial console",
    "fingerprint logins",
    "an external monitor",
    "netboot over IPv6",
    "a kickstart install",
    "the rescue mode",
    "virtual machines",
    "live migration",
    "the 64k page kernel",
  ],
  machine: [
    "x86_64",
    "aarch64",
    "ppc64le",
    "s390x",
    "a Raspberry Pi 4",
    "a ThinkPad X220",
    "an Arm laptop",
    "Hyper-V",
    "VMware",
    "KVM",
    "bare metal",
    "old BIOS machines",
    "a Mac mini",
    "EC2",
    "Azure",
    "a NUC 11",
    "a Pinebook",
  ],
  language: [
    "Portuguese",
    "Spanish",
    "German",
    "French",
    "Japanese",
    "Korean",
    "Arabic",
    "Hindi",
    "Turkish",
    "Ukrainian",
    "Polish",
    "Italian",
    "Swahili",
    "Bengali",
    "Vietnamese",
    "Dutch",
    "Greek",
  ],
  document: [
    "the website",
    "the installation guide",
    "the release notes",
    "the subtitles of the video",
    "the code of conduct",
    "the FAQ",
    "the welcome mail",
    "the security page",
    "the donation page",
    "the wiki's front page",
  ],
  service: [
    "mirror list",
    "build dashboard",
    "status page",
    "mail server",
    "chat bridge",
    "wiki",
    "package search",
    "certificate monitor",
    "backup job",
    "git hosting",
    "forum",
    "metrics store",
    "torrent tracker",
    "openQA workers",
  ],
  person: ["ana", "ben_c", "kofi", "li.wei", "mateo", "priya", "saoirse", "yuki-h"],
};

/** The same wish in several words: going from one to another is what a heavy rewording is. */
export type Wish = { readonly under: string; readonly wordings: readonly string[] };

export const frames: readonly Wish[] = [
  {
    under: "Debranding",
    wordings: [
      "Debrand {package}",
      "Remove the vendor's name and logo from {package}",
      "{package}: take out their trademarks",
      "Find what is left of the old brand in {package}",
    ],
  },
  {
    under: "Debranding",
    wordings: [
      "Audit {package} for logos",
      "Look through {package} for artwork that is not ours",
      "{package} – logo audit",
    ],
  },
  {
    under: "Packages",
    wordings: [
      "Look after {package}",
      "A maintainer for {package}",
      "{package} needs somebody who reads its changes",
    ],
  },
  {
    under: "Packages",
    wordings: [
      "Rebuild {package} for {machine}",
      "{package} does not build on {machine} yet",
      "Get {package} to compile on {machine}",
    ],
  },
  {
    under: "Documentation",
    wordings: [
      "Write a how-to on {topic}",
      "We have no page about {topic}",
      "{topic}: step by step for beginners",
      "Explain {topic} in the wiki",
    ],
  },
  {
    under: "Documentation",
    wordings: [
      "Review the page about {topic}",
      "Read through what we say on {topic} and correct it",
      "Is the chapter on {topic} still true?",
    ],
  },
  {
    under: "Testing",
    wordings: [
      "Test {feature} on {machine}",
      "Does {feature} work on {machine}?",
      "{machine}: try {feature} and report",
      "Reports wanted: {feature}, on {machine}",
    ],
  },
  {
    under: "Translation",
    wordings: [
      "Translate {document} into {language}",
      "{language} version of {document}",
      "Somebody to put {document} into {language}",
    ],
  },
  {
    under: "Translation",
    wordings: [
      "Proofread {document} in {language}",
      "A native speaker to read {document} in {language}",
      "{language}: check the wording of {document}",
    ],
  },
  {
    under: "Infrastructure",
    wordings: [
      "Move the {service} to the new host",
      "The {service} still runs on the old machine",
      "New home for the {service}",
    ],
  },
  {
    under: "Infrastructure",
    wordings: ["Monitoring for the {service}", "Tell us when the {service} is down", "Alerts: {service}"],
  },
  {
    under: "Übersetzung",
    wordings: [
      "Handbuch zu {package} ins Deutsche übersetzen",
      "Deutsche Fassung der Anleitung für {package}",
    ],
  },
  {
    under: "Traducción",
    wordings: ["Traducir la guía de {package} al español", "La guía de {package} en español"],
  },
  {
    under: "Тестирование",
    wordings: ["Проверить установку на {machine}", "Установка на {machine}: нужны отчёты"],
  },
  { under: "测试", wordings: ["测试{package}在{machine}上的安装", "在{machine}上安装{package}并报告结果"] },
  { under: "翻译", wordings: ["把{package}的手册翻译成中文", "{package}手册的中文版"] },
  { under: "文書", wordings: ["{package}の使い方を書く", "{package}の手引きを日本語で用意する"] },
];

export const singles: readonly Wish[] = [
  [
    "Infrastructure",
    "A warning three weeks before any certificate expires",
    "Certificates: tell us before they run out",
  ],
  ["Infrastructure", "A public status page, hosted elsewhere", "Static page that says honestly what is down"],
  [
    "Infrastructure",
    "Rotate the keys of the build machines",
    "New signing keys on the builders, old ones revoked",
  ],
  ["Artwork", "Wallpaper for Beta 1", "A desktop background for the first beta"],
  [
    "Artwork",
    "Stickers and one poster for local meet-ups",
    "Something printable for meet-ups: poster, stickers",
  ],
  ["Artwork", "Redraw the icons of the side bar", "Side bar icons look blurred, draw new ones"],
  [
    "Community",
    "Somebody to take notes at the weekly meeting",
    "Minutes of the weekly meeting: who writes them?",
  ],
  ["Community", "Answer newcomers in the forum", "Greet new people in the forum and show them around"],
  ["Community", "Organise a release party in Nairobi", "Nairobi: a place and a date for the release party"],
  [
    "Community",
    "Collect stories from schools that use us",
    "Schools: ask them what they do with it, write it down",
  ],
  ["Web", "The download page is unreadable on phones", "Make the download page fit small screens"],
  ["Web", "Dark mode for the website", "Website colours for the night"],
  ["Web", "Feed of security notices", "Security notices as RSS"],
  [
    "Documentation",
    "Collect what changed for the release notes",
    "Release notes: gather the changes, package by package",
  ],
  ["Documentation", "A contributor's first page", "First steps for those who want to contribute"],
  [
    "Documentation",
    "Five complete kickstart examples that really install",
    "Kickstart: examples that have been tried, five of them",
  ],
  [
    "Testing",
    "Dual boot next to another system that was there first",
    "Install beside an existing system, both must start",
  ],
  [
    "Testing",
    "Compare installation times with last year's release",
    "How long does installing take, compared with last year?",
  ],
  ["翻译", "翻译网站首页", "把网站的首页译成中文"],
  ["测试", "检查安装程序的中文字体", "安装程序里的中文字体显示是否正确"],
  ["文書", "インストーラーの画面写真を撮り直す", "インストーラーのスクリーンショットを新しくする"],
  ["文書", "よくある質問をまとめる", "よくある質問の一覧を作る"],
  ["Übersetzung", "Willkommensseite auf Deutsch", "Die Begrüßungsseite ins Deutsche bringen"],
  ["Тестирование", "Собрать отзывы о новой версии", "Отзывы пользователей: что не работает в новой версии"],
].map(([under = "", ...wordings]) => ({ under, wordings }));

/** Fills the places of a frame. The same `choose` gives the same words in each of its wordings. */
export function fill(wording: string, choose: (place: string, among: readonly string[]) => string): string {
  return wording.replaceAll(/\{(\w+)\}/g, (_, place: string) => choose(place, names[place] ?? []));
}

export const people = names.person ?? [];
