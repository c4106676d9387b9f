import { formsOf } from '../forms.ts';
import type { Words } from '../en.ts';

const { count, day } = formsOf('de');

export const device: Words['device'] = {
	kept: (days) =>
		`Was Sie schreiben, bleibt nur auf diesem Gerät, bis Sie es absenden, höchstens ${count(days, { one: '# Tag', other: '# Tage' })}.`,
	notKept: 'Dieser Browser behält hier nichts: Was Sie schreiben, ist weg, wenn Sie diese Seite schließen.',
	throwAway: 'Wegwerfen',
	throwAwaySure: 'Dann ist alles weg, was Sie hier geschrieben haben.',
	throwAwayYes: 'Ja, wegwerfen',
	keepIt: 'Behalten',
	began: (on) => `Sie haben dies am ${day(on)} begonnen.`,
	goOnWithIt: 'Damit weitermachen',
	isBack: 'Was Sie geschrieben haben, ist wieder da.',
	statementOlder: 'Die Erklärung hat sich seither geändert. Was noch gefragt wird, ist wieder da.',
	noLongerAsked: 'Nicht mehr gefragt, deshalb nicht gesendet:',
	elsewhere:
		'In einem anderen Tab haben Sie hieran weitergeschrieben. Was Sie hier schreiben, wird nicht behalten.',
	goOnHere: 'Hier weitermachen',
	goneElsewhere:
		'Dies wurde in einem anderen Tab abgesendet oder weggeworfen. Was Sie hier schreiben, wird nicht behalten.',
	noPage: 'Sie sind offline. Nichts ist verloren: Versuchen Sie es wieder, wenn die Verbindung zurück ist.',
	canFinish: 'Sie sind offline. Sie können trotzdem fertig werden.',
	waits: 'Sie sind offline. Es bleibt auf diesem Gerät und wird gesendet, wenn die Verbindung zurück ist.',
	waitsHere:
		'Sie sind offline. Es wird gesendet, wenn die Verbindung zurück ist, solange diese Seite offen bleibt.',
	filesLater: 'Dateien wählen Sie, wenn die Verbindung zurück ist; vorher kann nichts gesendet werden.',
	notReached:
		'Es konnte gerade nicht gesendet werden. Nichts ist verloren; es wird von selbst wieder versucht.',
	finished: 'Was hier früher abgeschlossen wurde, wartet auf das Senden.',
	sent: 'Was hier früher abgeschlossen wurde, ist gesendet.',
	receipt: 'Es ist von mir: Beleg öffnen',
	notSent: 'Was hier früher abgeschlossen wurde, konnte nicht gesendet werden.',
	statementChanged:
		'Die Erklärung hat sich seither geändert; deshalb wurde nichts gesendet. Ihre Worte sind noch da: Lesen Sie die neue Erklärung, dann wählen Sie.',
	notTaken: 'Ihre Antworten wurden nicht angenommen. Ihre Worte sind noch da: Sie können sie kopieren.'
};
