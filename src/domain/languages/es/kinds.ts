import type { Words } from '../en.ts';
import { formsOf } from '../forms.ts';

const { and, count, day, number, or, plain } = formsOf('es');

const points = (total: number, unit: string) => `Reparta ${plain(total)} ${unit}`.trim();
const label = (words: string) => `«${words}»`;
const characters = (many: number) => count(many, { one: '# carácter', other: '# caracteres' });

export const kinds: Words['kinds'] = {
	optional: 'opcional',
	why: 'Por qué preguntamos esto',
	preferNot: 'Prefiero no decirlo',
	ask: {
		oneAnswer: 'Elija una respuesta',
		someAnswer: 'Elija al menos una respuesta',
		ofTwo: 'Elija una de las dos',
		point: 'Elija un punto de la escala',
		zeroToTen: 'Elija un número del 0 al 10',
		place: 'Elija un lugar en la línea',
		picture: 'Elija una imagen',
		order: 'Dé a cada cosa su puesto',
		lines: 'Elija una respuesta en cada línea',
		importance: 'Diga en cada línea cuánta importancia tiene y cuánta satisfacción siente',
		feelings: 'Diga cómo se sentiría, con ello y sin ello',
		sets: 'Elija en cada grupo',
		number: 'Escriba un número',
		day: 'Elija un día',
		time: 'Elija una hora',
		words: 'Escriba unas palabras',
		email: 'Escriba una dirección de correo electrónico',
		phone: 'Escriba un número de teléfono',
		address: 'Escriba la dirección',
		file: 'Elija un archivo',
		points
	},
	nothing: (what) => `${what}.`,
	nothingOrPreferNot: (what) => `${what}, o elija «Prefiero no decirlo».`,
	eitherPreferNot: 'Responda aquí o marque «Prefiero no decirlo», pero no ambas cosas.',
	notOffered: 'Esta respuesta no está entre las ofrecidas. Elija de nuevo.',
	ownWords: (other) => `${other}: con sus propias palabras`,
	ownWordsTooLong: (most) => `Escriba ahí como máximo ${characters(most)}.`,
	ownWordsMissing: (other) => `Escriba qué quiere decir con ${label(other)}, o elija otra respuesta.`,
	ownOrOffered: 'Elija una de las respuestas o escriba la suya, pero no ambas cosas.',
	answersOrNone: (none) => `Elija respuestas o bien ${label(none)}.`,
	atMost: (most) => `Elija como máximo ${number(most)}.`,
	atLeast: (least) => `Elija al menos ${number(least)}.`,
	upTo: (most) => `Elija hasta ${number(most)}.`,
	fromTo: (least, most) => `Elija de ${number(least)} a ${number(most)}.`,
	anyNumber: 'Elija cuantas quiera.',
	noneOfThese: 'Ninguna de estas',
	other: 'Otra',
	nameThree: 'Nombre al menos tres cosas.',
	choose: 'Elegir',
	typeToFind: 'Escriba unas letras',
	notInList: (given) =>
		`${label(given)} no está en la lista. Escriba unas letras y elija una de las propuestas.`,
	dontKnow: 'No lo sé',
	pointOf: (point, last) => `${point} de ${last}`,
	importance: 'Importancia',
	notImportant: 'nada importante',
	veryImportant: 'muy importante',
	satisfaction: 'Satisfacción',
	veryDissatisfied: 'nada satisfecho',
	verySatisfied: 'muy satisfecho',
	markEnds: (what, low, high) => `${what}: 1 ${low}, 5 ${high}`,
	markFor: (item, what, low, high) => `${item}: ${what}, de 1 ${low} a 5 ${high}`,
	importanceEachLine:
		'Diga en cada línea cuánta importancia tiene. Deje sin marcar la satisfacción donde no pueda juzgarla.',
	listed: (things) => things.join(', '),
	importanceSaid: (mark) => (mark === null ? 'importancia sin indicar' : `importancia ${mark} de 5`),
	satisfactionSaid: (mark) =>
		mark === null ? 'satisfacción: no puedo juzgarla' : `satisfacción ${mark} de 5`,
	firstIsBest: 'El 1 es el primero, el mejor.',
	samePlace: (one, other) => `${label(one)} y ${label(other)} tienen el mismo puesto. Dé a cada uno el suyo.`,
	placeEmpty: (place) => `Nada ocupa todavía el puesto ${place}.`,
	answerLineToo: (line) => `Elija también una respuesta para ${label(line)}.`,
	feelWith: '¿Cómo se sentiría si existiera?',
	feelWithout: '¿Cómo se sentiría si no existiera?',
	feelings: {
		like: 'Me gustaría',
		expect: 'Lo doy por hecho',
		neutral: 'Me da igual',
		bear: 'Puedo aceptarlo',
		dislike: 'Me disgustaría'
	},
	answerBoth: (item) => `Responda a ambas preguntas sobre ${label(item)}: con ello y sin ello.`,
	answerItemToo: (item) => `Responda también sobre ${label(item)}.`,
	pairSaid: (item, given, without) => `${item}: con ello, ${label(given)}; sin ello, ${label(without)}`,
	setOf: (set, sets) => `Grupo ${set} de ${sets}`,
	setBoth: (set) => `En el grupo ${set}, elija uno en cada columna.`,
	setDifferent: (set) => `En el grupo ${set}, elija dos distintos.`,
	setToo: (set) => `Elija también en el grupo ${set}.`,
	setSaid: (set, best, worst) => `Grupo ${set}: ${best}. ${worst}.`,
	wholeFor: (item) => `Escriba un número entero, 0 o más, para ${label(item)}.`,
	tooFewPoints: (given, missing) => `Eso suma ${plain(given)}. Faltan por repartir ${plain(missing)}.`,
	tooManyPoints: (given, over) => `Eso suma ${plain(given)}. Quite ${plain(over)}.`,
	pointsInAll: (total, unit) => `${points(total, unit)} en total. Una línea vacía cuenta como 0.`,
	inDigits: 'Escriba un número en cifras, por ejemplo 12 o 12,5.',
	whole: 'Escriba un número entero.',
	orMore: (least) => `Escriba ${plain(least)} o más.`,
	orLess: (most) => `Escriba ${plain(most)} o menos.`,
	numberLimit: (least, most, unit, isWhole) => {
		const what = isWhole ? 'Un número entero' : 'Un número';
		const from =
			least === undefined ? '' : most === undefined ? ` a partir de ${plain(least)}` : ` de ${plain(least)}`;
		const to = most === undefined ? '' : least === undefined ? ` hasta ${plain(most)}` : ` a ${plain(most)}`;
		return `${what}${from}${to}${unit ? ` (${unit})` : ''}.`;
	},
	dayWritten: 'Escriba el día como año, mes, día: 2026-11-24.',
	dayOrLater: (first) => `Elija el ${day(first)} o un día posterior.`,
	dayOrEarlier: (last) => `Elija el ${day(last)} o un día anterior.`,
	sayDay: day,
	timeWritten: 'Escriba la hora con horas y minutos: 18:30.',
	shorten: (over) => `Acorte esto en ${characters(over)}.`,
	longest: (most) => `Como máximo ${characters(most)}.`,
	cannotGoOn:
		'Sin esto no puede continuar. Puede dejar la encuesta sin decir una palabra, y no se guarda nada.',
	agreed: (words) => `Aceptado: ${words}`,
	emailWritten: 'Escriba una dirección de correo electrónico como name@example.org.',
	phoneWritten: 'Escriba un número de teléfono en cifras, como +44 113 496 0000.',
	phoneLimit: 'Con el prefijo del país, como +44 113 496 0000.',
	addressLines: {
		street: 'Calle y número',
		more: 'Línea adicional',
		code: 'Código postal',
		place: 'Localidad, y estado o provincia si procede',
		country: 'País'
	},
	shortenLine: (line, over) => `Acorte ${label(line)} en ${characters(over)}.`,
	stillMissing: (lines) => `Falta todavía: ${and(lines.map(label))}.`,
	fileGroups: {
		picture: 'una imagen (JPEG, PNG, WebP, HEIC)',
		pdf: 'un PDF',
		document: 'un documento (DOCX, ODT)',
		sound: 'una grabación (MP3, M4A, OGG)'
	},
	fileLimit: (groups, megabytes) => {
		const words = or(groups);
		return `${words.charAt(0).toUpperCase()}${words.slice(1)}, como máximo ${number(megabytes)} MB.`;
	},
	fileSent: (file) => `Usted envió: ${file}. Otro archivo ocupará su lugar.`,
	fileBack: 'Retirar este archivo',
	fileEmpty: 'Este archivo está vacío. Elija otro.',
	fileTooLarge: (megabytes) => `Este archivo supera los ${number(megabytes)} MB. Elija uno más pequeño.`,
	fileOtherKind: 'Este archivo es de un tipo que aquí no se acepta, se llame como se llame.',
	fileNoContact: 'Su contacto ya no se guarda aquí, así que esto tampoco puede guardarse. Déjelo vacío.'
};
