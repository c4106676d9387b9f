import type { Words } from '../en.ts';
import { formsOf } from '../forms.ts';

const { count, day, moment } = formsOf('de');

export const letters: Words['letters'] = {
	receipt: {
		subject: (title) => `Ihr Beleg zu „${title}“`,
		asked: (asker, title) =>
			`Jemand hat den Beleg zu den Antworten angefordert, die Sie ${asker} gegeben haben: „${title}“.`,
		link: 'Dieser Link öffnet Ihre Antworten; der frühere Link gilt nicht mehr:',
		links: (times) =>
			`Sie haben ${count(times, { one: '#-mal', other: '#-mal' })} geantwortet. Diese Links öffnen Ihre Antworten; frühere Links gelten nicht mehr:`,
		use: 'Damit können Sie Ihre Antworten ansehen, ändern, mitnehmen und löschen und Ihre Einwilligung widerrufen. Wenn nicht Sie danach gefragt haben: Außer Ihnen hat niemand diese E-Mail gesehen, Sie müssen nichts tun.'
	},
	again: {
		subject: (asker, title) => `Darf ${asker} Ihre Antworten für mehr verwenden? „${title}“`,
		says: (asker, title) =>
			`Sie haben ${asker} geantwortet: „${title}“, und zugestimmt, wieder angeschrieben zu werden. Ihre Antworten sollen jetzt für mehr verwendet werden, als damals gesagt wurde:`,
		read: 'Lesen Sie die neue Erklärung und entscheiden Sie:',
		silence: (until) =>
			`Wenn Sie nichts tun, ändert sich nichts: Für Ihre Antworten gilt, was vorher gesagt wurde. Der Link gilt einmal, bis ${day(until)}. Sie erhalten dazu nur diese eine E-Mail.`
	},
	outcome: {
		subject: (title) => `Was daraus wurde: ${title}`,
		says: (title, asker) =>
			`Sie haben auf „${title}“ geantwortet und wollten von ${asker} erfahren, was daraus wurde. Hier steht es:`,
		stop: 'Sie hören das einmal zu jedem Ergebnis. Wenn Sie nichts mehr hören möchten, öffnen Sie Ihren Beleg und widerrufen Sie. Seinen Code kennen wir nicht; wenn Sie ihn verloren haben, fordern Sie hier einen neuen Link an:'
	},
	invitation: {
		subject: (asker, title) => `${asker} fragt: ${title}`,
		reminder: (asker, title) => `Zur Erinnerung: ${asker} fragt: ${title}`,
		asks: (asker, title) => `${asker} fragt Sie: „${title}“.`,
		decision: (text) => `Ihre Antworten fließen in eine einzige Entscheidung ein: ${text}`,
		decidedBy: (owner, on) => `Entscheiden wird: ${owner}, bis ${day(on)}.`,
		minutes: (minutes) => `Es dauert etwa ${count(minutes, { one: '# Minute', other: '# Minuten' })}.`,
		read: 'Lesen Sie, warum gefragt wird, und entscheiden Sie:',
		own: 'Dieser Link ist nur für Sie: Er nimmt eine Antwort an, und wir vermerken damit, dass Sie geantwortet haben, damit Sie keine Erinnerung erhalten.',
		common: 'Dieser Link ist für alle derselbe; niemand kann also an ihm erkennen, ob Sie geantwortet haben.',
		commonAgain:
			'Dieser Link ist für alle derselbe. Wir können nicht wissen, wer geantwortet hat, deshalb erhalten alle Eingeladenen diese Erinnerung. Wenn Sie geantwortet haben, müssen Sie nichts tun.',
		until: (zone, closes) => `Antworten können Sie bis ${moment(zone, closes)}.`,
		why: (who, list, since, until) =>
			`Warum Sie das erhalten: ${who} führt Ihre Adresse seit dem ${day(since)} auf der Liste „${list}“ und löscht sie nach dem ${day(until)}.`,
		source: (source) => `Woher die Adresse kommt: ${source}`,
		basis: (basis, words) => `Rechtsgrundlage: ${basis}. ${words}`,
		most: 'Zu dieser Umfrage erhalten Sie eine E-Mail und höchstens zwei Erinnerungen.',
		stop: (who) => `Nie wieder eine E-Mail von ${who}, und von allen dortigen Listen gestrichen:`
	}
};

export const widened: Words['widened'] = {
	decision: 'Die Entscheidung ist mit anderen Worten beschrieben.',
	asker: 'Es fragt jemand anderes.',
	behalf: 'Es wird im Auftrag von jemand anderem gefragt.',
	basis: 'Die Rechtsgrundlage ist eine andere.',
	newUse: (use) => `Antworten dürfen für mehr verwendet werden: „${use}“`,
	otherUse: (use) => `Eine Verwendung ist mit anderen Worten beschrieben: „${use}“`,
	receives: (party) => `${party} erhält Antworten.`,
	works: (party) => `${party} arbeitet mit den Antworten.`,
	identity: 'Wie bekannt ist, wer antwortet, ist anders.',
	automatic: 'Mehr wird erfasst, ohne zu fragen.',
	raw: 'Andere lesen die Antworten im Wortlaut.',
	totals: 'Andere sehen die zusammengezählten Zahlen.',
	smaller: 'Kleinere Gruppen werden gezeigt.',
	countries: 'Antworten werden in anderen Ländern gespeichert.',
	longer: 'Antworten werden länger gespeichert.',
	drafts: 'Begonnenes, das nicht abgesendet wird, wird länger aufgehoben.',
	totalsStay: 'Zusammengezählte Zahlen bleiben, wenn Antworten gelöscht werden.',
	machines: 'Maschinen werden anders eingesetzt.',
	withdrawal: 'Bis wann man widerrufen kann, ist mit anderen Worten beschrieben.'
};
