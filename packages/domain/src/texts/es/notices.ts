// Spanish: what a person is told.
import type { notices as en } from "../en/notices.ts";

export const notices: Record<keyof typeof en, string> = {
  "notice.returned": "{by} te devolvió «{title}» con un comentario.",
  "notice.accepted": "{by} aceptó tu trabajo en «{title}». Gracias.",
  "notice.released": "{by} liberó «{title}», que tenías tú.",
  "notice.closed": "{by} dio por terminada «{title}» mientras estabas con ella.",
  "notice.expired":
    "«{title}» está libre otra vez, porque no supimos más de ti. Puedes volver a tomarla cuando quieras.",
  "notice.nudge": "¿Sigues con «{title}»? Con un clic se queda contigo.",
  "notice.offered": "{by} pregunta si te encargarías de «{title}».",
  "notice.offer-lapsed": "Se preguntó a {by} por «{title}» y no respondió a tiempo.",
  "notice.claimed-for-you": "{by} te asignó «{title}». Devuélvela si no te va bien.",
  "notice.review-waiting": "«{title}» espera una revisión.",
  "notice.undeliverable-nudge": "{by} tiene «{title}» y no se le pudo avisar. Échale un vistazo.",
  "notice.reply-answer": "Sobre lo que escribiste al tablero en el hilo de «{title}».",
  "notice.given-up": "Se descartó una tarea que tenías: su hilo ya no se puede leer. No fue por tu trabajo.",
  "notice.thread-gone":
    "El hilo de una tarea que tienes ya no se puede leer. Sigue siendo tuya mientras el equipo lo mira.",
  "notice.fits": "«{title}» está libre y encaja con lo que buscas.",
  "notice.followed": "Novedades de «{title}», que sigues.",
};
