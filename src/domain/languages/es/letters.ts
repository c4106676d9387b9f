import type { Words } from '../en.ts';
import { formsOf } from '../forms.ts';

const { count, day, moment } = formsOf('es');

export const letters: Words['letters'] = {
	receipt: {
		subject: (title) => `Su recibo de «${title}»`,
		asked: (asker, title) => `Alguien ha pedido el recibo de lo que usted respondió a ${asker}: «${title}».`,
		link: 'Este enlace abre sus respuestas; el enlace anterior ya no funciona:',
		links: (times) =>
			`Respondió ${count(times, { one: '# vez', other: '# veces' })}. Estos enlaces abren sus respuestas; los enlaces anteriores ya no funcionan:`,
		use: 'Con él puede ver sus respuestas, cambiarlas, llevárselas, suprimirlas y retirar su consentimiento. Si no fue usted quien lo pidió, nadie más ha visto este mensaje: no tiene que hacer nada.'
	},
	again: {
		subject: (asker, title) => `¿Puede ${asker} usar sus respuestas para algo más? «${title}»`,
		says: (asker, title) =>
			`Usted respondió a ${asker}: «${title}», y aceptó que se le volviera a escribir. Ahora sus respuestas se usarían para más de lo que se dijo entonces:`,
		read: 'Lea la nueva declaración y elija:',
		silence: (until) =>
			`Si no hace nada, nada cambia: para sus respuestas vale lo que se dijo antes. El enlace funciona una vez, hasta el ${day(until)}. Este es el único mensaje que recibirá sobre ello.`
	},
	outcome: {
		subject: (title) => `Qué resultó de ello: ${title}`,
		says: (title, asker) =>
			`Usted respondió a «${title}» y pidió a ${asker} que le contara qué resultaba de ello. Aquí está:`,
		stop: 'Recibe este mensaje una vez por cada resultado. Para no recibir más, abra su recibo y retire su consentimiento. No conocemos su código; si lo ha perdido, pida aquí un enlace nuevo:'
	},
	invitation: {
		subject: (asker, title) => `${asker} pregunta: ${title}`,
		reminder: (asker, title) => `Recordatorio: ${asker} pregunta: ${title}`,
		asks: (asker, title) => `${asker} le pregunta: «${title}».`,
		decision: (text) => `Sus respuestas sirven para una sola decisión: ${text}`,
		decidedBy: (owner, on) => `La tomará ${owner}, a más tardar el ${day(on)}.`,
		minutes: (minutes) => `Lleva unos ${count(minutes, { one: '# minuto', other: '# minutos' })}.`,
		read: 'Lea por qué se pregunta y elija:',
		own: 'Este enlace es solo suyo: admite una respuesta, y con él anotamos que ha respondido, para que no reciba un recordatorio.',
		common: 'Este enlace es el mismo para todos, así que nadie puede saber por él si ha respondido.',
		commonAgain:
			'Este enlace es el mismo para todos. No podemos saber quién ha respondido, así que todas las personas invitadas reciben este recordatorio. Si ya respondió, no tiene que hacer nada.',
		until: (zone, closes) => `Se puede responder hasta el ${moment(zone, closes)}.`,
		why: (who, list, since, until) =>
			`Por qué recibe esto: ${who} tiene su dirección en la lista «${list}» desde el ${day(since)}, y la suprimirá después del ${day(until)}.`,
		source: (source) => `De dónde procede: ${source}`,
		basis: (basis, words) => `Base jurídica: ${basis}. ${words}`,
		most: 'Sobre esta encuesta recibe un mensaje y, como mucho, dos recordatorios.',
		stop: (who) => `Ningún mensaje más de ${who}, nunca, y fuera de sus listas:`
	}
};

export const widened: Words['widened'] = {
	decision: 'La decisión se expresa con otras palabras.',
	asker: 'Pregunta otra persona u organización.',
	behalf: 'Se pregunta por encargo de alguien distinto.',
	basis: 'La base jurídica es otra.',
	newUse: (use) => `Las respuestas pueden usarse para más: «${use}»`,
	otherUse: (use) => `Un uso se expresa con otras palabras: «${use}»`,
	receives: (party) => `${party} recibe respuestas.`,
	works: (party) => `${party} trabaja con las respuestas.`,
	identity: 'Se conoce de otra manera a quien responde.',
	automatic: 'Se registra más sin preguntar.',
	raw: 'Otras personas leen las respuestas tal como se escribieron.',
	totals: 'Otras personas ven los totales.',
	smaller: 'Se muestran grupos más pequeños.',
	countries: 'Las respuestas se guardan en otros países.',
	longer: 'Las respuestas se guardan más tiempo.',
	drafts: 'Lo empezado y no enviado se guarda más tiempo.',
	totalsStay: 'Los totales quedan cuando se suprimen las respuestas.',
	machines: 'Las máquinas se usan de otra manera.',
	withdrawal: 'Hasta cuándo se puede retirar el consentimiento se expresa con otras palabras.'
};
