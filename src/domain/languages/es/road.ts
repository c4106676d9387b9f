import type { Words } from '../en.ts';
import { formsOf } from '../forms.ts';

const { count, day, moment } = formsOf('es');

export const road: Words['road'] = {
	footer:
		'Candor: encuestas que dicen por qué preguntan. Esta página no usa cookies ni carga nada de otro lugar.',
	lost: 'Respondí y he perdido mi recibo',
	languages: 'Idiomas',
	partly: (language) => `Algunas partes solo están disponibles en este idioma: ${language}.`,
	again: 'Revise de nuevo',
	titles: {
		questions: 'Preguntas',
		review: 'Antes de enviar',
		late: 'No aceptadas',
		already: 'Ya enviado',
		sent: 'Enviado'
	},
	invited:
		'Ha llegado por un enlace propio, de un mensaje. Admite una respuesta. Al enviarla anotamos junto a su dirección que ha respondido, para que no reciba un recordatorio; no lo que ha respondido.',
	choice: 'Su elección',
	alsoIfYouWish: 'Si lo desea, también:',
	limited:
		'Esta encuesta admite un número limitado de respuestas. Si para entonces ya tiene bastantes como las suyas, se lo diremos y no se guardará nada.',
	yes: 'Sí, participo',
	no: 'No, gracias',
	linkSays: 'Su enlace dice además:',
	linkSaysSent: 'Su enlace dice además lo siguiente, que se envía con sus respuestas:',
	takeOut: (name) => `Quitar «${name}»`,
	canTakeOut: 'Puede quitarlo antes de enviar.',
	email: 'Su dirección de correo electrónico',
	emailKept: 'Se guarda cifrada y separada de sus respuestas.',
	emailInvited:
		'Se guarda cifrada y separada de sus respuestas. Escríbala también si el mensaje llegó a ella: los mensajes se reenvían, y solo usted puede decir de quién es la dirección que corresponde a estas respuestas.',
	part: (at, of, isSure) => `Parte ${at} de ${of}${isSure ? '' : ' como máximo'}`,
	nothingStored: (isLast) =>
		`Todavía no se ha guardado nada. ${isLast ? 'A continuación' : 'Al final'} verá todo una vez más antes de enviarlo.`,
	lookOver: 'Repasarlo',
	goOn: 'Continuar',
	back: 'Atrás',
	startAgain: 'Empezar de nuevo',
	needLook: (answers) =>
		count(answers, { one: 'Hay una respuesta por revisar.', other: 'Hay # respuestas por revisar.' }),
	nothingLost: 'No se ha perdido nada.',
	changedSince: (until) =>
		`Esta encuesta ha cambiado desde que usted empezó. Puede terminar la versión que empezó hasta el ${moment('UTC', until)}: lo que aceptó vale para ella.`,
	startNew: 'Empezar la nueva',
	noAnswer: 'Sin respuesta',
	chooseFilesAgain: 'Elija otra vez cada archivo: los navegadores no los conservan.',
	changeThis: 'Cambiar esto',
	emailIs: (address) => `Su dirección de correo electrónico: ${address}`,
	files: 'Archivos',
	filesKept:
		'Se guardan cifrados y separados de sus respuestas, con un nombre puesto por nosotros, y se suprimen con ellas.',
	otherWay: 'Al final tomó otro camino, así que lo que respondió aquí no se envía:',
	agreedTo: 'Usted ha aceptado',
	noWayBack:
		'Nadie podrá saber qué respuestas son suyas, ni siquiera usted: después de enviarlas no se pueden cambiar ni retirar.',
	send: 'Enviar mis respuestas',
	changeSomething: 'Cambiar algo',
	notTaken: 'Sus respuestas no se han aceptado',
	copyWords: 'No se ha guardado nada de esto. Si quiere conservar su texto, cópielo de aquí.',
	whatComes: 'Qué resultará de la encuesta',
	alreadySent: 'Ya enviado',
	openReceipt: 'Abrir su recibo',
	seeAndChange: 'Ahí ve lo que se envió y puede cambiarlo.',
	nobodyFinds: 'Son anónimas, así que nadie puede encontrarlas ni cambiarlas, ni siquiera usted.',
	notYours: '¿Es la respuesta de otra persona?',
	startPoll: 'Empezar la encuesta de nuevo',
	wroteNow: 'Lo que ha escrito ahora',
	saved: 'Sus respuestas se han guardado',
	savedAnonymously:
		'Son anónimas: guardamos el día y sus respuestas, y nada que conduzca a usted. Por eso no hay recibo, y no se pueden retirar.',
	keepAddress:
		'Guarde su dirección. Es su vía privada para ver sus respuestas, cambiarlas, retirar su consentimiento o suprimirlas. Se muestra ahora y nunca más, y se abre en una ventana propia.',
	resultsAt: 'Los resultados y las decisiones estarán aquí. Guarde este enlace si quiere verlos:',
	whatCame: 'Qué resultó de ello',
	fine: 'Está bien',
	saidNo: 'Ha dicho que no, y no se ha guardado nada sobre usted. Nada cambia para usted.',
	readAgain: 'Leer la declaración de nuevo',
	embedded: (asker) => `Este formulario es de ${asker} y lo muestra aquí otro sitio.`,
	ownWindow: 'Abrirlo en una ventana propia para ver su dirección',
	opening: {
		'not-yet': (zone, opensAt) =>
			`Esta encuesta todavía no está abierta. Se abrirá ${opensAt ? `el ${moment(zone, opensAt)}` : 'otro día'}.`,
		closed: 'Esta encuesta está cerrada. Gracias por querer responder.',
		full: 'Esta encuesta tiene todas las respuestas que puede aceptar. Gracias por querer responder.',
		'by-invitation':
			'Esta encuesta acepta respuestas de personas invitadas, cada una por su propio enlace. Si recibió una invitación, use el enlace de su mensaje.',
		used: 'Con este enlace personal ya se ha respondido, y solo admite una respuesta. Para cambiar lo que envió, abra su recibo.'
	},
	answerFull: (question) =>
		`Ya hay bastantes personas que han dado su misma respuesta a «${question}», así que esta encuesta no necesita más. Gracias por querer responder.`,
	leadsHereThen:
		'Este enlace llevará también aquí entonces. Hasta ese momento puede leer qué se pregunta, por qué y qué será de ello.',
	nothingMissing: 'No se ha guardado nada sobre usted, y no falta nada de su parte.',
	by: (on) => `A más tardar el ${day(on)}:`,
	refused: {
		look: 'Hay respuestas por revisar.',
		changed:
			'La declaración de esta encuesta ha cambiado mientras usted respondía. Sus respuestas se conservan: lea la declaración de nuevo y elija.',
		changedReading:
			'La declaración de esta encuesta ha cambiado mientras usted la leía. Así queda ahora: léala y luego elija.',
		noNumber:
			'Este formulario ha perdido su número. Vuelva al principio de la encuesta; sus respuestas siguen ahí.',
		alreadySent:
			'Este formulario ya se envió con otras respuestas. Aquellas se conservan, y estas no se han guardado.',
		notAgreed:
			'No se ha guardado nada, porque todavía no ha dado su consentimiento. Vuelva a la primera página para elegir.',
		notStored:
			'No hemos podido guardar sus respuestas en este momento: el fallo es nuestro. Todas siguen aquí. Espere un momento y envíe de nuevo; nada se guarda dos veces.',
		tooMany: 'Demasiados intentos. Espere unos minutos e inténtelo de nuevo.'
	}
};
