// People who say hello: not tasks.
import type { SeedTopic } from "./community.ts";
import { md } from "./markdown.ts";

export const introductions: readonly SeedTopic[] = [
  {
    key: "intro-holly",
    category: "introductions",
    tags: [],
    by: "hollyb",
    daysAgo: 3.4,
    title: "Hello from a night-shift nurse who has used Linux for one day",
    raw: md`
      Hi. I'm Holly, I work nights on a medical ward and I don't do anything with computers except curse the charting system. My brother put Linux on my old laptop yesterday because it was too slow for the other one, and it's… quick? And it's mine, somehow? I went looking for who makes this stuff and found out it's people, and that some of them were asking for help, so.

      I'm patient, I write things down exactly (if I don't, people die, ha), and I'm awake when most of you aren't. I don't know what a package is. Is there anything for somebody like me, or should I come back in a year?
    `,
    replies: [
      {
        by: "saoirse",
        daysAgo: 3.3,
        raw: "Don't come back in a year. Half of what we have too little of is *people who write things down exactly*. The other half is people who are awake at the wrong time. You're a jackpot.",
      },
      {
        by: "old_segfault",
        daysAgo: 3.1,
        raw: md`
          A package is a box with a program in it, a list of what other boxes it needs, and a note on who packed it. We pack boxes. That's the whole project.

          Look at the firewalld thread in Documentation. It wants somebody who doesn't know the answer yet. Welcome.
        `,
      },
      {
        by: "mateo.rv",
        daysAgo: 3,
        replyTo: 3,
        raw: "I have saved Walter's explanation and I am putting it in the handbook. With the name of the author, Walter, don't protest.",
      },
      {
        by: "hollyb",
        daysAgo: 2.6,
        raw: "I understood that on the first try!! Okay. Reading the firewalld one now.",
      },
    ],
  },
  {
    key: "intro-josphat",
    category: "introductions",
    tags: [],
    by: "josphat",
    daysAgo: 8.7,
    title: "Student from Kenya, networks and a small laptop, looking for work to do",
    raw: md`
      Good morning everybody. My name is Josphat Mwangala, second-year student of computer networks at a polytechnic on the coast. I have a laptop with 4 GB of memory and I am paying for internet per gigabyte, so I cannot download the DVD image every night like the testing people. But I can read source code, it is small, and I can use git. In our lab we are running the other rebuild on six servers and I am the one who is allowed to touch them.

      I have read the whole wiki on debranding (it was 340 kilobytes, I checked). Is it possible to do an audit without building anything?
    `,
    replies: [
      {
        by: "old_segfault",
        daysAgo: 8.5,
        raw: "Yes. Most of an audit is grep. The sweep thread in Packaging has slots by letter. Source trees without the tarballs are a few hundred KB each. Take a letter range, start with the short ones.",
      },
      {
        by: "pavlo",
        daysAgo: 8.2,
        raw: "For images: we publish a `.zsync` file next to each nightly. If you have yesterday's boot image you download only the difference, normally 30 to 60 MB instead of 900. On an engine's diagnostic modem I did it with less.",
      },
      {
        by: "josphat",
        daysAgo: 7.9,
        replyTo: 3,
        raw: "I did not know of zsync. This changes my month. Thank you. I have taken G to M in the sweep.",
      },
    ],
  },
  {
    key: "intro-ruben",
    category: "introductions",
    tags: ["spanish"],
    by: "ruben_c",
    daysAgo: 22.4,
    title: "Hola desde una cooperativa eléctrica del interior de Argentina",
    raw: md`
      Buenas. Soy Rubén, administro los servidores de una cooperativa eléctrica chica: facturación, medidores, el correo y una impresora que me odia. Somos dos personas para todo, y la otra es mi primo.

      Cuando upstream cambió las reglas nos quedamos mirando el techo. Migrar a algo pago no podemos. Así que pensé: si esto va a existir, alguien tiene que probarlo con cosas viejas y feas como las nuestras, antes de que lo haga yo en producción un domingo a la noche.

      Mi inglés es para leer, no para discutir. ¿Se puede colaborar en español?
    `,
    replies: [
      {
        by: "mateo.rv",
        daysAgo: 22.2,
        raw: "¡Bienvenido, Rubén! Se puede, y hace falta: la guía en español la estamos revisando dos personas y media. Y lo de probar la migración con «cosas viejas y feas» es literalmente una tarea abierta; mira la lista grande en The Hedge. Si te trabas con el inglés escribe en español y etiqueta `spanish`, alguien te responde.",
      },
      {
        by: "yuki-h",
        daysAgo: 21.9,
        raw: "Bienvenido. Leo español despacio, pero lo leo. Perdone mis errores. Una impresora que odia es una prueba muy valiosa, por favor tráigala.",
      },
      {
        by: "ruben_c",
        daysAgo: 21.6,
        raw: "Gracias a los dos. La impresora manda saludos (mentira, no manda nada desde el martes).",
      },
    ],
  },
];
