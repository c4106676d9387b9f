import type { Words } from '../en.ts';
import { formsOf } from '../forms.ts';

const { and, count, day, number } = formsOf('es');

export const receipt: Words['receipt'] = {
	title: 'Su recibo',
	saved: 'Guardado. Gracias.',
	withdrew: (on) =>
		`Retiró su consentimiento el ${day(on)}. Sus respuestas ya no se usan para nada. Siguen aquí, para que usted las vea, hasta que se supriman.`,
	done: {
		withdrawn: 'Retirado. Desde este momento ya no se usa para eso.',
		allowed: 'Permitido desde ahora. Puede retirarlo aquí en cualquier momento.',
		changed: 'Cambiado. Las respuestas anteriores ya no existen.',
		corrected: 'La dirección se ha guardado, y la anterior ya no existe.'
	},
	keep: 'Guarde este enlace. Es el único camino a sus respuestas, y solo guardamos su huella.',
	keepToErase: 'Todavía lo necesita para suprimirlas.',
	sent: 'Lo que envió',
	sentOn: (on, deleteAfter) => `El ${day(on)}. Se suprimirá después del ${day(deleteAfter)}.`,
	saveFile: 'Guardar este archivo',
	change: 'Cambiar mis respuestas',
	changeUntil: 'Es posible hasta que se comuniquen los resultados, también con la encuesta ya cerrada.',
	fixedTold:
		'Ya se comunicaron resultados, así que las respuestas quedan como se contaron. Lo que permite todavía puede cambiarlo.',
	allowed: 'Lo que permitió',
	whenAnswered: 'Cuando respondió',
	whenAskedAgain: 'Cuando se le preguntó de nuevo',
	allowedSince: (on) => `Permitido desde el ${day(on)}.`,
	withdrawnOn: (on) => `Retirado el ${day(on)}.`,
	notAllowed: 'No permitido.',
	endsAll: 'Sin esto no queda ningún uso: al retirarlo se retira todo lo que depende de ello.',
	withdrawThis: 'Retirar esto',
	allowThis: 'Permitir esto',
	address: 'Su dirección',
	addressKept: 'Se guarda cifrada y separada de sus respuestas.',
	correct: 'Corregirla',
	saveAddress: 'Guardar la dirección',
	next: 'Qué pasa después',
	findIt: (on) => `Lo encontrará aquí, a más tardar el ${day(on)}:`,
	take: 'Llevárselo',
	everything: 'Todo lo que hay guardado aquí sobre usted:',
	toRead: 'para leer',
	asData: 'como datos (JSON)',
	signed: 'Su recibo de consentimiento, firmado',
	signedSays:
		'Dice palabra por palabra, con las fechas, en qué ha consentido y en qué no. Ni sus respuestas ni su enlace privado figuran en él, así que puede mostrarlo.',
	check: 'Cualquiera puede comprobar que es auténtico',
	program: 'Lo mismo, como datos',
	programSays:
		'Para leerlo con un programa (JSON-LD, según ISO/IEC TS 27560). Cambia cuando usted cambia de opinión; uno que tomó antes sigue siendo auténtico para el día en que se emitió.',
	changeMind: 'Si cambia de opinión',
	withdraw: 'Retirar',
	withdrawSays:
		'Se retira todo lo que permitió. Sus respuestas salen de todos los recuentos y nadie las lee más.',
	withdrawAll: 'Retirar todo',
	erase: 'Suprimir',
	eraseSays:
		'Sus respuestas desaparecen para siempre. Solo queda la nota de que se suprimió una respuesta. No se puede deshacer.',
	eraseMine: 'Suprimir mis respuestas',
	eraseNow: 'Sí, suprimirlas ahora',
	under: (version) => `Dado bajo la versión ${version} de la declaración, huella`,
	erased: 'Suprimido',
	erasedSays:
		'Sus respuestas, su consentimiento y todo lo que podría conducir a usted se han suprimido. Gracias por haber respondido.',
	changeSays:
		'Lo que cambie sustituye a lo que escribió; el texto anterior se suprime. Lo que permitió queda como está.',
	linkSaid: 'Lo que decía su enlace',
	linkSaidHelp: 'Corríjalo, o déjelo vacío y se suprime.',
	saveChanges: 'Guardar los cambios',
	leave: 'Dejarlo como estaba',
	cannotChange: 'Estas respuestas ya no se pueden cambiar. Su recibo las muestra.',
	cannotChangeHere: 'Sus respuestas ya no se pueden cambiar aquí. No se ha cambiado nada.',
	leadsFurther: 'Lo que ha cambiado lleva a otras preguntas. Mírelas y guarde de nuevo.',
	follows: 'Esta pregunta se sigue de lo que ha cambiado.',
	addressUnchanged: 'La dirección no se ha cambiado.',
	cannotAllow: 'Esto ya no se puede permitir aquí. No se ha cambiado nada.',
	all: 'Todo lo guardado',
	allOfYou: 'Todo lo que hay guardado aquí sobre usted',
	allOn: (on) =>
		`A fecha de ${day(on)}, campo por campo. Para conservarlo, guarde o imprima esta página, o lléveselo:`,
	statementUnder: 'La declaración bajo la que se dio:',
	yourAnswers: 'Sus respuestas',
	leftOut: 'Dejó sin responder todas las preguntas.',
	saidYesOrNo: 'A qué dijo que sí o que no',
	response: 'El registro mismo',
	yourContact: 'Su contacto',
	noneStored: 'No hay ninguno guardado.',
	filesSent: 'Archivos que envió',
	storedEncrypted: 'Está guardado cifrado.',
	lettersAgain: 'Mensajes que le preguntaron de nuevo',
	passedOn: 'Qué se transmitió, y a quién',
	noted: 'Qué anotó el equipo',
	notRead: 'Nada. Nadie lo ha leído todavía.',
	wasRead: (question, on) => `«${question}» se leyó el ${day(on)}.`,
	themeGone: 'un tema retirado desde entonces',
	wasCoded: (question, theme, on, from, to) =>
		`«${question}» se puso bajo ${theme} el ${day(on)}: los caracteres del ${number(from)} al ${number(to)} de lo que escribió.`,
	wasShown: (question, theme, on) =>
		`Sus palabras sobre «${question}» se eligieron el ${day(on)} para representar ${theme}.`,
	quoted: (words) => `«${words}»`,
	back: 'Volver a su recibo'
};

export const lost: Words['lost'] = {
	title: 'Un recibo perdido',
	heading: 'Ha perdido su recibo',
	depends:
		'Que algo conduzca o no a sus respuestas depende de la encuesta. Si no pidió ningún nombre, nada conduce a ellas, y es así a propósito. Si dio una dirección de correo electrónico, se puede enviar a ella un enlace nuevo.',
	pollAddress: 'La dirección de la encuesta',
	pollAddressHelp: 'El enlace en el que respondió, o su última parte, como saturday-opening.',
	noAddress: 'Esto no es la dirección de una encuesta.',
	see: 'Ver qué se puede hacer',
	asked:
		'Si alguien respondió con esta dirección, un mensaje con un enlace nuevo va en camino, y el enlace anterior ya no funciona.',
	gaveAddress: 'Si dio una dirección de correo electrónico',
	noMail: (asker) =>
		`Aquí no hay servidor de correo, así que no se puede enviar ningún mensaje. Diríjase a ${asker}: la declaración de la encuesta dice cómo.`,
	canSend:
		'Podemos enviar un enlace nuevo a la dirección con la que respondió. Su enlace anterior dejará entonces de funcionar.',
	addressUsed: 'La dirección de correo electrónico con la que respondió',
	send: 'Enviarme un enlace nuevo',
	gaveNone: 'Si no dio ninguna dirección',
	byDesign: 'No podemos encontrarle, y es así a propósito.',
	onlyCode:
		'Sus respuestas no llevan nombre ni dirección. El código que se le mostró es el único camino a ellas, y solo guardamos su huella: de ella nadie puede deducir el código, y nada más distingue sus respuestas de las de otra persona. Si pudiéramos buscarle, también podría hacerlo cualquier otra persona aquí.',
	lookFor:
		'Busque el enlace en el historial de su navegador o entre sus notas: termina en /r/ y 22 caracteres. Sin él, sus respuestas permanecen hasta el día en que se suprimen, como dice la declaración.',
	anonymously: 'Si respondió de forma anónima',
	nobodyCan: 'Nadie puede encontrar sus respuestas, ni siquiera usted.',
	noReceipt:
		'Eran anónimas: no se entregó ningún recibo, porque nada vincula las respuestas con usted. Se suprimen el día que dice la declaración.',
	pollItself: 'La encuesta y su declaración'
};

export const again: Words['again'] = {
	answered: 'Ha respondido',
	heading: '¿Podemos usar sus respuestas para más cosas?',
	saidYes: 'Dijo que sí',
	saidNo: 'Dijo que no',
	yesOn: (on, deleteAfter) =>
		`El ${day(on)}. Sus respuestas se usan ahora también bajo la nueva declaración. Están tal como las envió y se suprimen después del ${day(deleteAfter)}, como antes.`,
	noOn: (on) => `El ${day(on)}. Nada ha cambiado: para sus respuestas vale lo que se dijo antes.`,
	changeMind: 'Para cambiar de opinión, use su recibo.',
	lostIt: 'Lo he perdido',
	asksAgain: (asker) => `${asker} le pregunta de nuevo`,
	before:
		'Usted respondió antes, bajo una declaración más estrecha. Si no hace nada, o dice que no, nada cambia: para sus respuestas vale lo que se dijo entonces.',
	isNew: 'Qué es nuevo',
	answeredUnder: 'La declaración bajo la que respondió',
	stays: (deleteAfter, until) =>
		`Sus respuestas quedan como las envió y se suprimen después del ${day(deleteAfter)}, como se le prometió, aunque la nueva declaración diga un plazo mayor. Este enlace funciona una vez, hasta el ${day(until)}.`,
	newStatement: 'La nueva declaración, completa',
	yes: 'Sí, úsenlas',
	changed: 'La declaración ha cambiado mientras usted la leía. Léala de nuevo y elija.',
	answeredAlready: 'Este mensaje ya se respondió. Para cambiar de opinión, use su recibo.'
};

export const stop: Words['stop'] = {
	title: 'No recibir más mensajes',
	done: 'No más mensajes',
	doneSays: (who) =>
		`${who} no volverá a escribir a esta dirección. Ya no está en ninguna de sus listas aquí, y los mensajes pendientes no saldrán.`,
	mark: 'Para que esto valga siempre, se guarda una marca por la que se reconoce la dirección si alguien la añadiera de nuevo. La dirección misma no se guarda. Las respuestas que dio quedan como están: con su recibo puede retirar su consentimiento o suprimirlas.',
	heading: (who) => `¿No más mensajes de ${who}?`,
	says: 'Con un clic, no volverán a escribir a la dirección que recibió este enlace. Sale de todas sus listas aquí. También termina un enlace personal a una encuesta que viniera con el mensaje; las respuestas que dio quedan como están.'
};

export const outcome: Words['outcome'] = {
	asked: (asker, title) => `${asker} preguntó: ${title}`,
	notYet: (asker) => `Todavía no se ha comunicado nada. ${asker} prometió:`,
	toldOn: (on) => `Comunicado el ${day(on)}`,
	decided: 'Qué se decidió',
	status: { considering: 'En estudio', 'will-do': 'Se hará', done: 'Hecho', 'will-not-do': 'No se hará' },
	byOn: (owner, on) => `${owner}, ${day(on)}.`,
	because: (what) => `Por: ${what.join('; ')}.`,
	youSaid: 'Lo que ustedes dijeron',
	kinds: {
		need: 'Lo que necesitan',
		'pain-point': 'Lo que les molesta',
		want: 'Lo que desean',
		expectation: 'Lo que esperan',
		belief: 'Lo que creen',
		tendency: 'Lo que suelen hacer',
		praise: 'Lo que elogian'
	},
	people: (people, smallest) =>
		people === null
			? `Respondieron menos de ${number(smallest)} personas.`
			: count(people, { one: 'Respondió # persona.', other: 'Respondieron # personas.' }),
	read: (people) =>
		`Para los temas se leyeron las palabras de ${count(people, { one: '# persona', other: '# personas' })}.`,
	promised: 'Qué se prometió',
	toldBefore: (days) => `Comunicado antes: ${and(days.map(day))}.`,
	allPromises: (asker) => `Todas las promesas de ${asker}`
};

export const missing: Words['missing'] = {
	nothing: 'Aquí no hay nada',
	failed: 'Esto no ha funcionado',
	notFound: 'No hay nada en esta dirección. Compruebe el enlace que recibió.',
	noPoll: 'No hay ninguna encuesta en esta dirección. Compruebe el enlace que recibió.',
	takenDown: (on) =>
		`Esta encuesta se retiró el ${day(on)}. Quien respondió puede abrir su recibo hasta que se supriman sus respuestas.`,
	receipt:
		'Lo que abría este enlace se suprimió, o no existió nunca. Compruebe que se copió el enlace entero.',
	receiptTold:
		'No podemos distinguir ambas cosas: de las respuestas suprimidas solo conservamos la nota de que aquel día se suprimieron algunas.',
	lostReceipt: 'He perdido mi recibo',
	letter:
		'Este enlace es inventado, su tiempo ha pasado, o lo que preguntaba ha cambiado. Nada ha cambiado para sus respuestas: vale para ellas lo que usted aceptó.',
	personal:
		'Este enlace personal es inventado, o ha terminado: la lista de la que venía se borró, o se dieron por terminados los enlaces de esta encuesta. Ahora no se ha guardado nada sobre usted. Quien le escribió puede darle el enlace común de la encuesta.',
	stopped:
		'Usted dijo que no quería más mensajes de quien le escribió, y con ello terminó también su enlace personal. Su dirección ya no está en ninguna de sus listas aquí, y nadie volverá a escribirle desde allí. Si ya respondió, su recibo sigue abriendo sus respuestas.',
	tooLarge:
		'Esto es más de lo que se puede enviar de una vez. Vuelva atrás en su navegador, donde su texto sigue estando, y elija un archivo más pequeño.',
	ours: 'Algo ha fallado por nuestra parte. Inténtelo de nuevo.',
	away: 'En este momento no podemos acceder a nuestros datos: el fallo es nuestro y no se ha perdido nada. Espere un minuto y vuelva a cargar esta página. Si estaba enviando algo, vuelva atrás en su navegador: lo que escribió sigue ahí. Envíelo entonces otra vez.',
	beyond: 'Hay un número o un día que no se puede guardar. Compruébelos y envíelo de nuevo.',
	unstorable: 'Hay un carácter que no se puede guardar. Escríbalo de nuevo en lugar de pegarlo.',
	otherSite: 'Este formulario se envió desde otro sitio, así que no se ha hecho nada.'
};
