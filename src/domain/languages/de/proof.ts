import type { Words } from '../en.ts';
import { formsOf } from '../forms.ts';

const { day } = formsOf('de');

export const verify: Words['verify'] = {
	title: 'Einen Einwilligungsbeleg prüfen',
	says: 'Wer hier auf eine Umfrage geantwortet hat, kann einen signierten Beleg über die eigene Einwilligung mitnehmen. Diese Seite sagt, ob ein solcher Beleg echt und unverändert ist und was darin steht. Nichts, was Sie hier eingeben, wird gespeichert.',
	another: 'Einen weiteren prüfen',
	file: 'Die signierte Datei',
	fileHelp: 'Sie endet auf .jws.',
	paste: 'Oder fügen Sie ein, was darin steht',
	check: 'Prüfen',
	elsewhere: 'Wie man das anderswo prüfen kann',
	keysAt:
		'Die Datei ist ein kompaktes JWS (RFC 7515), signiert mit Ed25519. Jedes JOSE-Programm kann unsere öffentlichen Schlüssel verwenden; mit den Tagen, an denen sie erzeugt und ausgemustert wurden, stehen sie hier:',
	standard:
		'Signiert ist ein Einwilligungsbeleg nach ISO/IEC TS 27560 im Data Privacy Vocabulary des W3C, als JSON-LD.',
	anonymous:
		'Eine Umfrage, die anonym fragt, gibt keine Belege aus: Dort führt nichts von einer Antwort zu der Person, die sie gegeben hat; es gibt also niemanden, von dem der Beleg handeln könnte.',
	genuine: 'Echt',
	signedOn: (on) =>
		`Dieser Server hat ihn am ${day(on)} signiert, und seitdem wurde nichts darin verändert. Er sagt, wie es an jenem Tag stand; wer den persönlichen Link hat, kann einen neueren mitnehmen.`,
	whatItSays: 'Was darin steht',
	poll: 'Die Umfrage',
	decision: 'Für die Entscheidung',
	changed: 'Zuletzt geändert',
	on: day,
	kept: 'Gespeichert bis',
	keptUntil: (on) => `${day(on)}, danach gelöscht`,
	agreed: 'Eingewilligt in',
	nothing: 'In nichts, Stand jenes Tages.',
	notAgreed: 'Nicht eingewilligt in',
	state: {
		again: (on) => `noch einmal erteilt am ${day(on)}`,
		given: (on) => `erteilt am ${day(on)}`,
		withdrawn: (on) => `widerrufen am ${day(on)}`,
		refused: (on) => `abgelehnt am ${day(on)}`
	},
	key: 'Signiert mit dem Schlüssel',
	keyInUse: (made) => `Er wurde am ${day(made)} erzeugt und ist heute in Gebrauch.`,
	keyRetired: (made, retired) =>
		`Er wurde am ${day(made)} erzeugt und am ${day(retired)} ausgemustert; was er vorher signiert hat, bleibt echt.`,
	tooLarge: 'Für einen Beleg ist das zu groß',
	tooLargeSays: 'Ein Beleg hat höchstens ein Megabyte. Wählen Sie die Datei, die auf .jws endet.'
};

export const doubts: Words['doubts'] = {
	empty: 'Es gibt noch nichts zu prüfen',
	emptySays: 'Wählen Sie die Datei, die auf .jws endet, oder fügen Sie ein, was darin steht.',
	unsigned: 'Das trägt keine Signatur',
	unsignedSays:
		'Es sieht aus wie der Beleg als Daten (.json). Den könnte jede und jeder geschrieben haben. Nehmen Sie die signierte Datei, die auf .jws endet, und prüfen Sie diese.',
	noReceipt: 'Das ist kein signierter Einwilligungsbeleg',
	noReceiptSays:
		'Ein signierter Beleg ist eine einzige lange Zeile aus drei Teilen mit einem Punkt dazwischen und sagt von sich selbst, dass er ein Beleg ist. Falls Sie ihn kopiert haben, fehlt vielleicht ein Teil.',
	algorithm: 'Das ist nicht so signiert, wie wir signieren',
	algorithmSays:
		'Unsere Belege sind mit Ed25519 signiert und mit nichts anderem. Dieser sagt, dass er anders oder gar nicht signiert ist; so, wie er ist, stammt er also nicht von uns.',
	key: 'Keiner unserer Schlüssel hat das signiert',
	keySays:
		'Es ist mit einem Schlüssel signiert, den dieser Server nie hatte, oder der Name des Schlüssels wurde verändert. Wir können nicht dafür bürgen.',
	server: 'Das kommt von einem anderen Server',
	serverSays: (claims) =>
		`Keiner unserer Schlüssel hat es signiert. Es sagt von sich, es sei bei ${claims} entstanden; ob das stimmt, können wir nicht sagen. Wenn Sie dieser Adresse trauen, prüfen Sie es dort.`,
	altered: 'Das wurde verändert',
	alteredSays:
		'Es nennt einen unserer Schlüssel, aber die Signatur passt nicht zum Inhalt. Etwas darin wurde verändert, nachdem wir es signiert hatten, und sei es ein einziger Buchstabe. Verlassen Sie sich nicht darauf.',
	retired: 'Das wurde mit einem Schlüssel signiert, der nicht mehr in Gebrauch war',
	retiredSays:
		'Der Schlüssel ist einer von unseren, war aber schon ausgemustert, als dieser Beleg nach eigener Angabe signiert wurde. Mit ausgemusterten Schlüsseln signieren wir nicht. Verlassen Sie sich nicht darauf.',
	unread: 'Von uns signiert, aber wir können es nicht lesen',
	unreadSays:
		'Die Signatur ist unsere und passt, doch diese Version von Candor versteht den Inhalt nicht. Vielleicht hat eine neuere Version ihn erzeugt.'
};

const workspace_id = 'Nummer der Organisation';
const response_id = 'Nummer Ihres Datensatzes';
const poll_id = 'Nummer der Umfrage';
const question_id = 'Nummer der Frage';
const fingerprint = 'Fingerabdruck der Erklärung';
const allowed = 'Jetzt erlaubte Zwecke';
const delete_after = 'Gelöscht nach dem';
const link = 'Verschlüsselter Verweis auf Ihren Datensatz';

export const stored: Words['stored'] = {
	nothing: 'Nichts',
	yes: 'Ja',
	no: 'Nein',
	none: 'Keine',
	response: {
		workspace_id,
		id: response_id,
		poll_id,
		version: 'Fassung der Erklärung',
		fingerprint,
		mode: 'Wie eng er mit Ihnen verbunden ist',
		import_id: 'Übernommen mit der Datei Nummer',
		source_hash: 'Fingerabdruck der Zeile, aus der er übernommen wurde',
		receipt_hash: 'Fingerabdruck des Codes Ihres Belegs',
		answered_on: 'Tag Ihrer Antwort',
		sent_at: 'Zeitpunkt des Absendens',
		delete_after,
		allowed,
		withdrawn_at: 'Widerrufen'
	},
	answer: { workspace_id, response_id, question_id, poll_id, value: 'Gespeichert als' },
	consent: {
		workspace_id,
		response_id,
		purpose: 'Zweck',
		number: 'Zum wievielten Mal gefragt',
		given: 'Ihre Entscheidung',
		wording: 'Der genaue Wortlaut',
		language: 'Gezeigte Sprache',
		fingerprint,
		given_on: 'Tag Ihrer Entscheidung',
		given_at: 'Zeitpunkt Ihrer Entscheidung',
		withdrawn_at: 'Widerrufen'
	},
	contact: {
		workspace_id,
		poll_id,
		link,
		address_mac: 'Verschlüsselter Fingerabdruck Ihrer Adresse',
		sealed: 'All das, verschlüsselt',
		allowed,
		delete_after
	},
	letterLanguage: 'Die Sprache, in der wir Ihnen schreiben',
	file: {
		workspace_id,
		id: 'Nummer der Datei',
		poll_id,
		link,
		question_id,
		type: 'Art der Datei',
		size: 'Größe in Byte'
	},
	letter: {
		workspace_id,
		poll_id,
		scope: 'Gefragt zur Erklärung mit der Nummer',
		link,
		token_hash: 'Fingerabdruck des Links in der E-Mail',
		sent_on: 'Tag des Versands',
		expires_on: 'Zu beantworten bis',
		answer: 'Ihre Antwort',
		answered_on: 'Tag Ihrer Antwort darauf'
	},
	message: {
		workspace_id,
		id: 'Nummer der Mitteilung',
		kind: 'Gesendet als',
		poll_id,
		recipient: 'An',
		response_id,
		contact_link: link,
		outcome_number: 'Zum Ergebnis Nummer',
		event: 'Was sie mitteilt',
		made_at: 'Vermerkt',
		next_try_at: 'Nächster Versuch',
		tried_at: 'Letzter Versuch',
		tries: 'Versuche',
		passed_on: 'Wurde weitergegeben',
		acknowledged_at: 'Dort angekommen',
		last_problem: 'Letztes Problem'
	}
};
