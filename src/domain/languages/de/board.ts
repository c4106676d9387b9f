import type { Words } from '../en.ts';
import { formsOf } from '../forms.ts';

const { and, count, day, number } = formsOf('de');

const people = (of: number) => count(of, { one: '# Person', other: '# Personen' });

export const board: Words['board'] = {
	some: (people, orMore) => `${number(people)}${orMore ? ' oder mehr' : ''}`,
	ofPeople: (base) => `von ${people(base)}`,
	about: (inHundred) => `Etwa ${number(inHundred)} von 100 Personen`,
	drawn: (people, low, high) =>
		`nach ${number(people)} zufällig gezogenen Antworten (${number(low)} bis ${number(high)} von 100).`,
	foundIn: (people, base) => `Gefunden bei ${number(people)} der ${number(base)} bisher gelesenen.`,
	range: (low, high) => `${low} bis ${high}`,
	percent: (share) => `${Math.round(share * 100)}\u00a0%`,
	over: (share) => `über ${share}`,
	answer: 'Antwort',
	share: 'Anteil mit Intervall',
	peopleColumn: 'Personen',
	together: (k) => `zusammengefasst, weil auf eine davon weniger als ${number(k)} Personen kommen`,
	untold: 'Auf die einzelnen Antworten kommen zu wenige Personen, um sie getrennt zu nennen.',
	held: 'Diese Zahlen warten auf die nächste Ausgabe: Jetzt gezeigt, würden sie Personen verraten, die seit der letzten geantwortet haben.',
	closer: (k) =>
		`Was fast alle oder fast niemand gesagt hat, steht hier höchstens auf ${number(k)} Personen genau.`,
	answered: (base) => count(base, { one: '# Person hat geantwortet', other: '# Personen haben geantwortet' }),
	people,
	tooFew: (k) => `Weniger als ${number(k)} Personen haben geantwortet, deshalb wird noch nichts gezeigt.`,
	refused: {
		periods: (least) =>
			`Dafür braucht es mindestens ${count(least, { one: '# Zeitraum', other: '# Zeiträume' })}, deshalb wird noch nichts gezeigt.`,
		things: (least) =>
			`Zum Vergleichen braucht es mindestens ${count(least, { one: '# Sache', other: '# Sachen' })}.`,
		chosen:
			'Nicht alles ist gelesen, und jemand hat ausgewählt, was gelesen wurde: Ein Unterschied kann daher kommen.',
		noSpread: 'Alle haben gleich geantwortet, deshalb lässt sich kein Zusammenhang erkennen.'
	},
	thing: 'Was',
	mean: 'Mittelwert',
	median: 'Median',
	judged: 'Was beurteilt wurde',
	opportunity: 'Chance',
	counted: 'Wie gezählt wurde',
	tier: (n) => `Stufe ${n}`,
	place: (from, to) => (from === to ? `Platz ${from}` : `Platz ${from} bis ${to}`),
	amongThree: (inHundred) => `in ${number(inHundred)} von 100 Ziehungen unter den ersten drei`,
	ranksAre: (times, seed) =>
		`Stufen und Plätze: Gleich viele Personen wurden ${number(times)} Mal neu gezogen, jede mit all ihren Antworten (Startwert ${seed}). Etwas steht nur dann auf einer tieferen Stufe, wenn etwas anderes sicher darüber steht, alle Paare zusammen zu 95\u00a0%; neun von zehn Ziehungen geben die genannten Plätze.`,
	better: 'Besser damit',
	worse: 'Schlechter ohne',
	category: 'Kategorie',
	unclear: 'keine klare Kategorie',
	hidden: 'eine Kategorie ist zu klein, um sie zu nennen',
	kanoIs:
		'Kano: die Kategorie, die die meisten gewählt haben, wenn ihr Vorsprung über den Zufall der Stichprobe hinausgeht. Besser sind Begeisterung und Leistung, schlechter Leistung und Grundlage, jeweils von diesen und den Gleichgültigen (Berger 1993), mit Wilson-Intervallen zu 95\u00a0%.',
	bestWorst: 'Am besten minus am schlechtesten',
	bestWorstIs:
		'Am besten minus am schlechtesten: die Male als Bestes minus die Male als Schlechtestes, geteilt durch die Male, die es gezeigt wurde, von −1 bis 1 (Finn und Louviere). Das 95-%-Intervall zählt jede Person als eine.',
	burden: 'Last, 0 bis 4',
	reach: 'Wen es trifft',
	severity: 'Schwere, 1 bis 4',
	burdenIs:
		'Die Last ist die mittlere Schwere über alle, die geantwortet haben, 0 wo nichts im Weg steht: wen es trifft mal wie schwer es diese trifft. 95-%-Intervalle.',
	meanIs: 'Mittelwerte haben 95-%-Intervalle aus der Streuung der Antworten.',
	opportunityIs:
		'Die Chance ist die Wichtigkeit plus das, was der Zufriedenheit dazu fehlt, jeweils zehnmal der Anteil der Werte 4 und 5 (Ulwick), von 0 bis 20. Wo sich die Intervalle überschneiden, ist die Reihenfolge nicht sicher.',
	sharesOf: (base) =>
		`Die Anteile beziehen sich auf ${count(base, { one: '# Person, die geantwortet hat', other: '# Personen, die geantwortet haben' })}, mit Wilson-Intervallen zu 95\u00a0%. Sie zeigen nur den Zufall der Stichprobe: Wer von sich aus antwortet, ist keine Zufallsstichprobe.`,
	rows: {
		promoters: 'Empfehlende (9 bis 10)',
		passives: 'Unentschiedene (7 bis 8)',
		detractors: 'Ablehnende (0 bis 6)',
		others: 'Andere Antworten',
		attractive: 'Begeisterung: erfreut, wird nicht vermisst',
		performance: 'Leistung: je mehr, desto besser',
		mustBe: 'Grundlage: wird vorausgesetzt',
		indifferent: 'Gleichgültig',
		reverse: 'Umgekehrt: lieber ohne',
		contradiction: 'Widerspruch'
	},
	nps: 'Net Promoter Score (Weiterempfehlung)',
	npsIs: (base) =>
		`Anteil der Werte 9 bis 10 minus Anteil der Werte 0 bis 6, von ${people(base)}. 95-%-Intervall der Differenz.`,
	topIs: (points, chose, base) => `${points}: ${chose} von ${people(base)}. Wilson-Intervall zu 95\u00a0%.`,
	or: (one, other) => `${one} oder ${other}`,
	apart: 'Nicht zusammengezählt',
	apartSays:
		'Die Fragen oben zählen jede Fassung mit, die sie gleich gestellt hat. Diese Antworten sind nicht dabei, weil sie auf etwas anderes gegeben wurden:',
	versions: (versions) =>
		versions.length === 1 ? `Fassung ${versions[0]}` : `Fassungen ${and(versions.map(number))}`,
	apartBecause: (gave, k, why) =>
		`${gave === null ? `weniger als ${number(k)} Personen` : people(gave)}, denn ${why}.`,
	why: {
		kind: 'es war eine Frage anderer Art',
		words: 'sie wurde mit anderen Worten gestellt',
		ends: 'ihre Enden waren anders benannt',
		terms: 'sie wurde unter anderen Bedingungen beantwortet',
		gone: 'eine angebotene Antwort gibt es nicht mehr',
		option: 'eine Antwort lautete anders',
		points: 'ihre Skala hatte eine andere Zahl von Punkten',
		scale: 'ihre Skala war anders benannt',
		dropped: 'sie wird nicht mehr gestellt'
	}
};

export const how: Words['how'] = {
	title: 'Wie vorgegangen wurde',
	asked: 'Wer gefragt wurde',
	answered: 'Wie viele geantwortet haben',
	fewer: (k) => `weniger als ${number(k)}`,
	elsewhere: (taken) => `Anderswo gesammelt: ${number(taken)}`,
	collectedBy: (who, basis) => `Von ${who}. ${basis}`,
	weighting: 'Gewichtung',
	noWeighting: 'Keine. Jede Person zählt als eine.',
	precision: 'Genauigkeit',
	precisionSays:
		'Die Intervalle sind die nach Wilson zu 95\u00a0%: nur der Zufall der Stichprobe. Eine Umfrage, an der man von sich aus teilnimmt, hat keine bekannte Fehlerspanne.',
	estimatedSays:
		'Ein Anteil mit „etwa“ ist für alle geschätzt, die geschrieben haben, nach zufällig gezogenen Personen, deren Antworten ganz gelesen wurden; sein Intervall ist das der Ziehung.',
	chosenSays:
		'Nicht alles wurde gelesen, und jemand hat ausgewählt, was gelesen wurde: Bei den nicht Gelesenen können die Anteile andere sein.',
	words: 'Texte',
	wordsSays:
		'Die Themen haben Menschen benannt, die die Antworten gelesen haben; eine Person kann in mehreren stehen.',
	decision: 'Für welche Entscheidung',
	decisionBy: (decision, on) => `${decision}, bis ${day(on)}`,
	questions: 'Die Fragen im Wortlaut',
	asData: 'Erklärung und Fragen als Daten',
	fingerprint: 'Fingerabdruck'
};

export const promises: Words['promises'] = {
	state: { due: 'Offen', kept: 'Gehalten', late: 'Verspätet gehalten', broken: 'Gebrochen' },
	made: (due, on) => `die Entscheidung, zugesagt bis ${day(due)}${on && `, getroffen am ${day(on)}`}`,
	told: (due, on) => `was daraus wurde, zugesagt bis ${day(due)}${on && `, mitgeteilt am ${day(on)}`}`,
	title: (who) => `Zusagen von ${who}`,
	says: 'Jede Umfrage hier sagt, bis wann entschieden wird und was danach mitgeteilt wird. So wurden diese Zusagen gehalten.',
	none: 'Noch wurde keine Umfrage veröffentlicht.',
	isOpen: 'Diese Umfrage ist offen',
	takenDown: 'Entfernt',
	takenDownOn: (title, on) => `„${title}“, am ${day(on)}.`,
	wasTold: 'Was daraus wurde, war mitgeteilt.',
	notYet: 'Was daraus wurde, war noch nicht mitgeteilt.',
	neverTold: (due) => `Was daraus wurde, war bis ${day(due)} zugesagt und wurde nie mitgeteilt.`,
	nobody: 'Unter dieser Adresse ist niemand. Prüfen Sie den Link, den Sie erhalten haben.'
};
