// The localization team's threads: four tasks, two of them in Spanish and one in German.
import type { SeedTopic } from "./community.ts";
import { md } from "./markdown.ts";

export const localization: readonly SeedTopic[] = [
  {
    key: "l10n-es-installer",
    category: "localization",
    tags: ["help-wanted", "translation", "spanish", "installer", "easy", "good-first-task"],
    by: "mateo.rv",
    daysAgo: 20.1,
    title: "Instalador en español: buscamos ojos que lean pantalla por pantalla",
    raw: md`
      El instalador ya está traducido por el proyecto original, y en general muy bien. Pero nadie lo ha leído **entero, seguido y con cara de usuario**. Hay frases cortadas, un «usted» que de pronto se vuelve «tú», y un botón que dice «Hecho» donde debería decir «Listo» (aquí empieza la guerra, ya lo sé).

      **Qué hace falta**

      1. Instala la imagen nocturna en una máquina virtual, con el idioma *Español* y tu variante.
      2. Por cada pantalla, apunta: texto cortado, texto en inglés, texto raro, inconsistencias.
      3. Una línea por hallazgo en la hoja compartida, con captura si se puede.

      **No corrijas nada directamente**: las correcciones van al proyecto original, en su plataforma, y así las aprovecha todo el mundo. De eso me encargo yo con vosotros.

      **Está terminado** cuando las 18 pantallas tienen el visto bueno de dos personas de dos países distintos. Tengo una de España (yo, y estoy demasiado cerca). Buscamos América, la que sea, cuantas más mejor.

      Tiempo: una tarde. Congelación de traducciones: [date={{date+21}}].
    `,
    replies: [
      {
        by: "ruben_c",
        daysAgo: 17.1,
        raw: "Yo puedo, el fin de semana que no estoy de guardia. Adelanto una: «Destino de la instalación» se corta en «Destino de la instal» a 1024 de ancho, que es exactamente el monitor que tengo en el sótano.",
      },
      {
        by: "mateo.rv",
        daysAgo: 16.9,
        replyTo: 2,
        raw: "Ese sótano vale oro. Apuntado como número 1.",
      },
      {
        by: "ruben_c",
        daysAgo: 11.4,
        raw: "Nueve pantallas leídas, 14 hallazgos. Lo de «Hecho» y «Listo» no me meto. Mi cousin dice «Dale».",
      },
      {
        by: "ruben_c",
        daysAgo: 11.3,
        raw: "*primo. Me estoy volviendo bilingüe por la mitad.",
      },
      {
        by: "yuki-h",
        daysAgo: 10.6,
        raw: "Perdón por entrar. En japonés se corta también la misma frase, en la misma pantalla. Tal vez no es la traducción, sino el ancho del botón. Lo envío al proyecto original como un solo error.",
      },
    ],
  },
  {
    key: "l10n-es-guia",
    category: "localization",
    tags: ["help-wanted", "translation", "documentation", "spanish", "medium"],
    by: "mateo.rv",
    daysAgo: 8.4,
    title: "Guía de instalación en español: dos capítulos sin traducir y uno por revisar",
    raw: md`
      Vamos por buen camino: ocho capítulos de once. Quedan

      - [ ] **Red** (unas 1.900 palabras)
      - [ ] **Primer arranque** (unas 800 palabras)
      - [ ] revisar **Medios de instalación**, que traduje yo a las dos de la mañana y se nota

      El de almacenamiento no cuenta: todavía no existe ni en inglés, y la culpa también es mía.

      Criterio: español que entienda igual alguien de Oaxaca, de Rosario y de Murcia. Nada de «ordenador» ni «computadora» si se puede decir «equipo». El glosario está en la wiki; si una palabra te chirría, dilo aquí antes de cambiarla en todas partes.

      Se traduce en https://translate.dunnock.example, cuenta del foro. Si prefieres mandar un texto por mensaje privado, también vale.

      Terminado: capítulo traducido, leído por otra persona, y la página se construye sin avisos.
    `,
    replies: [
      {
        by: "ruben_c",
        daysAgo: 7.6,
        raw: "¿«Enrutador» o «router»? Pregunto antes de que me agarre el capítulo de red, porque acá si digo enrutador se me ríen.",
      },
      {
        by: "mateo.rv",
        daysAgo: 7.5,
        replyTo: 2,
        raw: "«Router», sin cursiva y sin vergüenza. Añadido al glosario con tu nombre.",
      },
    ],
  },
  {
    key: "l10n-de-website",
    category: "localization",
    tags: ["help-wanted", "translation", "german", "website", "easy"],
    by: "annette.k",
    daysAgo: 6.1,
    title: "Website auf Deutsch: Wer liest gegen, und sagen wir eigentlich Du oder Sie?",
    raw: md`
      Guten Tag zusammen,

      ich habe angefangen, die Website ins Deutsche zu übertragen. Von neunzehn Seiten sind sieben fertig: Startseite, Über uns, Mitmachen, Download, Häufige Fragen, Spenden (»Wir nehmen noch keine«, die Seite war schnell übersetzt) und Impressum.

      Ich suche **jemanden, der gegenliest**, und gern auch jemanden für die restlichen zwölf. Programmieren muss man nicht können, ich kann es auch nicht.

      Worauf es mir ankommt:

      1. Kein Denglisch, wo es ein gutes deutsches Wort gibt. Aber auch keine Deutschtümelei: »Mirror« heißt bei uns »Spiegelserver«, aber »Kernel« bleibt Kernel.
      2. Kurze Sätze. Wer die Seite liest, hat vermutlich gerade ein Problem.
      3. Der Vogel heißt auf Deutsch **Heckenbraunelle**. Ich bitte darum, das einmal irgendwo unterbringen zu dürfen.

      Offen ist die Anrede. Ich neige zum »Du«, obwohl ich aus einem Beruf komme, in dem man vierunddreißig Jahre lang »Sie« gesagt hat.

      Fertig ist es, wenn alle neunzehn Seiten zweimal gelesen sind und Lenka sie eingespielt hat. Bitte bis zum [date={{date+21}}], dann werden die Übersetzungen eingefroren.
    `,
    replies: [
      {
        by: "tobi",
        daysAgo: 5.7,
        raw: "Ich lese gegen, abends, fünf Seiten in der Woche. Für das »Du«. Und eine Bitte aus österreichischer Sicht: »Jänner« muss nicht sein, aber »gerade eben noch rechtzeitig« statt »auf den letzten Drücker«, das versteht man südlich von Passau auch.",
      },
      {
        by: "annette.k",
        daysAgo: 5.5,
        replyTo: 2,
        raw: "Sehr gern, vielen Dank. Dann also Du. Ich übe noch.",
      },
      {
        by: "lenka",
        daysAgo: 5.1,
        raw: "Ich verstehe Deutsch genug für Einspielen. Bitte Anführungszeichen »so« lassen, sie sind schön. Menü hat Platz für 14 Zeichen, »Häufige Fragen« ist genau 14, perfekt.",
      },
    ],
  },
  {
    key: "l10n-ja-glossary",
    category: "localization",
    tags: ["help-wanted", "translation", "documentation", "medium"],
    by: "yuki-h",
    daysAgo: 24.7,
    title: "Glossary for translators: sixty words, each with one meaning and one example",
    raw: md`
      Before we translate the guide into more languages, I would like to agree on what the English words mean. At present one thing has seven names (*image, ISO, medium…*), and one name has several things: "mirror" is a server, a kind of RAID, and once, a real mirror.

      I have prepared a list of sixty words. For each we need:

      - one definition, one sentence, without using another word from the list when possible
      - one example sentence taken from our own guide
      - what **not** to call it
      - a note when the word must not be translated (commands, names on buttons)

      Then each language adds its own column. Japanese and Spanish are begun.

      How to help: choose ten words, write in this thread or in the sheet. English should be your good language, or your careful one. I am sorry that I cannot judge naturalness in English by myself.

      It is complete when all sixty have been read by one native speaker, one non-native speaker, and Mateo.
    `,
    replies: [
      {
        by: "saoirse",
        daysAgo: 23.9,
        raw: 'Words 1 to 10 done. I had no idea how many things I call "the yoke" until I tried to define them.',
      },
      {
        by: "yuki-h",
        daysAgo: 23.5,
        replyTo: 2,
        raw: 'Thank you very much. I looked up "yoke" and did not become wiser, please keep it out of the guide.',
      },
      {
        by: "annette.k",
        daysAgo: 12.8,
        raw: "11 to 20, and 21 to 30 because it was raining. I have marked two pairs that I believe to be the same word: *repository / repo*, and *account / user*. The second is not the same for everyone, I think.",
      },
      {
        by: "ruben_c",
        daysAgo: 12.1,
        raw: 'As a non-native reader: I have read the 30. Clear all except number 17 "stream". I read three times and I am still in the water.',
      },
    ],
  },
];
