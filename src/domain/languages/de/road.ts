import type { Words } from '../en.ts';
import { formsOf } from '../forms.ts';

const { count, day, moment } = formsOf('de');

export const road: Words['road'] = {
	footer:
		'Candor: Umfragen, die sagen, warum sie fragen. Diese Seite setzt kein Cookie und lädt nichts von anderswo.',
	lost: 'Ich habe geantwortet und meinen Beleg verloren',
	languages: 'Sprachen',
	partly: (language) => `Teile davon gibt es nur auf ${language}.`,
	again: 'Bitte noch einmal ansehen',
	titles: {
		questions: 'Fragen',
		review: 'Vor dem Absenden',
		late: 'Nicht angenommen',
		already: 'Schon gesendet',
		sent: 'Gesendet'
	},
	invited:
		'Sie kommen über einen persönlichen Link aus einer E-Mail. Er gilt für eine Antwort. Wenn Sie absenden, vermerken wir neben Ihrer Adresse, dass Sie geantwortet haben, damit Sie keine Erinnerung erhalten; nicht, was Sie geantwortet haben.',
	choice: 'Ihre Entscheidung',
	alsoIfYouWish: 'Wenn Sie möchten, außerdem:',
	limited:
		'Diese Umfrage nimmt eine begrenzte Zahl von Antworten an. Sollte sie bis dahin genug Antworten wie Ihre haben, erfahren Sie es, und nichts wird gespeichert.',
	yes: 'Ja, ich mache mit',
	no: 'Nein, danke',
	linkSays: 'Ihr Link sagt außerdem:',
	linkSaysSent: 'Ihr Link sagt außerdem, und das wird mit Ihren Antworten gesendet:',
	takeOut: (name) => `„${name}“ herausnehmen`,
	canTakeOut: 'Sie können es vor dem Absenden herausnehmen.',
	email: 'Ihre E-Mail-Adresse',
	emailKept: 'Wird verschlüsselt und getrennt von Ihren Antworten gespeichert.',
	emailInvited:
		'Wird verschlüsselt und getrennt von Ihren Antworten gespeichert. Bitte schreiben Sie sie auch, wenn die E-Mail an sie ging: E-Mails werden weitergeleitet, und nur Sie können sagen, wessen Adresse zu diesen Antworten gehört.',
	part: (at, of, isSure) => `Teil ${at} von ${isSure ? '' : 'höchstens '}${of}`,
	nothingStored: (isLast) =>
		`Noch ist nichts gespeichert. ${isLast ? 'Als Nächstes' : 'Am Ende'} sehen Sie alles noch einmal, bevor Sie es absenden.`,
	lookOver: 'Noch einmal durchsehen',
	goOn: 'Weiter',
	back: 'Zurück',
	startAgain: 'Neu beginnen',
	needLook: (answers) =>
		count(answers, {
			one: 'Eine Antwort muss noch einmal angesehen werden.',
			other: '# Antworten müssen noch einmal angesehen werden.'
		}),
	nothingLost: 'Nichts ist verloren.',
	changedSince: (until) =>
		`Diese Umfrage hat sich geändert, seit Sie begonnen haben. Sie können die begonnene Fassung beenden, bis ${moment('UTC', until)}: Für sie gilt, worin Sie eingewilligt haben.`,
	startNew: 'Die neue Fassung beginnen',
	noAnswer: 'Keine Antwort',
	chooseFilesAgain: 'Wählen Sie jede Datei noch einmal: Browser behalten sie nicht.',
	changeThis: 'Das ändern',
	emailIs: (address) => `Ihre E-Mail-Adresse: ${address}`,
	files: 'Dateien',
	filesKept:
		'Verschlüsselt und getrennt von Ihren Antworten gespeichert, unter einem von uns vergebenen Namen, und mit ihnen gelöscht.',
	otherWay:
		'Sie sind am Ende einen anderen Weg gegangen; was Sie hier geantwortet haben, wird deshalb nicht gesendet:',
	agreedTo: 'Darin haben Sie eingewilligt',
	noWayBack:
		'Niemand wird erkennen können, welche Antworten von Ihnen sind, auch Sie nicht: Nach dem Absenden lassen sie sich weder ändern noch zurücknehmen.',
	send: 'Meine Antworten absenden',
	changeSomething: 'Etwas ändern',
	notTaken: 'Ihre Antworten wurden nicht angenommen',
	copyWords:
		'Nichts davon wurde gespeichert. Wenn Sie Ihren Text behalten möchten, kopieren Sie ihn von hier.',
	whatComes: 'Was aus der Umfrage wird',
	alreadySent: 'Schon gesendet',
	openReceipt: 'Ihren Beleg öffnen',
	seeAndChange: 'Dort sehen Sie, was gesendet wurde, und können es ändern.',
	nobodyFinds: 'Die Antworten sind anonym, deshalb kann niemand sie finden oder ändern, auch Sie nicht.',
	notYours: 'Ist das die Antwort einer anderen Person?',
	startPoll: 'Die Umfrage neu beginnen',
	wroteNow: 'Was Sie jetzt geschrieben haben',
	saved: 'Ihre Antworten sind gespeichert',
	savedAnonymously:
		'Sie sind anonym: Wir haben den Tag und Ihre Antworten gespeichert und nichts, das zu Ihnen zurückführt. Deshalb gibt es keinen Beleg, und sie lassen sich nicht zurücknehmen.',
	keepAddress:
		'Bewahren Sie seine Adresse auf. Sie ist Ihr persönlicher Weg, Ihre Antworten anzusehen, zu ändern, zu löschen oder Ihre Einwilligung zu widerrufen. Sie wird jetzt gezeigt und nie wieder, und sie öffnet sich in einem eigenen Fenster.',
	resultsAt:
		'Ergebnisse und Entscheidungen stehen später hier. Bewahren Sie diesen Link auf, wenn Sie sie sehen möchten:',
	whatCame: 'Was daraus wurde',
	fine: 'Das ist in Ordnung',
	saidNo: 'Sie haben Nein gesagt, und nichts über Sie wurde gespeichert. Für Sie ändert sich nichts.',
	readAgain: 'Die Erklärung noch einmal lesen',
	embedded: (asker) => `Dieses Formular ist von ${asker} und wird hier von einer anderen Website gezeigt.`,
	ownWindow: 'In einem eigenen Fenster öffnen, um seine Adresse zu sehen',
	opening: {
		'not-yet': (zone, opensAt) =>
			`Diese Umfrage ist noch nicht offen. Sie beginnt ${opensAt ? `am ${moment(zone, opensAt)}` : 'an einem anderen Tag'}.`,
		closed: 'Diese Umfrage ist geschlossen. Danke, dass Sie antworten wollten.',
		full: 'Diese Umfrage hat alle Antworten, die sie annehmen kann. Danke, dass Sie antworten wollten.',
		'by-invitation':
			'Diese Umfrage nimmt nur Antworten eingeladener Personen an, jede über ihren eigenen Link. Wenn Sie eingeladen wurden, verwenden Sie den Link aus Ihrer E-Mail.',
		used: 'Über diesen persönlichen Link wurde schon geantwortet, und er gilt nur für eine Antwort. Um zu ändern, was Sie gesendet haben, öffnen Sie Ihren Beleg.'
	},
	answerFull: (question) =>
		`Genügend Personen haben Ihre Antwort auf „${question}“ schon gegeben, deshalb braucht diese Umfrage keine weiteren davon. Danke, dass Sie antworten wollten.`,
	leadsHereThen:
		'Dieser Link führt auch dann hierher. Bis dahin können Sie lesen, was gefragt wird, warum, und was daraus wird.',
	nothingMissing: 'Über Sie wurde nichts gespeichert, und von Ihnen fehlt nichts.',
	by: (on) => `Bis ${day(on)}:`,
	refused: {
		look: 'Einige Antworten müssen noch einmal angesehen werden.',
		changed:
			'Die Erklärung dieser Umfrage hat sich geändert, während Sie geantwortet haben. Ihre Antworten sind noch da: Lesen Sie die Erklärung bitte noch einmal und entscheiden Sie.',
		changedReading:
			'Die Erklärung dieser Umfrage hat sich geändert, während Sie sie gelesen haben. So lautet sie jetzt: Lesen Sie sie und entscheiden Sie dann.',
		noNumber:
			'Dieses Formular hat seine Nummer verloren. Gehen Sie zurück zum Anfang der Umfrage; Ihre Antworten bleiben.',
		alreadySent:
			'Dieses Formular wurde schon mit anderen Antworten gesendet. Jene sind gespeichert, diese nicht.',
		notAgreed:
			'Nichts wurde gespeichert, weil Sie noch nicht eingewilligt haben. Gehen Sie zurück auf die erste Seite und entscheiden Sie.',
		notStored:
			'Wir konnten Ihre Antworten gerade nicht speichern; der Fehler liegt bei uns. Es ist noch alles hier. Warten Sie einen Moment und senden Sie noch einmal; nichts wird doppelt gespeichert.',
		tooMany: 'Zu viele Versuche. Warten Sie ein paar Minuten und versuchen Sie es dann noch einmal.'
	}
};
