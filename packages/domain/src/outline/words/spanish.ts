// Spanish words of outline reading.
import { type Language, listed } from "./language.ts";

export const spanish: Language = {
  sorts: {
    asks: listed(`
      quién * qué, tareas, se buscan *, necesitamos *, ^pendiente, ^por hacer, ^falta, ^faltan, mucho por hacer,
      siguientes tareas, estas tareas, faltan cosas, cosas por resolver, por resolver, quién coge, coger uno, coger una,
      nos vendría bien, nos vendrían bien, vendría bien, buscamos manos, quién puede hacer qué, quién sigue con,
      queda por, quedan por, lo que queda, nos falta, nos faltan, necesito, se agradece ayuda, toda ayuda,
      elige algo, elige una, elegid, apúntate a, quién puede, quién se encarga, quién se anima, lista de pendientes,
      hay que hacer, lo que hay que hacer, que hay que, =abiertas, sin responsable, =bloqueantes,
      se busca, se buscan, buscamos, se necesita, se necesitan, necesitamos, necesitamos ayuda, hace falta,
      hacen falta, falta gente, faltan manos, faltan voluntarios, quieres ayudar, quiere ayudar, como ayudar,
      cómo puedes ayudar, puedes ayudar, ayuda con, pedimos ayuda, echar una mano, echa una mano, voluntarios para,
      voluntarias para, =voluntarios, por hacer, queda por hacer, quedan por hacer, lo que falta, =falta, =faltan,
      =pendiente, =pendientes, tareas pendientes, pendiente también, tareas abiertas, =tareas, =tarea, reparto de
      tareas, lista de tareas, tareas para, tareas de, quién hace qué, próximos pasos, siguientes pasos,
      =acciones, =en curso, =por asignar, sin asignar, nadie se ha ofrecido
    `),
    later: listed(`
      =más adelante, para más adelante, =aplazado, =aplazados, =pospuesto, =pospuestos, =algún día, =en espera,
      =futuro, para el futuro, =quizá más adelante, =después
    `),
    thanks: listed(`
      gracias, agradecimientos, agradecemos, agradecimiento, créditos, colaboradores, patrocinadores, gracias a
    `),
    rules: listed(`
      no hace falta, no hacen falta, no se necesita, no necesitamos, consejos, fuera de alcance, normas, reglas, código de conducta, directrices, recuerda, recordad, recuerden, ten en cuenta,
      tened en cuenta, tengan en cuenta, =importante, antes de publicar, buenas prácticas, política de
    `),
    links: listed("enlaces, enlaces útiles, recursos, véase también, ver también, =descargas, referencias"),
    agenda: listed(`
      cuándo y dónde, dónde y cuándo, inscripción, próxima reunión, orden del día, puntos del día, candidaturas, votos, =votación, =propuesta, =propuestas, agenda, =temas, =acuerdos, =programa, =horario, =calendario, preguntas, preguntas frecuentes,
      puntos a tratar, ruegos y preguntas, =fechas, fechas importantes, opciones, =notas
    `),
    finished: listed(
      "=hecho, =hechas, =hechos, =terminado, =terminadas, =completado, ya está hecho, ya hecho",
    ),
    report: listed(`
      he hecho, he probado, ya he, he intentado, en breve, qué ha pasado, configuración, =estado, =resultado,
      qué hicimos, lo que hicimos, qué hemos hecho, lo que hemos hecho, lo hecho, hecho desde, desde la última,
      la semana pasada, el mes pasado, el año pasado, última reunión, resumen de, problemas conocidos,
      errores conocidos, mi sistema, mi equipo, entorno, ya probé, ya he probado, qué fue bien, lo que fue mal,
      resultado esperado, en cifras
    `),
    criteria: listed(`
      encuesta, cuestionario, plantilla, formulario, copia esto, marca lo que, marca las, marca si, marca con,
      antes de enviar, cómo participar en el concurso, concurso, necesitas, se requiere, se requieren, imprescindible, es necesario, hay que tener, hay que ser, para votar,
      quién puede participar, requisitos, condiciones, criterios, para participar necesitas, qué necesitas, lo que necesitas,
      necesitarás, para entrar, para unirse, antes de unirte, cómo entrar, cómo unirse, qué pedimos,
      qué esperamos, esperamos de ti, debes, tienes que tener, ingredientes, =materiales, antes de empezar,
      si cumples, perfil, hazte
    `),
    steps: listed(`
      =pasos, pasos para, paso a paso, instrucciones, cómo instalar, cómo actualizar, cómo usar, cómo hacer,
      guía rápida, para reproducir, cómo funciona, tutorial, =instalación, =actualización, primeros pasos,
      cómo participar en, preparación, cómo se hace
    `),
    people: listed(`
      asistentes, participantes, miembros, =equipo, nuestro equipo, quiénes somos, ponentes, ausentes,
      =contactos, moderadores, qué hace el equipo
    `),
    news: listed(`
      novedades, qué hay de nuevo, qué trae, =cambios, =mejoras, correcciones, =nuevo, =añadido, =corregido,
      ya está aquí, ya está disponible, se ha publicado, lanzamiento, nueva versión, características,
      =funciones, nuevas funciones, presentamos
    `),
    reasons: listed(`
      por qué, ventajas, desventajas, beneficios, qué ofrecemos, ofrecemos, qué ganas, a cambio, a favor,
      en contra, razones
    `),
    log: listed(
      "=registro, el registro, =salida, la salida, =consola, me dice, dice, muestra, aparece, sale esto, mensaje de error, el log, =log",
    ),
  },
  pointers: listed("aquí, siguiente, siguientes, estas, estos, esto, abajo, lista"),
  conditions: listed("si, en caso de, cuando"),
  dueWords: listed(`
    antes del, antes de, antes del día, hasta el, hasta, para el, fecha límite, plazo, límite,
    a más tardar el, como tarde el, como muy tarde el, vence el
  `),
  dueAfter: [],
  dayWords: listed("el"),
  months: listed(`
    enero/ene, febrero/feb, marzo, abril/abr, mayo, junio/jun, julio/jul, agosto/ago, septiembre/setiembre/sept,
    octubre/oct, noviembre/nov, diciembre/dic
  `),
  prefixes: listed(`
    por favor, alguien que, alguien para, gente para, voluntarios para, ayudar a, ayuda a, hay que,
    tenemos que, falta, queda
  `),
  verbsAtEnd: false,
  pastEnding: null,
  work: listed(`
    actualizar, actualiza, ampliar, analizar, añadir, añade, arreglar, arregla, atender, automatizar, avisar,
    borrar, buscar, cambiar, cerrar, colgar, comparar, completar, comprar, comprobar, configurar, conseguir,
    contactar, contestar, convertir, coordinar, corregir, crear, definir, dibujar, diseñar, documentar, editar,
    elaborar, eliminar, empaquetar, encontrar, encargar, enviar, escribir, establecer, estudiar, explicar,
    exportar, fotografiar, grabar, hablar con, hacer, implementar, importar, imprimir, instalar, investigar,
    invitar, limpiar, llamar, mantener, medir, mejorar, migrar, montar, mover, ordenar, organizar, pedir, pintar,
    planificar, portar, preparar, probar, programar, publicar, quitar, recoger, recopilar, redactar, rehacer,
    renovar, reparar, reservar, responder, revisar, reemplazar, sacar, simplificar, sustituir, terminar, traducir,
    unificar, verificar
  `),
  past: listed(`
    actualizado, añadido, arreglado, cambiado, cerrado, corregido, creado, eliminado, enviado, hecho,
    mejorado, migrado, pagado, publicado, pagada, subida, subidas, subido, subidos, terminado, traducido,
    revisado, probado, renovado
  `),
  invitation: listed(`
    apúntate, ven, visita, únete, síguenos, comparte, sé, lee, busca, descarga, dona, recuerda, trae, llega,
    escríbenos, saluda, suscríbete, participa, pregunta, preséntate, usa, no, evita, respeta
  `),
  subjects: listed(`
    yo, tú, he, tengo, soy, estoy, acepto, eres, tienes, vives, sabes, puedes, ser, estar, tener, haber, vivir en,
    saber, conocer, poder, al menos, como mínimo, ganas de, experiencia, mayor de, disponibilidad
  `),
  address: listed(
    "por favor, nos, os, te, tu, vuestro, somos, hay, es, son, está, están, hemos, podéis, puedes",
  ),
  reader: listed(
    "por favor, tú, te, tu, tus, ti, usted, necesitas, debes, eres, tienes, has, vuestro, vuestra, os",
  ),
  writer: listed("yo, mi, mis, mío, he, estoy, tengo, uso"),
  hands: listed("alguien, quién puede, quién quiere, puede alguien, podría alguien, quién se anima"),
  takers: listed(`
    por, a cargo de, lo lleva, la lleva, lo hace, la hace, asignado a, responsable
  `),
  joins: listed(`
    con, de, del, a, al, por, para, y, o, e, en, según, como, sin, contra, desde, sobre, pregunta, preguntar,
    ver, gracias, ha, es, que, la, el
  `),
  remarks: listed(`
    ya, no, sin, demasiado, muy, vendido, roto, se, es, fue, está, queda, cancelado, cancelada, lo, ver, porque, va, irá, será, descartado, descartada,
    de momento, por ahora, hasta
  `),
  done: listed(`
    hecho, hecha, hechos, hechas, listo, lista, terminado, terminada, completado, completada, resuelto, cerrado,
    publicado, enviado, gracias, sí, ya está
  `),
  putOff: listed(`
    aplazado, aplazada, aplazados, pospuesto, pospuesta, en espera, se deja para, dejamos para, lo dejamos para, la dejamos para, retrasado, en pausa
  `),
  postponed: listed(`
    se deja para, dejamos para, pasa a, para primavera, para verano, para otoño, para invierno, el próximo,
    aplazado, aplazada, aplazados, pospuesto, pospuesta, más adelante, para más tarde, retrasado, en espera, algún día,
    el año que viene, próximo año, próxima versión, siguiente versión, quizá, tal vez, dejado para, queda para
  `),
  columns: {
    task: listed("tarea, tareas, acción, pendiente, trabajo, por hacer"),
    what: listed("qué, elemento, título, descripción, tema"),
    who: listed(
      "quién, responsable, responsables, encargado, encargada, persona, asignado, asignado a, voluntario",
    ),
    state: listed("estado, hecho, progreso, situación, avance"),
    due: listed("fecha, plazo, fecha límite, límite, para cuándo, cuándo, hasta"),
    elsewhere: listed("hora, sala, dónde, lugar, charla, ponente, sesión"),
  },
};
