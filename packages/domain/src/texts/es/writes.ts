// Spanish: what we owe the forum, and why it could not be written.
import type { writes as en } from "../en/writes.ts";

export const writes: Record<keyof typeof en, string> = {
  "write.trouble.source-unseen":
    "El foro nos muestra el texto del hilo solo como página terminada, y encima de eso no se puede escribir. Cámbialo en el hilo mismo.",
  "write.trouble.not-allowed":
    "El foro no deja escribir ahí a nuestra cuenta. Un administrador del tablero tiene que mirar su clave y sus permisos.",
  "write.trouble.closed":
    "El hilo está cerrado y nuestra cuenta no puede escribir en hilos cerrados. Se intenta otra vez cuando se abra.",
  "write.trouble.edit-refused":
    "El foro no acepta la edición de nuestro mensaje. Casi siempre es que ya pasó el tiempo para editar: haz moderadora a nuestra cuenta y vuelve a intentarlo.",
  "write.trouble.refused": "Las reglas del foro no aceptan lo que escribiríamos.",
  "write.trouble.approval": "Nuestro mensaje espera a un moderador del foro. No se envía otro.",
  "write.trouble.rejected": "Un moderador no aprobó nuestro mensaje. No se envía otra vez.",
  "write.trouble.removed": "Alguien eliminó nuestro mensaje. No se publica otra vez.",
  "write.trouble.hidden": "Nuestro mensaje se denunció y está oculto. Se deja como está.",
  "write.trouble.markers-gone": "Alguien quitó nuestras marcas del mensaje. Se le deja a esa persona.",
  "write.trouble.tag-missing":
    "El foro no tiene esa etiqueta, o no la aceptó. Créala allí y vuelve a intentarlo.",
  "write.trouble.tags-unseen": "El foro no muestra las etiquetas a nuestra cuenta.",
  "write.trouble.tags-fought":
    "Alguien cambia nuestras etiquetas cada vez que las ponemos, así que se dejan hasta que cambie la tarea.",
  "write.trouble.allowance": "Ya se usaron los mensajes nuevos de hoy. Mañana sigue.",
  "write.kind.status-post": "Mensaje de estado",
  "write.kind.status-tags": "Etiqueta de estado",
  "write.kind.close-topic": "Cierre del hilo",
  "write.kind.thread-edit": "Cambio ofrecido al hilo",
  "write.kind.message": "Mensaje",
};
