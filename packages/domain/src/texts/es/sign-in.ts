// Spanish: when signing in does not work.
import type { signIn as en } from "../en/sign-in.ts";

export const signIn: Record<keyof typeof en, string> = {
  "sign-in.trouble": "No se pudo entrar",
  "sign-in.not-set-up":
    "Este tablero todavía no está conectado con la entrada del foro. Un administrador tiene que poner el secreto compartido.",
  "sign-in.no-cookies":
    "Tu navegador no guardó nuestra cookie, así que no podemos saber si la respuesta es para ti. Permite las cookies de este tablero e inténtalo de nuevo.",
  "sign-in.not-from-forum":
    "La respuesta no llegó de nuestro foro como debía. Inténtalo de nuevo y avisa a un administrador si sigue.",
  "sign-in.again": "Entrar otra vez",
  "sign-in.back": "Volver al tablero",
};
