// For tests: what people ask for that somebody asked for before, and what only sounds like it. One list, hence its length.

type Wording = { readonly title: string; readonly body: string };
/** A task that there is, and a topic that comes in. */
type Pair = readonly [old: Wording, new: Wording];

const pair = (oldTitle: string, oldBody: string, newTitle: string, newBody: string): Pair => [
  { title: oldTitle, body: oldBody },
  { title: newTitle, body: newBody },
];

/** The same job, told by two people. */
export const sames: readonly Pair[] = [
  pair(
    "Debrand anaconda",
    "Product name, side bar and help pages still show the vendor.",
    "Debranding anaconda: the installer still introduces itself as somebody else",
    "First thing anybody sees of us, and it says another name.",
  ),
  pair(
    "Debrand cockpit",
    "Login page and branding folder.",
    "Cockpit login page shows the vendor's logo",
    "I installed the nightly today and cockpit greets me with a foreign logo on the login page.",
  ),
  pair(
    "Wallpaper for Beta 1",
    "A background that works on wide screens.",
    "We need a desktop wallpaper for Beta 1",
    "The old wallpaper is from the vendor. Who can draw?",
  ),
  pair(
    "Set up openQA workers on aarch64",
    "We have two boards in the rack, nobody has installed the workers yet.",
    "openQA: aarch64 workers are missing",
    "All our openQA jobs for aarch64 wait for ever because there is no worker.",
  ),
  pair(
    "Write a how-to on kickstart files",
    "Five complete examples that really install.",
    "Documentation for kickstart",
    "There is nothing in the wiki about kickstart files, I had to read the source.",
  ),
  pair(
    "Certificate warning three weeks before expiry",
    "A script that mails the list.",
    "Warn us before certificates expire",
    "The forum's certificate ran out last night again. A warning three weeks before would do.",
  ),
  pair(
    "Public status page",
    "Static, hosted elsewhere, says what is down.",
    "A status page that tells what is down",
    "When the mirrors were down nobody knew. Could we have a public page, hosted somewhere else?",
  ),
  pair(
    "Translate the website into Portuguese",
    "About forty pages.",
    "Portuguese translation of the website",
    "I am from Recife and would like to see the website in Portuguese.",
  ),
  pair(
    "Test suspend and resume on laptops",
    "Which models wake up again?",
    "Laptops: does suspend/resume work?",
    "Please report your laptop model and whether it wakes up after suspend.",
  ),
  pair(
    "Rebuild postgresql for ppc64le",
    "The build fails in the test-suite.",
    "postgresql fails to build on ppc64le",
    "Test-suite of postgresql times out in mock on ppc64le.",
  ),
  pair(
    "Look after cups",
    "Printing has no maintainer.",
    "Maintainer wanted for cups and cups-filters",
    "The last volunteer moved on. Printing needs somebody.",
  ),
  pair(
    "Dark mode for the website",
    "Follow the system's setting.",
    "Website: please add a dark theme",
    "My eyes. A dark mode that follows the system setting would be nice.",
  ),
  pair(
    "Release notes for Beta 2",
    "Collect changes package by package.",
    "Collect the changes for the Beta 2 release notes",
    "Somebody should go through the packages and write down what changed.",
  ),
  pair(
    "Install guide: screenshots are out of date",
    "Retake all of them with the current installer.",
    "New screenshots for the install guide",
    "The screenshots in the installation guide show last year's installer.",
  ),
  pair(
    "Mirror list returns dead mirrors",
    "Check them every hour and leave out those that do not answer.",
    "Dead mirrors in the mirror list",
    "Three of the mirrors I was given do not answer.",
  ),
  pair(
    "Subtitles for the installation video",
    "Eight minutes, any language.",
    "Installation video needs subtitles",
    "I am deaf and cannot follow the installation video.",
  ),
  pair(
    "Raspberry Pi 4: kernel does not find the network card",
    "Genet driver is missing from the image.",
    "No network on Raspberry Pi 4",
    "The kernel of the Raspberry Pi image does not find the network card.",
  ),
  pair(
    "Audit nginx for logos",
    "Welcome page and error pages.",
    "nginx welcome page has a foreign logo",
    "Look at the nginx welcome page and the two error pages, the logo is not ours.",
  ),
  pair(
    "Move the wiki to the new host",
    "The old host goes away in March.",
    "Wiki migration to the new server",
    "The wiki still runs on the old host, which will be switched off in March.",
  ),
  pair(
    "Screen reader support in the installer",
    "Orca does not start.",
    "The installer cannot be used with a screen reader",
    "I tried to install with Orca and it never starts in the installer.",
  ),
  pair(
    "Handbuch ins Deutsche übersetzen",
    "Kapitel 1 bis 5.",
    "Deutsche Übersetzung des Handbuchs",
    "Wer hilft, das Handbuch ins Deutsche zu bringen?",
  ),
  pair(
    "Traducir la guía de instalación al español",
    "Doce páginas.",
    "Guía de instalación en español",
    "Falta la traducción de la guía de instalación.",
  ),
  pair("翻译安装指南", "把安装指南翻译成中文", "安装指南的中文翻译", "需要有人翻译安装指南"),
  pair(
    "インストーラーの日本語訳を直す",
    "誤訳が多い",
    "インストーラーの日本語訳に誤訳があります",
    "画面の日本語がおかしい",
  ),
  pair(
    "Перевести руководство по установке",
    "Главы 1–5.",
    "Перевод руководства по установке на русский",
    "Нужен перевод руководства.",
  ),
  pair(
    "Torrents for the live images",
    "Seed from two of our hosts.",
    "Provide torrent downloads of the live image",
    "Downloads are slow here, a torrent of the live image would help.",
  ),
  pair(
    "Two-factor login for the build system",
    "With hardware keys.",
    "Build system: allow hardware keys as second factor",
    "Two-factor login is missing in the build system.",
  ),
  pair(
    "Onboarding page for new contributors",
    "From no account to the first patch.",
    "First steps page for new contributors",
    "I did not know where to begin. A page with first steps for contributors?",
  ),
  pair(
    "Stickers for meet-ups",
    "Printable on an office printer.",
    "Printable stickers for our local meet-up",
    "We meet in Bangkok in May and would like stickers.",
  ),
  pair(
    "dnf: wrong repository address in the example",
    "The comment in the file points to the vendor.",
    "Example repository file of dnf points to the vendor",
    "The commented example in dnf's repository file has the vendor's address.",
  ),
];

/** Another job, though it sounds alike: nothing here is to be offered. */
export const others: readonly Pair[] = [
  pair("Debrand anaconda", "Product name and side bar.", "Debrand plymouth", "Boot splash shows the vendor."),
  pair(
    "Look after squid",
    "Read upstream's changes.",
    "Look after dovecot",
    "Read upstream's changes for a year.",
  ),
  pair(
    "Translate the website into Korean",
    "About forty pages.",
    "Translate the website into Greek",
    "About forty pages.",
  ),
  pair(
    "Audit sendmail for logos",
    "Grep the installed tree.",
    "Audit postfix for logos",
    "Grep the installed tree.",
  ),
  pair(
    "Test the live image on s390x",
    "Report what you saw.",
    "Test the live image on a NUC 11",
    "Report what you saw.",
  ),
  pair("Write a how-to on printing", "For beginners.", "Write a how-to on backups", "For beginners."),
  pair("Wallpaper for Beta 1", "Wide screens.", "Release notes for Beta 1", "Collect the changes."),
  pair(
    "Move the wiki to the new host",
    "The old host goes away.",
    "Move the mail server to the new host",
    "The old host goes away.",
  ),
  pair(
    "Rebuild redis for aarch64",
    "Fails in the test-suite.",
    "Rebuild mariadb for aarch64",
    "Fails in the test-suite.",
  ),
  pair(
    "Monitoring for the torrent tracker",
    "Tell us when it is down.",
    "Monitoring for the chat bridge",
    "Tell us when it is down.",
  ),
  pair(
    "Install guide: screenshots are out of date",
    "Retake them.",
    "Install guide in French",
    "Translate all chapters.",
  ),
  pair(
    "Raspberry Pi 4: kernel does not find the network card",
    "Driver is missing.",
    "Raspberry Pi 4: no sound over HDMI",
    "The kernel finds no sound card.",
  ),
  pair(
    "Subtitles for the installation video",
    "Eight minutes.",
    "Record a video about backups",
    "Eight minutes, like the one on installation.",
  ),
  pair(
    "Test an install over a serial console on KVM",
    "Text mode.",
    "Test a kickstart install on KVM",
    "Text mode.",
  ),
  pair(
    "Handbuch zu bash ins Deutsche übersetzen",
    "Kapitel 1 bis 5.",
    "Handbuch zu emacs ins Deutsche übersetzen",
    "Kapitel 1 bis 5.",
  ),
  pair("翻译网站首页", "中文", "翻译发布说明", "中文"),
  pair("Dark mode for the website", "Follow the system.", "Search on the website", "Find packages by name."),
  pair("Look after python3", "Read upstream's changes.", "Look after perl", "Read upstream's changes."),
  pair(
    "Answer newcomers in the forum",
    "Greet them.",
    "Forum: e-mail notices arrive twice",
    "Since yesterday.",
  ),
  pair(
    "Review the page about software RAID",
    "Is it still true?",
    "Review the page about local mirrors",
    "Is it still true?",
  ),
];
