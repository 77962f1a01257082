// Who writes on the demo forum. The README beside this file says how each of them sounds.
import type { SeedPerson } from "./community.ts";

const staff: readonly SeedPerson[] = [
  {
    username: "ingrid",
    name: "Ingrid Hallvang",
    trustLevel: 4,
    admin: true,
    groups: ["release-team"],
    about: "Release manager. Keeps the calendar and the tea. West coast of Norway, rain permitting.",
  },
  {
    username: "saoirse",
    name: "Saoirse Kilbride",
    trustLevel: 4,
    moderator: true,
    groups: ["release-team"],
    about: "I look after the forum. If a thread made you feel stupid, tell me, and it will be tidied.",
  },
  {
    username: "tobi",
    name: "Tobias Wendl",
    trustLevel: 4,
    moderator: true,
    groups: ["security-leads", "security-team", "release-team"],
    about: "Security response. Styria. Please encrypt, please sign, please sleep.",
  },
];

const leads: readonly SeedPerson[] = [
  {
    username: "mateo.rv",
    name: "Mateo Ribalta",
    trustLevel: 3,
    groups: ["documentation-leads"],
    about: "Documentación. I teach system administration in a vocational school near the sea. ES / CA / EN.",
  },
  {
    username: "priya_n",
    name: "Priya Nambisan",
    trustLevel: 3,
    groups: ["testing-leads", "release-team"],
    about: "Testing. A bug with steps is a gift, a bug without steps is a rumour. UTC+5:30.",
  },
  {
    username: "old_segfault",
    name: "Walter Ostrander",
    trustLevel: 4,
    groups: ["packaging-leads", "release-team"],
    about: "Packaging. Thirty-one years of other people's spec files. Northern Minnesota.",
  },
  {
    username: "kanokwan",
    name: "Kanokwan Srisai",
    trustLevel: 3,
    groups: ["branding-leads"],
    about: "Illustrator. I draw small brown birds now, apparently.",
  },
  {
    username: "dbalogun",
    name: "Damilola Balogun",
    trustLevel: 4,
    groups: ["infrastructure-leads", "release-team"],
    about: "Infrastructure. Lagos. One builder farm, one baby, both wake me at three.",
  },
  {
    username: "lenka",
    name: "Lenka Hrubá",
    trustLevel: 3,
    groups: ["web-leads"],
    about: "The website. If it needs JavaScript to show you text, it is a bug.",
  },
  {
    username: "yuki-h",
    name: "Yuki Hanazawa",
    trustLevel: 3,
    groups: ["localization-leads"],
    about: "Translator by day, translator by night. 日本語, English, a little Spanish. UTC+9.",
  },
];

const regulars: readonly SeedPerson[] = [
  {
    username: "nilgun",
    name: "Nilgün Aksoylu",
    trustLevel: 3,
    about: "I own too many single-board computers and am not looking for help with that.",
  },
  {
    username: "soojin",
    name: "Bae Soo-jin",
    trustLevel: 3,
    groups: ["security-team"],
    about: "Kernels, boot chains. Slow to answer, usually because something is compiling.",
  },
  {
    username: "quietmoss",
    name: null,
    trustLevel: 2,
    about: "i fix small things",
  },
  {
    username: "remy_l",
    name: "Rémy Laurendeau",
    trustLevel: 2,
    groups: ["security-team"],
    about: "Packager on the weekends, snow the rest of the time. Saguenay side of Québec.",
  },
  {
    username: "pavlo",
    name: "Pavlo Hrytsai",
    trustLevel: 2,
    about: "Railway signalling engineer. I like systems that fail to red.",
  },
];

const newcomers: readonly SeedPerson[] = [
  {
    username: "ruben_c",
    name: "Rubén Carrizo",
    trustLevel: 1,
    about: "Administro los servidores de una cooperativa eléctrica en el interior de Argentina.",
  },
  {
    username: "annette.k",
    name: "Annette Kollwein",
    trustLevel: 1,
    about: "Bibliothekarin im Ruhestand. Ich lese Anleitungen freiwillig.",
  },
  {
    username: "bartosz_w",
    name: "Bartosz Wilk",
    trustLevel: 1,
    about: "Automating everything, eventually.",
  },
  {
    username: "josphat",
    name: "Josphat Mwangala",
    trustLevel: 1,
    about: "Second-year student, computer networks. Prepaid data, so I read before I download.",
  },
  {
    username: "hollyb",
    name: "Holly Brannigan",
    trustLevel: 0,
    about: "Night-shift nurse, Newfoundland. Day four of Linux.",
  },
];

export const people: readonly SeedPerson[] = [...staff, ...leads, ...regulars, ...newcomers];
