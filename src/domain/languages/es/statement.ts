import type { Words } from '../en.ts';
import { formsOf } from '../forms.ts';

const { count, day } = formsOf('es');

export const statement: Words['statement'] = {
	asks: (asker) => `${asker} pregunta`,
	decision: 'Sus respuestas sirven para una sola decisión:',
	decidedBy: (owner, on) => `La tomará ${owner}, a más tardar el ${day(on) || '…'}.`,
	get: 'Qué obtiene usted',
	time: 'Su tiempo',
	minutes: (minutes) => `Unos ${count(minutes, { one: '# minuto', other: '# minutos' })}.`,
	voluntary: 'La participación es voluntaria.',
	ifNo: (consequences) => `Si dice que no: ${consequences}`,
	who: 'Quién es usted',
	identity: {
		anonymous:
			'Anónimo: nada vincula sus respuestas con usted. Guardamos el día, no la hora, y ninguna dirección, dispositivo ni cookie. Como nadie puede saber qué respuestas son suyas, no podrá retirarlas después de enviarlas.',
		coded:
			'Con un código, no anónimo: sus respuestas no llevan nombre. Después de enviarlas recibe un código privado, que se muestra una sola vez. Quien lo tenga puede ver las respuestas, retirar el consentimiento o suprimirlas. Solo guardamos su huella y no podemos buscarlo por usted.',
		identified:
			'Con su contacto: su dirección de correo electrónico se guarda cifrada y separada de sus respuestas. Después de enviarlas recibe un código privado con el que puede ver sus respuestas, retirar su consentimiento o suprimirlo todo.'
	},
	sees: 'Quién lo ve',
	seesRaw: (who) => `Respuestas tal como se escribieron: ${who}`,
	seesTotals: (who, smallest) =>
		`Totales: ${who}; no se muestran los grupos de menos de ${count(smallest, { one: '# persona', other: '# personas' })}.`,
	kept: 'Cuánto se guarda',
	months: (months, rest) =>
		`${count(months, { one: '# mes', other: '# meses' })}; después, ${rest === 'delete' ? 'se suprime' : 'solo quedan los totales'}.`,
	draft: (days) =>
		`Lo que empiece y no envíe se guarda solo si usted lo pide, con un código que solo usted tiene, y como mucho ${count(days, { one: '# día', other: '# días' })}.`,
	hear: 'Qué sabrá después',
	hearBy: (on) => `A más tardar el ${day(on) || '…'}.`,
	hearWhere: (where) => `Dónde: ${where}`,
	whole: 'La declaración completa',
	askedBy: 'Pregunta',
	contact: 'Contacto',
	paidBy: 'Pagado por',
	behalf: 'Por encargo de',
	itself: 'Por cuenta propia',
	basis: 'Base jurídica',
	bases: {
		consent: 'consentimiento',
		'legitimate-interest': 'interés legítimo',
		contract: 'contrato',
		'public-task': 'misión de interés público'
	},
	automatic: 'Lo que se registra sin preguntar',
	nothingAutomatic: 'Nada. Ninguna dirección, ningún dispositivo, ninguna cookie.',
	automaticByLink: (names: string) => `Lo que dice su enlace, que usted ve antes de enviar nada: ${names}.`,
	recipients: 'Destinatarios',
	processors: 'Otros que trabajan con ello',
	nobody: 'Nadie',
	countries: 'Se guarda en',
	whySoLong: 'Por qué tanto tiempo',
	mayAnswer: 'Quién puede responder',
	fromAge: (years) => `Personas a partir de ${count(years, { one: '# año', other: '# años' })}`,
	howToWithdraw: 'Cómo retirar el consentimiento',
	afterPublication: 'Después de publicar los resultados',
	rights: 'Sus derechos',
	machines: 'Máquinas',
	asked: 'A quién se pregunta',
	reached: 'Cómo se llegó a esas personas',
	expected: 'Cuántas se esperan',
	about: (people) => `Unas ${count(people, { one: '# persona', other: '# personas' })}`,
	cannotSay: 'Lo que esto no puede decir',
	weAsk: (item) => `Preguntamos: ${item}`,
	sensitive: (category, reason) => `Dato sensible (${category}): ${reason}`,
	special: {
		health: 'salud',
		belief: 'convicciones',
		politics: 'opiniones políticas',
		'sex-life': 'vida sexual',
		union: 'afiliación sindical',
		biometrics: 'datos biométricos',
		origin: 'origen'
	},
	fingerprint: 'Huella de esta declaración y de sus preguntas:',
	fingerprintStays: 'Permanece con sus respuestas, y cualquiera puede volver a calcularla.',
	asData: 'La declaración como datos'
};

export const consent: Words['consent'] = {
	inform: (asker, decision) =>
		`Doy mi consentimiento para que ${asker} use mis respuestas en esta decisión, y en nada más: ${decision}.`,
	share: (asker, party) => `${asker} puede transmitir mis respuestas a ${party}.`,
	machine: (asker, party) => `${asker} puede hacer que una máquina de ${party} procese lo que escribo.`
};
