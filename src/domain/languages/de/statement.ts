import type { Words } from '../en.ts';
import { formsOf } from '../forms.ts';

const { count, day } = formsOf('de');

export const statement: Words['statement'] = {
	asks: (asker) => `${asker} fragt`,
	decision: 'Ihre Antworten fließen in eine einzige Entscheidung ein:',
	decidedBy: (owner, on) => `Entscheiden wird: ${owner}, bis ${day(on) || '…'}.`,
	get: 'Was Sie davon haben',
	time: 'Ihre Zeit',
	minutes: (minutes) => `Etwa ${count(minutes, { one: '# Minute', other: '# Minuten' })}.`,
	voluntary: 'Die Teilnahme ist freiwillig.',
	ifNo: (consequences) => `Wenn Sie Nein sagen: ${consequences}`,
	who: 'Wer Sie sind',
	identity: {
		anonymous:
			'Anonym: Nichts verbindet Ihre Antworten mit Ihnen. Wir speichern den Tag, nicht die Uhrzeit, und weder Adresse noch Gerät noch Cookie. Weil niemand erkennen kann, welche Antworten von Ihnen sind, können Sie sie nach dem Absenden nicht zurücknehmen.',
		coded:
			'Mit Code, nicht anonym: Ihre Antworten tragen keinen Namen. Nach dem Absenden erhalten Sie einen persönlichen Code, der nur einmal angezeigt wird. Wer ihn hat, kann die Antworten ansehen, die Einwilligung widerrufen oder die Antworten löschen. Wir speichern nur seinen Fingerabdruck und können ihn nicht für Sie heraussuchen.',
		identified:
			'Mit Ihrem Kontakt: Ihre E-Mail-Adresse wird verschlüsselt und getrennt von Ihren Antworten gespeichert. Nach dem Absenden erhalten Sie einen persönlichen Code, mit dem Sie Ihre Antworten ansehen, Ihre Einwilligung widerrufen oder alles löschen können.'
	},
	sees: 'Wer es sieht',
	seesRaw: (who) => `Antworten im Wortlaut: ${who}`,
	seesTotals: (who, smallest) =>
		`Zusammengezählt: ${who}; Gruppen unter ${count(smallest, { one: '# Person', other: '# Personen' })} werden nicht gezeigt.`,
	kept: 'Wie lange gespeichert',
	months: (months, rest) =>
		`${count(months, { one: '# Monat', other: '# Monate' })}, danach ${rest === 'delete' ? 'gelöscht' : 'bleiben nur zusammengezählte Zahlen'}.`,
	draft: (days) =>
		`Was Sie beginnen und nicht absenden, wird nur aufgehoben, wenn Sie es wünschen, unter einem Code, den nur Sie haben, und höchstens ${count(days, { one: '# Tag', other: '# Tage' })} lang.`,
	hear: 'Was Sie erfahren',
	hearBy: (on) => `Bis ${day(on) || '…'}.`,
	hearWhere: (where) => `Wo: ${where}`,
	whole: 'Die ganze Erklärung',
	askedBy: 'Es fragt',
	contact: 'Kontakt',
	paidBy: 'Bezahlt von',
	behalf: 'Im Auftrag von',
	itself: 'Im eigenen Auftrag',
	basis: 'Rechtsgrundlage',
	bases: {
		consent: 'Einwilligung',
		'legitimate-interest': 'berechtigtes Interesse',
		contract: 'Vertrag',
		'public-task': 'öffentliche Aufgabe'
	},
	automatic: 'Ohne zu fragen erfasst',
	nothingAutomatic: 'Nichts. Keine Adresse, kein Gerät, kein Cookie.',
	automaticByLink: (names: string) =>
		`Was Ihr Link sagt und was Sie sehen, bevor etwas gesendet wird: ${names}.`,
	recipients: 'Empfänger',
	processors: 'Wer sonst daran arbeitet',
	nobody: 'Niemand',
	countries: 'Gespeichert in',
	whySoLong: 'Warum so lange',
	mayAnswer: 'Wer antworten darf',
	fromAge: (years) => `Personen ab ${count(years, { one: '# Jahr', other: '# Jahren' })}`,
	howToWithdraw: 'So widerrufen Sie',
	afterPublication: 'Nach Veröffentlichung der Ergebnisse',
	rights: 'Ihre Rechte',
	machines: 'Maschinen',
	asked: 'Wer gefragt wird',
	reached: 'Wie die Befragten erreicht wurden',
	expected: 'Wie viele erwartet werden',
	about: (people) => `Etwa ${count(people, { one: '# Person', other: '# Personen' })}`,
	cannotSay: 'Was sich daraus nicht ablesen lässt',
	weAsk: (item) => `Wir fragen nach: ${item}`,
	sensitive: (category, reason) => `Besonders schutzwürdig (${category}): ${reason}`,
	special: {
		health: 'Gesundheit',
		belief: 'Weltanschauung',
		politics: 'politische Meinung',
		'sex-life': 'Sexualleben',
		union: 'Gewerkschaftszugehörigkeit',
		biometrics: 'biometrische Daten',
		origin: 'Herkunft'
	},
	fingerprint: 'Fingerabdruck dieser Erklärung und ihrer Fragen:',
	fingerprintStays: 'Er bleibt bei Ihren Antworten, und alle können ihn nachrechnen.',
	asData: 'Die Erklärung als Daten'
};

export const consent: Words['consent'] = {
	inform: (asker, decision) =>
		`Ich willige ein, dass ${asker} meine Antworten für diese Entscheidung verwendet und für nichts anderes: ${decision}.`,
	share: (asker, party) => `${asker} darf meine Antworten weitergeben an ${party}.`,
	machine: (asker, party) =>
		`${asker} darf meinen Text von einer Maschine bearbeiten lassen; sie gehört ${party}.`
};
