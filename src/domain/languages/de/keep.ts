import type { Words } from '../en.ts';
import { formsOf } from '../forms.ts';

const { day } = formsOf('de');

export const keep: Words['keep'] = {
	later: 'Später weitermachen, oder auf einem anderen Gerät',
	heading: 'Für Sie aufgehoben, nicht abgesendet',
	yourCode: 'Ihr Code',
	goOnAt:
		'Um weiterzumachen, auf diesem oder einem anderen Gerät, öffnen Sie diese Seite und geben den Code ein:',
	onlyYou:
		'Kopieren Sie den Code, schreiben Sie ihn auf oder drucken Sie diese Seite. Nur Sie haben ihn: Wir können ihn weder nachsehen noch zuschicken.',
	what: 'Aufgehoben sind Ihre bisherigen Antworten, verschlossen unter diesem Code. Ohne ihn kann sie niemand lesen, und niemand zählt sie. Abgesendet ist nichts.',
	until: (on) =>
		`Sie werden bis zum ${day(on)} aufgehoben und dann gelöscht. Heben Sie sie noch einmal auf, beginnen die Tage neu.`,
	noFiles: 'Dateien werden nicht aufgehoben: Sie wählen sie ganz am Ende aus.',
	goOn: 'Jetzt weitermachen',
	again: 'So aufheben, wie es jetzt ist',
	throwAway: 'Aufgehobenes wegwerfen',
	isKept:
		'Ein Teil davon ist unter Ihrem Code aufgehoben. Was Sie ab hier schreiben, ist es noch nicht, bis Sie es noch einmal aufheben oder absenden.',
	thrownAway: 'Weggeworfen',
	nothingKept: 'Unter Ihrem Code ist nichts mehr aufgehoben, und er öffnet nichts.',
	stillHere:
		'Was Sie geschrieben haben, steht noch auf dieser Seite. Sie können weitermachen und es absenden.',
	withCode: 'Mit einem Code weitermachen',
	resume: 'Weitermachen, wo Sie aufgehört haben',
	codeHelp: '24 Buchstaben und Ziffern. Großschreibung, Leerzeichen und Striche spielen keine Rolle.',
	open: 'Weitermachen',
	noneFound:
		'Unter diesem Code ist nichts aufgehoben: Vielleicht ist er vertippt, die Antworten sind abgesendet oder weggeworfen, oder ihr letzter Tag ist vorbei.',
	changed:
		'Die Erklärung dieser Umfrage hat sich geändert, seit Sie Ihre Antworten aufgehoben haben. So lautet sie jetzt: Lesen Sie sie und entscheiden Sie dann. Nach dem Ja kommt zurück, was Sie geantwortet haben, wo die Frage noch steht.',
	copyWords:
		'Es wurde nicht abgesendet. Wenn Sie Ihre Worte behalten möchten, kopieren Sie sie von hier. Was aufgehoben ist, verschwindet an seinem letzten Tag von selbst.',
	tooLong:
		'Das ist mehr, als aufgehoben werden kann. Es steht noch alles hier: Machen Sie weiter und senden Sie es ab, oder kürzen Sie es.',
	noRoom:
		'Für diese Umfrage sind so viele nicht abgesendete Antworten aufgehoben, dass gerade kein Platz mehr ist. Ihre stehen noch hier: Machen Sie weiter und senden Sie sie ab, oder versuchen Sie es später noch einmal.',
	notNow:
		'Wir konnten Ihre Antworten gerade nicht aufbewahren; der Fehler liegt bei uns. Es ist noch alles hier. Warten Sie einen Moment und versuchen Sie es noch einmal.'
};
