import type { Words } from '../en.ts';
import { formsOf } from '../forms.ts';

const { and, count, day, number } = formsOf('de');

export const receipt: Words['receipt'] = {
	title: 'Ihr Beleg',
	saved: 'Gespeichert. Danke.',
	withdrew: (on) =>
		`Sie haben am ${day(on)} widerrufen. Ihre Antworten werden für nichts mehr verwendet. Sie bleiben hier für Sie sichtbar, bis sie gelöscht werden.`,
	done: {
		withdrawn: 'Widerrufen. Von diesem Augenblick an wird es dafür nicht mehr verwendet.',
		allowed: 'Ab jetzt erlaubt. Sie können es hier jederzeit widerrufen.',
		changed: 'Geändert. Die alten Antworten sind fort.',
		corrected: 'Die Adresse ist gespeichert, und die alte ist fort.'
	},
	keep: 'Bewahren Sie diesen Link auf. Er ist der einzige Weg zurück zu Ihren Antworten, und wir speichern nur seinen Fingerabdruck.',
	keepToErase: 'Sie brauchen ihn noch, um Ihre Antworten zu löschen.',
	sent: 'Was Sie gesendet haben',
	sentOn: (on, deleteAfter) => `Am ${day(on)}. Es wird nach dem ${day(deleteAfter)} gelöscht.`,
	saveFile: 'Diese Datei speichern',
	change: 'Meine Antworten ändern',
	changeUntil: 'Möglich, bis Ergebnisse mitgeteilt werden, auch wenn die Umfrage schon geschlossen ist.',
	fixedTold:
		'Ergebnisse wurden mitgeteilt, deshalb bleiben die Antworten, wie sie gezählt wurden. Was Sie erlauben, können Sie weiterhin ändern.',
	allowed: 'Was Sie erlaubt haben',
	whenAnswered: 'Als Sie geantwortet haben',
	whenAskedAgain: 'Als Sie noch einmal gefragt wurden',
	allowedSince: (on) => `Erlaubt seit dem ${day(on)}.`,
	withdrawnOn: (on) => `Widerrufen am ${day(on)}.`,
	notAllowed: 'Nicht erlaubt.',
	endsAll:
		'Ohne dies bleibt keine Verwendung übrig: Wenn Sie es widerrufen, ist alles widerrufen, was darauf beruht.',
	withdrawThis: 'Dies widerrufen',
	allowThis: 'Dies erlauben',
	address: 'Ihre Adresse',
	addressKept: 'Sie wird verschlüsselt und getrennt von Ihren Antworten gespeichert.',
	correct: 'Berichtigen',
	saveAddress: 'Adresse speichern',
	next: 'Wie es weitergeht',
	findIt: (on) => `Sie finden es hier, bis ${day(on)}:`,
	take: 'Mitnehmen',
	everything: 'Alles, was hier über Sie gespeichert ist:',
	toRead: 'zum Lesen',
	asData: 'als Daten (JSON)',
	signed: 'Ihr Einwilligungsbeleg, signiert',
	signedSays:
		'Er sagt Wort für Wort und mit den Zeitpunkten, worin Sie eingewilligt haben und worin nicht. Ihre Antworten und Ihr persönlicher Link stehen nicht darin; Sie können ihn also vorzeigen.',
	check: 'Alle können prüfen, ob er echt ist',
	program: 'Dasselbe als Daten',
	programSays:
		'Zum Lesen mit einem Programm (JSON-LD, nach ISO/IEC TS 27560). Er ändert sich, wenn Sie sich anders entscheiden; ein früher mitgenommener bleibt echt für den Tag, an dem er ausgestellt wurde.',
	changeMind: 'Wenn Sie es sich anders überlegen',
	withdraw: 'Widerrufen',
	withdrawSays:
		'Alles, was Sie erlaubt haben, ist dann zurückgenommen. Ihre Antworten werden nicht mehr mitgezählt, und niemand liest sie mehr.',
	withdrawAll: 'Alles widerrufen',
	erase: 'Löschen',
	eraseSays:
		'Ihre Antworten werden endgültig gelöscht. Es bleibt nur der Vermerk, dass eine Antwort gelöscht wurde. Das lässt sich nicht rückgängig machen.',
	eraseMine: 'Meine Antworten löschen',
	eraseNow: 'Ja, jetzt löschen',
	under: (version) => `Abgegeben unter Fassung ${version} der Erklärung, Fingerabdruck`,
	erased: 'Gelöscht',
	erasedSays:
		'Ihre Antworten, Ihre Einwilligung und alles, was zu Ihnen führen könnte, sind gelöscht. Danke, dass Sie geantwortet haben.',
	changeSays:
		'Was Sie ändern, tritt an die Stelle dessen, was Sie geschrieben hatten; der alte Text wird gelöscht. Was Sie erlaubt haben, bleibt, wie es ist.',
	linkSaid: 'Was Ihr Link gesagt hat',
	linkSaidHelp: 'Berichtigen Sie es, oder leeren Sie das Feld, dann wird es gelöscht.',
	saveChanges: 'Änderungen speichern',
	leave: 'Lassen, wie es war',
	cannotChange: 'Diese Antworten können nicht mehr geändert werden. Ihr Beleg zeigt sie.',
	cannotChangeHere: 'Ihre Antworten können hier nicht mehr geändert werden. Nichts wurde geändert.',
	leadsFurther:
		'Was Sie geändert haben, führt zu weiteren Fragen. Sehen Sie sie an und speichern Sie dann noch einmal.',
	follows: 'Diese Frage folgt aus dem, was Sie geändert haben.',
	addressUnchanged: 'Die Adresse wurde nicht geändert.',
	cannotAllow: 'Das kann hier nicht mehr erlaubt werden. Nichts wurde geändert.',
	all: 'Alles, was gespeichert ist',
	allOfYou: 'Alles, was hier über Sie gespeichert ist',
	allOn: (on) =>
		`Stand ${day(on)}, jedes einzelne Feld. Um es zu behalten, speichern oder drucken Sie diese Seite, oder nehmen Sie es mit:`,
	statementUnder: 'Die Erklärung, unter der Sie geantwortet haben:',
	yourAnswers: 'Ihre Antworten',
	leftOut: 'Sie haben jede Frage ausgelassen.',
	saidYesOrNo: 'Wozu Sie Ja oder Nein gesagt haben',
	response: 'Der Datensatz selbst',
	yourContact: 'Ihr Kontakt',
	noneStored: 'Es ist keiner gespeichert.',
	filesSent: 'Dateien, die Sie gesendet haben',
	storedEncrypted: 'Sie ist verschlüsselt gespeichert.',
	lettersAgain: 'E-Mails, die noch einmal gefragt haben',
	passedOn: 'Was weitergegeben wurde und an wen',
	noted: 'Was das Team dazu vermerkt hat',
	notRead: 'Nichts. Noch hat es niemand gelesen.',
	wasRead: (question, on) => `„${question}“ wurde am ${day(on)} gelesen.`,
	themeGone: 'ein inzwischen entferntes Thema',
	wasCoded: (question, theme, on, from, to) =>
		`„${question}“ wurde am ${day(on)} einem Thema zugeordnet (${theme}): die Zeichen von ${number(from)} bis ${number(to)} Ihres Textes.`,
	wasShown: (question, theme, on) =>
		`Ihr Text zu „${question}“ wurde am ${day(on)} als Beispiel für ein Thema ausgewählt: ${theme}.`,
	quoted: (words) => `„${words}“`,
	back: 'Zurück zu Ihrem Beleg'
};

export const lost: Words['lost'] = {
	title: 'Ein verlorener Beleg',
	heading: 'Sie haben Ihren Beleg verloren',
	depends:
		'Ob etwas zu Ihren Antworten zurückführt, hängt von der Umfrage ab. Wo sie keinen Namen verlangt hat, führt nichts zurück, und das ist Absicht. Wo Sie eine E-Mail-Adresse angegeben haben, kann ein neuer Link an sie geschickt werden.',
	pollAddress: 'Die Adresse der Umfrage',
	pollAddressHelp:
		'Der Link, unter dem Sie geantwortet haben, oder sein letzter Teil, zum Beispiel saturday-opening.',
	noAddress: 'Das ist keine Adresse einer Umfrage.',
	see: 'Ansehen, was möglich ist',
	asked:
		'Wenn jemand mit dieser Adresse geantwortet hat, ist eine E-Mail mit einem neuen Link dorthin unterwegs, und der frühere Link gilt nicht mehr.',
	gaveAddress: 'Wenn Sie eine E-Mail-Adresse angegeben haben',
	noMail: (asker) =>
		`Hier ist kein Mailserver eingerichtet, deshalb kann keine E-Mail verschickt werden. Wenden Sie sich an ${asker}: Wie, steht in der Erklärung der Umfrage.`,
	canSend:
		'Wir können einen neuen Link an die Adresse schicken, mit der Sie geantwortet haben. Ihr alter Link gilt dann nicht mehr.',
	addressUsed: 'Die E-Mail-Adresse, mit der Sie geantwortet haben',
	send: 'Neuen Link schicken',
	gaveNone: 'Wenn Sie keine Adresse angegeben haben',
	byDesign: 'Wir können Sie nicht finden, und das ist Absicht.',
	onlyCode:
		'Ihre Antworten tragen weder Namen noch Adresse. Der Code, der Ihnen gezeigt wurde, ist der einzige Weg zu ihnen, und wir haben nur seinen Fingerabdruck gespeichert: Aus ihm kann niemand den Code berechnen, und nichts sonst unterscheidet Ihre Antworten von denen anderer. Könnten wir Sie heraussuchen, so könnten es hier alle.',
	lookFor:
		'Suchen Sie den Link im Verlauf Ihres Browsers oder in Ihren Notizen: Er endet mit /r/ und 22 Zeichen. Ohne ihn bleiben Ihre Antworten bis zu dem Tag, an dem sie gelöscht werden, wie es die Erklärung sagt.',
	anonymously: 'Wenn Sie anonym geantwortet haben',
	nobodyCan: 'Niemand kann Ihre Antworten finden, auch Sie nicht.',
	noReceipt:
		'Sie waren anonym: Es wurde kein Beleg ausgegeben, weil nichts die Antworten mit Ihnen verbindet. Sie werden an dem Tag gelöscht, den die Erklärung nennt.',
	pollItself: 'Die Umfrage und ihre Erklärung'
};

export const again: Words['again'] = {
	answered: 'Sie haben geantwortet',
	heading: 'Dürfen wir Ihre Antworten für mehr verwenden?',
	saidYes: 'Sie haben Ja gesagt',
	saidNo: 'Sie haben Nein gesagt',
	yesOn: (on, deleteAfter) =>
		`Am ${day(on)}. Ihre Antworten werden jetzt auch unter der neuen Erklärung verwendet. Sie sind so, wie Sie sie gesendet haben, und werden wie bisher nach dem ${day(deleteAfter)} gelöscht.`,
	noOn: (on) => `Am ${day(on)}. Nichts hat sich geändert: Für Ihre Antworten gilt, was vorher gesagt wurde.`,
	changeMind: 'Wenn Sie es sich anders überlegen, verwenden Sie Ihren Beleg.',
	lostIt: 'Ich habe ihn verloren',
	asksAgain: (asker) => `${asker} fragt Sie noch einmal`,
	before:
		'Sie haben früher unter einer engeren Erklärung geantwortet. Wenn Sie nichts tun oder Nein sagen, ändert sich nichts: Für Ihre Antworten gilt, was damals gesagt wurde.',
	isNew: 'Was neu ist',
	answeredUnder: 'Die Erklärung, unter der Sie geantwortet haben',
	stays: (deleteAfter, until) =>
		`Ihre Antworten bleiben, wie Sie sie gesendet haben, und werden nach dem ${day(deleteAfter)} gelöscht, wie es Ihnen zugesagt wurde, auch wenn die neue Erklärung eine längere Zeit nennt. Dieser Link gilt einmal, bis ${day(until)}.`,
	newStatement: 'Die neue Erklärung, vollständig',
	yes: 'Ja, verwenden Sie sie',
	changed:
		'Die Erklärung hat sich geändert, während Sie sie gelesen haben. Lesen Sie sie bitte noch einmal und entscheiden Sie.',
	answeredAlready:
		'Diese E-Mail wurde schon beantwortet. Wenn Sie es sich anders überlegen, verwenden Sie Ihren Beleg.'
};

export const stop: Words['stop'] = {
	title: 'Keine E-Mails mehr erhalten',
	done: 'Keine E-Mails mehr',
	doneSays: (who) =>
		`${who} schreibt nicht mehr an diese Adresse. Sie steht hier auf keiner Liste mehr, und wartende E-Mails werden nicht verschickt.`,
	mark: 'Damit das für immer gilt, wird ein Merkmal gespeichert, an dem die Adresse erkannt wird, falls jemand sie wieder hinzufügt. Die Adresse selbst wird nicht gespeichert. Ihre Antworten bleiben, wie sie sind: Mit Ihrem Beleg können Sie Ihre Einwilligung widerrufen oder die Antworten löschen.',
	heading: (who) => `Keine E-Mails mehr von ${who}?`,
	says: 'Ein Klick, und niemand von dort schreibt mehr an die Adresse, die diesen Link erhalten hat. Sie verschwindet hier von allen Listen. Auch ein persönlicher Link zu einer Umfrage, der mit der E-Mail kam, endet; Ihre Antworten bleiben, wie sie sind.'
};

export const outcome: Words['outcome'] = {
	asked: (asker, title) => `${asker} hat gefragt: ${title}`,
	notYet: (asker) => `Noch ist nichts mitgeteilt. ${asker} hat zugesagt:`,
	toldOn: (on) => `Mitgeteilt am ${day(on)}`,
	decided: 'Was entschieden wurde',
	status: {
		considering: 'Wird erwogen',
		'will-do': 'Wird gemacht',
		done: 'Erledigt',
		'will-not-do': 'Wird nicht gemacht'
	},
	byOn: (owner, on) => `${owner}, ${day(on)}.`,
	because: (what) => `Wegen: ${what.join('; ')}.`,
	youSaid: 'Was Sie gesagt haben',
	kinds: {
		need: 'Was Sie brauchen',
		'pain-point': 'Was Sie stört',
		want: 'Was Sie sich wünschen',
		expectation: 'Was Sie erwarten',
		belief: 'Was Sie glauben',
		tendency: 'Was Sie meist tun',
		praise: 'Was Sie loben'
	},
	people: (people, smallest) =>
		people === null
			? `Weniger als ${number(smallest)} Personen haben geantwortet.`
			: count(people, { one: '# Person hat geantwortet.', other: '# Personen haben geantwortet.' }),
	read: (people) =>
		`Für die Themen wurden die Texte von ${count(people, { one: '# Person', other: '# Personen' })} gelesen.`,
	promised: 'Was zugesagt wurde',
	toldBefore: (days) => `Früher mitgeteilt am ${and(days.map(day))}.`,
	allPromises: (asker) => `Alle Zusagen von ${asker}`
};

export const missing: Words['missing'] = {
	nothing: 'Hier ist nichts',
	failed: 'Das hat nicht geklappt',
	notFound: 'Unter dieser Adresse ist nichts. Prüfen Sie den Link, den Sie erhalten haben.',
	noPoll: 'Unter dieser Adresse gibt es keine Umfrage. Prüfen Sie den Link, den Sie erhalten haben.',
	takenDown: (on) =>
		`Diese Umfrage wurde am ${day(on)} entfernt. Wer geantwortet hat, kann den Beleg öffnen, bis die Antworten gelöscht sind.`,
	receipt:
		'Was dieser Link geöffnet hat, wurde gelöscht, oder es hat nie bestanden. Prüfen Sie, ob der ganze Link kopiert wurde.',
	receiptTold:
		'Wir können beides nicht unterscheiden: Von gelöschten Antworten behalten wir nur den Vermerk, dass an jenem Tag welche gelöscht wurden.',
	lostReceipt: 'Ich habe meinen Beleg verloren',
	letter:
		'Dieser Link ist erfunden, seine Zeit ist vorbei, oder das, wonach er gefragt hat, hat sich geändert. Für Ihre Antworten hat sich nichts geändert: Für sie gilt, worin Sie eingewilligt haben.',
	personal:
		'Dieser persönliche Link ist erfunden, oder er gilt nicht mehr: Die Liste, aus der er kam, wurde gelöscht, oder die Links dieser Umfrage wurden beendet. Über Sie wurde jetzt nichts gespeichert. Wer Ihnen geschrieben hat, kann Ihnen den allgemeinen Link der Umfrage geben.',
	stopped:
		'Sie haben gesagt, dass Sie von dort keine E-Mails mehr wünschen, und damit endete auch Ihr persönlicher Link. Ihre Adresse steht hier auf keiner Liste mehr, und niemand von dort schreibt ihr wieder. Wenn Sie schon geantwortet haben, öffnet Ihr Beleg weiterhin Ihre Antworten.',
	tooLarge:
		'Das ist mehr, als auf einmal gesendet werden kann. Gehen Sie im Browser zurück, wo Ihr Text noch steht, und wählen Sie eine kleinere Datei.',
	ours: 'Auf unserer Seite ist etwas schiefgegangen. Versuchen Sie es bitte noch einmal.',
	away: 'Unsere Daten sind gerade nicht erreichbar: Der Fehler liegt bei uns, und nichts ist verloren. Warten Sie eine Minute und laden Sie diese Seite dann neu. Wenn Sie gerade etwas abgeschickt haben, gehen Sie im Browser zurück: Dort steht noch alles, was Sie geschrieben haben. Schicken Sie es dann noch einmal ab.',
	beyond:
		'Darin steht eine Zahl oder ein Tag, der nicht gespeichert werden kann. Prüfen Sie das und senden Sie es dann noch einmal.',
	unstorable:
		'Darin steht ein Zeichen, das nicht gespeichert werden kann. Tippen Sie den Text noch einmal, statt ihn einzufügen.',
	otherSite: 'Dieses Formular wurde von einer anderen Website gesendet, deshalb ist nichts geschehen.'
};
