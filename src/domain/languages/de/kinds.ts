import type { Words } from '../en.ts';
import { formsOf } from '../forms.ts';

const { and, count, day, number, or, plain } = formsOf('de');

const points = (total: number, unit: string) => `Verteilen Sie ${plain(total)} ${unit}`.trim();
const label = (words: string) => `„${words}“`;
const characters = (many: number) => count(many, { one: '# Zeichen', other: '# Zeichen' });

export const kinds: Words['kinds'] = {
	optional: 'freiwillig',
	why: 'Warum wir das fragen',
	preferNot: 'Möchte ich nicht sagen',
	ask: {
		oneAnswer: 'Wählen Sie eine Antwort',
		someAnswer: 'Wählen Sie mindestens eine Antwort',
		ofTwo: 'Wählen Sie eine der beiden Antworten',
		point: 'Wählen Sie einen Punkt auf der Skala',
		zeroToTen: 'Wählen Sie eine Zahl von 0 bis 10',
		place: 'Wählen Sie eine Stelle auf der Linie',
		picture: 'Wählen Sie ein Bild',
		order: 'Geben Sie jedem seinen Platz',
		lines: 'Wählen Sie in jeder Zeile eine Antwort',
		importance: 'Sagen Sie für jede Zeile, wie wichtig sie Ihnen ist und wie zufrieden Sie sind',
		feelings: 'Sagen Sie, wie Sie es fänden, mit und ohne',
		sets: 'Wählen Sie in jeder Gruppe',
		number: 'Schreiben Sie eine Zahl',
		day: 'Wählen Sie einen Tag',
		time: 'Wählen Sie eine Uhrzeit',
		words: 'Schreiben Sie ein paar Worte',
		email: 'Schreiben Sie eine E-Mail-Adresse',
		phone: 'Schreiben Sie eine Telefonnummer',
		address: 'Schreiben Sie die Anschrift',
		file: 'Wählen Sie eine Datei',
		points
	},
	nothing: (what) => `${what}.`,
	nothingOrPreferNot: (what) => `${what}, oder wählen Sie „Möchte ich nicht sagen“.`,
	eitherPreferNot: 'Antworten Sie entweder hier oder kreuzen Sie „Möchte ich nicht sagen“ an.',
	notOffered: 'Diese Antwort steht nicht zur Auswahl. Wählen Sie noch einmal.',
	ownWords: (other) => `${other}: in eigenen Worten`,
	ownWordsTooLong: (most) => `Schreiben Sie dort höchstens ${characters(most)}.`,
	ownWordsMissing: (other) =>
		`Schreiben Sie, was Sie mit ${label(other)} meinen, oder wählen Sie eine andere Antwort.`,
	ownOrOffered: 'Wählen Sie entweder eine der Antworten oder schreiben Sie Ihre eigene.',
	answersOrNone: (none) => `Wählen Sie entweder Antworten oder ${label(none)}.`,
	atMost: (most) => `Wählen Sie höchstens ${number(most)}.`,
	atLeast: (least) => `Wählen Sie mindestens ${number(least)}.`,
	upTo: (most) => `Wählen Sie bis zu ${number(most)}.`,
	fromTo: (least, most) => `Wählen Sie ${number(least)} bis ${number(most)}.`,
	anyNumber: 'Wählen Sie beliebig viele.',
	noneOfThese: 'Nichts davon',
	other: 'Anderes',
	nameThree: 'Nennen Sie mindestens drei Dinge.',
	choose: 'Bitte wählen',
	typeToFind: 'Ein paar Buchstaben eingeben',
	notInList: (given) =>
		`${label(given)} steht nicht in der Liste. Geben Sie ein paar Buchstaben ein und wählen Sie einen der Vorschläge.`,
	dontKnow: 'Weiß ich nicht',
	pointOf: (point, last) => `${point} von ${last}`,
	importance: 'Wichtigkeit',
	notImportant: 'unwichtig',
	veryImportant: 'sehr wichtig',
	satisfaction: 'Zufriedenheit',
	veryDissatisfied: 'sehr unzufrieden',
	verySatisfied: 'sehr zufrieden',
	markEnds: (what, low, high) => `${what}: 1 ${low}, 5 ${high}`,
	markFor: (item, what, low, high) => `${item}: ${what}, von 1 ${low} bis 5 ${high}`,
	importanceEachLine:
		'Sagen Sie für jede Zeile, wie wichtig sie Ihnen ist. Lassen Sie die Zufriedenheit aus, wo Sie sie nicht beurteilen können.',
	listed: (things) => things.join(', '),
	importanceSaid: (mark) => (mark === null ? 'Wichtigkeit ausgelassen' : `Wichtigkeit ${mark} von 5`),
	satisfactionSaid: (mark) =>
		mark === null ? 'Zufriedenheit: kann ich nicht beurteilen' : `Zufriedenheit ${mark} von 5`,
	firstIsBest: '1 ist der erste, der beste Platz.',
	samePlace: (one, other) =>
		`${label(one)} und ${label(other)} haben denselben Platz. Geben Sie jedem einen eigenen.`,
	placeEmpty: (place) => `Platz ${place} ist noch frei.`,
	answerLineToo: (line) => `Wählen Sie auch für ${label(line)} eine Antwort.`,
	feelWith: 'Wie fänden Sie es, wenn es das gäbe?',
	feelWithout: 'Wie fänden Sie es, wenn es das nicht gäbe?',
	feelings: {
		like: 'Das würde mich freuen',
		expect: 'Das setze ich voraus',
		neutral: 'Das ist mir egal',
		bear: 'Das nehme ich hin',
		dislike: 'Das würde mich stören'
	},
	answerBoth: (item) => `Beantworten Sie für ${label(item)} beides: wenn es das gäbe und wenn nicht.`,
	answerItemToo: (item) => `Antworten Sie auch für ${label(item)}.`,
	pairSaid: (item, given, without) => `${item}: mit ${label(given)}, ohne ${label(without)}`,
	setOf: (set, sets) => `Gruppe ${set} von ${sets}`,
	setBoth: (set) => `Wählen Sie in Gruppe ${set} in jeder Spalte eines.`,
	setDifferent: (set) => `Wählen Sie in Gruppe ${set} zwei verschiedene.`,
	setToo: (set) => `Wählen Sie auch in Gruppe ${set}.`,
	setSaid: (set, best, worst) => `Gruppe ${set}: ${best}. ${worst}.`,
	wholeFor: (item) => `Schreiben Sie für ${label(item)} eine ganze Zahl, 0 oder mehr.`,
	tooFewPoints: (given, missing) => `Das ergibt ${plain(given)}. Verteilen Sie noch ${plain(missing)}.`,
	tooManyPoints: (given, over) => `Das ergibt ${plain(given)}. Nehmen Sie ${plain(over)} weg.`,
	pointsInAll: (total, unit) => `${points(total, unit)}, insgesamt. Eine leere Zeile zählt als 0.`,
	inDigits: 'Schreiben Sie eine Zahl in Ziffern, zum Beispiel 12 oder 12,5.',
	whole: 'Schreiben Sie eine ganze Zahl.',
	orMore: (least) => `Schreiben Sie ${plain(least)} oder mehr.`,
	orLess: (most) => `Schreiben Sie ${plain(most)} oder weniger.`,
	numberLimit: (least, most, unit, isWhole) => {
		const what = isWhole ? 'Eine ganze Zahl' : 'Eine Zahl';
		const from =
			least === undefined ? '' : most === undefined ? ` ab ${plain(least)}` : ` von ${plain(least)}`;
		const to = most === undefined ? '' : ` bis ${plain(most)}`;
		return `${what}${from}${to}${unit ? ` (${unit})` : ''}.`;
	},
	dayWritten: 'Schreiben Sie den Tag als Jahr, Monat, Tag: 2026-11-24.',
	dayOrLater: (first) => `Wählen Sie den ${day(first)} oder einen späteren Tag.`,
	dayOrEarlier: (last) => `Wählen Sie den ${day(last)} oder einen früheren Tag.`,
	sayDay: day,
	timeWritten: 'Schreiben Sie die Uhrzeit mit Stunden und Minuten: 18:30.',
	shorten: (over) => `Kürzen Sie das um ${characters(over)}.`,
	longest: (most) => `Höchstens ${characters(most)}.`,
	cannotGoOn:
		'Ohne dies geht es nicht weiter. Sie können die Umfrage einfach verlassen, und nichts wird gespeichert.',
	agreed: (words) => `Zugestimmt: ${words}`,
	emailWritten: 'Schreiben Sie eine E-Mail-Adresse wie name@example.org.',
	phoneWritten: 'Schreiben Sie eine Telefonnummer in Ziffern, zum Beispiel +44 113 496 0000.',
	phoneLimit: 'Mit der Vorwahl des Landes, zum Beispiel +44 113 496 0000.',
	addressLines: {
		street: 'Straße und Hausnummer',
		more: 'Weitere Zeile',
		code: 'Postleitzahl',
		place: 'Ort, gegebenenfalls mit Bundesstaat',
		country: 'Land'
	},
	shortenLine: (line, over) => `Kürzen Sie ${label(line)} um ${characters(over)}.`,
	stillMissing: (lines) => `Es fehlt noch: ${and(lines.map(label))}.`,
	fileGroups: {
		picture: 'ein Bild (JPEG, PNG, WebP, HEIC)',
		pdf: 'eine PDF-Datei',
		document: 'ein Dokument (DOCX, ODT)',
		sound: 'eine Aufnahme (MP3, M4A, OGG)'
	},
	fileLimit: (groups, megabytes) => {
		const words = or(groups);
		return `${words.charAt(0).toUpperCase()}${words.slice(1)}, höchstens ${number(megabytes)} MB.`;
	},
	fileSent: (file) => `Sie haben gesendet: ${file}. Eine andere Datei tritt an ihre Stelle.`,
	fileBack: 'Diese Datei zurücknehmen',
	fileEmpty: 'Diese Datei ist leer. Wählen Sie eine andere.',
	fileTooLarge: (megabytes) =>
		`Diese Datei ist größer als ${number(megabytes)} MB. Wählen Sie eine kleinere.`,
	fileOtherKind: 'Diese Datei ist von einer Art, die hier nicht angenommen wird, wie auch immer sie heißt.',
	fileNoContact:
		'Ihr Kontakt wird hier nicht mehr gespeichert, deshalb kann auch dies nicht gespeichert werden. Lassen Sie es leer.'
};
