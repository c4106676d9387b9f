import type { Words } from '../en.ts';
import { formsOf } from '../forms.ts';

const { and, count, day, number, or, plain } = formsOf('fr');

const points = (total: number, unit: string) => `Répartissez ${plain(total)} ${unit}`.trim();
const label = (words: string) => `«\u00a0${words}\u00a0»`;
const characters = (many: number) => count(many, { one: '# caractère', other: '# caractères' });

export const kinds: Words['kinds'] = {
	optional: 'facultatif',
	why: 'Pourquoi nous demandons cela',
	preferNot: 'Je préfère ne pas répondre',
	ask: {
		oneAnswer: 'Choisissez une réponse',
		someAnswer: 'Choisissez au moins une réponse',
		ofTwo: 'Choisissez l’une des deux',
		point: 'Choisissez un point de l’échelle',
		zeroToTen: 'Choisissez un nombre de 0 à 10',
		place: 'Choisissez un endroit sur la ligne',
		picture: 'Choisissez une image',
		order: 'Donnez à chacun sa place',
		lines: 'Choisissez une réponse à chaque ligne',
		importance: 'Dites pour chaque ligne quelle est son importance et quelle est votre satisfaction',
		feelings: 'Dites ce que vous en penseriez, avec et sans',
		sets: 'Choisissez dans chaque groupe',
		number: 'Écrivez un nombre',
		day: 'Choisissez un jour',
		time: 'Choisissez une heure',
		words: 'Écrivez quelques mots',
		email: 'Écrivez une adresse e-mail',
		phone: 'Écrivez un numéro de téléphone',
		address: 'Écrivez l’adresse',
		file: 'Choisissez un fichier',
		points
	},
	nothing: (what) => `${what}.`,
	nothingOrPreferNot: (what) => `${what}, ou choisissez «\u00a0Je préfère ne pas répondre\u00a0».`,
	eitherPreferNot: 'Répondez ici ou cochez «\u00a0Je préfère ne pas répondre\u00a0», mais pas les deux.',
	notOffered: 'Cette réponse ne figure pas parmi celles proposées. Choisissez à nouveau.',
	ownWords: (other) => `${other}\u00a0: dans vos propres mots`,
	ownWordsTooLong: (most) => `Écrivez-y au plus ${characters(most)}.`,
	ownWordsMissing: (other) =>
		`Écrivez ce que vous entendez par ${label(other)}, ou choisissez une autre réponse.`,
	ownOrOffered: 'Choisissez l’une des réponses ou écrivez la vôtre, mais pas les deux.',
	answersOrNone: (none) => `Choisissez soit des réponses, soit ${label(none)}.`,
	atMost: (most) => `Choisissez-en au plus ${number(most)}.`,
	atLeast: (least) => `Choisissez-en au moins ${number(least)}.`,
	upTo: (most) => `Choisissez-en jusqu’à ${number(most)}.`,
	fromTo: (least, most) => `Choisissez-en de ${number(least)} à ${number(most)}.`,
	anyNumber: 'Choisissez-en autant que vous voulez.',
	noneOfThese: 'Aucune de ces réponses',
	other: 'Autre',
	nameThree: 'Nommez au moins trois choses.',
	choose: 'Choisir',
	typeToFind: 'Tapez quelques lettres',
	notInList: (given) =>
		`${label(given)} n’est pas dans la liste. Tapez quelques lettres et choisissez l’une des propositions.`,
	dontKnow: 'Je ne sais pas',
	pointOf: (point, last) => `${point} sur ${last}`,
	importance: 'Importance accordée',
	notImportant: 'pas important',
	veryImportant: 'très important',
	satisfaction: 'Satisfaction ressentie',
	veryDissatisfied: 'pas du tout satisfait',
	verySatisfied: 'très satisfait',
	markEnds: (what, low, high) => `${what}\u00a0: 1 ${low}, 5 ${high}`,
	markFor: (item, what, low, high) => `${item}\u00a0: ${what}, de 1 ${low} à 5 ${high}`,
	importanceEachLine:
		'Dites pour chaque ligne quelle est son importance. Laissez de côté la satisfaction là où vous ne pouvez pas juger.',
	listed: (things) => things.join(', '),
	importanceSaid: (mark) => (mark === null ? 'importance non indiquée' : `importance ${mark} sur 5`),
	satisfactionSaid: (mark) =>
		mark === null ? 'satisfaction\u00a0: je ne peux pas juger' : `satisfaction ${mark} sur 5`,
	firstIsBest: '1 est la première place, la meilleure.',
	samePlace: (one, other) => `${label(one)} et ${label(other)} ont la même place. Donnez à chacun la sienne.`,
	placeEmpty: (place) => `Rien n’occupe encore la place ${place}.`,
	answerLineToo: (line) => `Choisissez aussi une réponse pour ${label(line)}.`,
	feelWith: 'Qu’en penseriez-vous si cela existait\u00a0?',
	feelWithout: 'Qu’en penseriez-vous si cela n’existait pas\u00a0?',
	feelings: {
		like: 'Cela me plairait',
		expect: 'Je m’y attends',
		neutral: 'Cela m’est égal',
		bear: 'Je peux m’en accommoder',
		dislike: 'Cela me déplairait'
	},
	answerBoth: (item) => `Répondez aux deux questions pour ${label(item)}\u00a0: avec et sans.`,
	answerItemToo: (item) => `Répondez aussi pour ${label(item)}.`,
	pairSaid: (item, given, without) => `${item}\u00a0: avec, ${label(given)}\u00a0; sans, ${label(without)}`,
	setOf: (set, sets) => `Groupe ${set} sur ${sets}`,
	setBoth: (set) => `Dans le groupe ${set}, choisissez-en un dans chaque colonne.`,
	setDifferent: (set) => `Dans le groupe ${set}, choisissez-en deux différents.`,
	setToo: (set) => `Choisissez aussi dans le groupe ${set}.`,
	setSaid: (set, best, worst) => `Groupe ${set}\u00a0: ${best}. ${worst}.`,
	wholeFor: (item) => `Écrivez un nombre entier, 0 ou plus, pour ${label(item)}.`,
	tooFewPoints: (given, missing) => `Cela fait ${plain(given)}. Il en reste ${plain(missing)} à répartir.`,
	tooManyPoints: (given, over) => `Cela fait ${plain(given)}. Retirez-en ${plain(over)}.`,
	pointsInAll: (total, unit) => `${points(total, unit)} en tout. Une ligne laissée vide compte pour 0.`,
	inDigits: 'Écrivez un nombre en chiffres, par exemple 12 ou 12,5.',
	whole: 'Écrivez un nombre entier.',
	orMore: (least) => `Écrivez ${plain(least)} ou plus.`,
	orLess: (most) => `Écrivez ${plain(most)} ou moins.`,
	numberLimit: (least, most, unit, isWhole) => {
		const what = isWhole ? 'Un nombre entier' : 'Un nombre';
		const from =
			least === undefined ? '' : most === undefined ? ` à partir de ${plain(least)}` : ` de ${plain(least)}`;
		const to =
			most === undefined ? '' : least === undefined ? ` jusqu’à ${plain(most)}` : ` à ${plain(most)}`;
		return `${what}${from}${to}${unit ? ` (${unit})` : ''}.`;
	},
	dayWritten: 'Écrivez le jour sous la forme année, mois, jour\u00a0: 2026-11-24.',
	dayOrLater: (first) => `Choisissez le ${day(first)} ou un jour ultérieur.`,
	dayOrEarlier: (last) => `Choisissez le ${day(last)} ou un jour antérieur.`,
	sayDay: day,
	timeWritten: 'Écrivez l’heure avec les heures et les minutes\u00a0: 18:30.',
	shorten: (over) => `Raccourcissez ce texte de ${characters(over)}.`,
	longest: (most) => `Au plus ${characters(most)}.`,
	cannotGoOn:
		'Sans cela, vous ne pouvez pas continuer. Vous pouvez quitter le sondage sans un mot, et rien n’est conservé.',
	agreed: (words) => `Accepté\u00a0: ${words}`,
	emailWritten: 'Écrivez une adresse e-mail comme name@example.org.',
	phoneWritten: 'Écrivez un numéro de téléphone en chiffres, comme +44 113 496 0000.',
	phoneLimit: 'Avec l’indicatif du pays, comme +44 113 496 0000.',
	addressLines: {
		street: 'Rue et numéro',
		more: 'Complément d’adresse',
		code: 'Code postal',
		place: 'Ville, et État ou région le cas échéant',
		country: 'Pays'
	},
	shortenLine: (line, over) => `Raccourcissez ${label(line)} de ${characters(over)}.`,
	stillMissing: (lines) => `Il manque encore\u00a0: ${and(lines.map(label))}.`,
	fileGroups: {
		picture: 'une image (JPEG, PNG, WebP, HEIC)',
		pdf: 'un PDF',
		document: 'un document (DOCX, ODT)',
		sound: 'un enregistrement (MP3, M4A, OGG)'
	},
	fileLimit: (groups, megabytes) => {
		const words = or(groups);
		return `${words.charAt(0).toUpperCase()}${words.slice(1)}, ${number(megabytes)} Mo au plus.`;
	},
	fileSent: (file) => `Vous avez envoyé\u00a0: ${file}. Un autre fichier prendra sa place.`,
	fileBack: 'Reprendre ce fichier',
	fileEmpty: 'Ce fichier est vide. Choisissez-en un autre.',
	fileTooLarge: (megabytes) => `Ce fichier dépasse ${number(megabytes)} Mo. Choisissez-en un plus petit.`,
	fileOtherKind: 'Ce fichier est d’un type qui n’est pas accepté ici, quel que soit son nom.',
	fileNoContact:
		'Votre contact n’est plus conservé ici, cela ne peut donc pas l’être non plus. Laissez ce champ vide.'
};
