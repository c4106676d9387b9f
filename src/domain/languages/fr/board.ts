import type { Words } from '../en.ts';
import { formsOf } from '../forms.ts';

const { and, count, day, number } = formsOf('fr');

const people = (of: number) => count(of, { one: '# personne', other: '# personnes' });

export const board: Words['board'] = {
	some: (people, orMore) => `${number(people)}${orMore ? ' ou plus' : ''}`,
	ofPeople: (base) => `sur ${people(base)}`,
	about: (inHundred) => `Environ ${number(inHundred)} personnes sur 100`,
	drawn: (people, low, high) =>
		`d’après ${number(people)} réponses tirées au hasard (${number(low)} à ${number(high)} sur 100).`,
	foundIn: (people, base) => `Trouvé chez ${number(people)} des ${number(base)} personnes lues jusqu’ici.`,
	range: (low, high) => `${low} à ${high}`,
	percent: (share) => `${Math.round(share * 100)}\u00a0%`,
	over: (share) => `plus de ${share}`,
	answer: 'Réponse',
	share: 'Part, avec son intervalle',
	peopleColumn: 'Personnes',
	together: (k) => `regroupées, car l’une d’elles compte moins de ${number(k)} personnes`,
	untold: 'Chacune des réponses compte trop peu de personnes pour être donnée à part.',
	held: 'Ces chiffres attendent la prochaine édition\u00a0: montrés maintenant, ils trahiraient des personnes qui ont répondu depuis la dernière.',
	closer: (k) =>
		`Ce que presque tous ou presque personne n’a dit n’est donné qu’à ${number(k)} personnes près.`,
	answered: (base) => count(base, { one: '# personne a répondu', other: '# personnes ont répondu' }),
	people,
	tooFew: (k) => `Moins de ${number(k)} personnes ont répondu, rien n’est donc encore montré.`,
	refused: {
		periods: (least) =>
			`Il faut pour cela au moins ${count(least, { one: '# période', other: '# périodes' })}, rien n’est donc encore montré.`,
		things: (least) =>
			`Il faut au moins ${count(least, { one: '# élément', other: '# éléments' })} pour comparer.`,
		chosen: 'Tout n’est pas lu, et quelqu’un a choisi ce qui l’a été\u00a0: une différence peut venir de là.',
		noSpread: 'Tout le monde a répondu de la même façon, aucun lien ne peut donc apparaître.'
	},
	thing: 'Quoi',
	mean: 'Moyenne',
	median: 'Médiane',
	judged: 'Ce qui a été jugé',
	opportunity: 'Potentiel',
	counted: 'Comment cela a été compté',
	tier: (n) => `niveau ${n}`,
	place: (from, to) => (from === to ? `place nº ${from}` : `places ${from} à ${to}`),
	amongThree: (inHundred) => `parmi les trois premières places dans ${number(inHundred)} tirages sur 100`,
	ranksAre: (times, seed) =>
		`Niveaux et places\u00a0: le même nombre de personnes a été retiré au sort ${number(times)} fois, chacune avec toutes ses réponses (graine ${seed}). Un élément n’est à un niveau inférieur que si un autre est sûrement au-dessus, toutes les paires ensemble à 95\u00a0%; neuf tirages sur dix donnent les places indiquées.`,
	better: 'Mieux avec',
	worse: 'Moins bien sans',
	category: 'Catégorie',
	unclear: 'aucune catégorie nette',
	hidden: 'une catégorie est trop petite pour être dite',
	kanoIs:
		'Kano\u00a0: la catégorie la plus choisie, si son avance dépasse l’aléa de l’échantillon. Mieux réunit attractif et performance, moins bien performance et indispensable, chacun sur ceux-ci et les indifférents (Berger 1993), avec des intervalles de Wilson à 95\u00a0%.',
	bestWorst: 'Meilleur moins pire',
	bestWorstIs:
		'Meilleur moins pire\u00a0: les fois où c’était le meilleur moins les fois où c’était le pire, sur les fois montrées, de −1 à 1 (Finn et Louviere). L’intervalle à 95\u00a0% compte chaque personne pour une.',
	burden: 'Poids, 0 à 4',
	reach: 'Qui est touché',
	severity: 'Gravité, 1 à 4',
	burdenIs:
		'Le poids est la gravité moyenne sur toutes les personnes qui ont répondu, 0 là où rien ne gêne\u00a0: la part touchée multipliée par la gravité pour elle. Intervalles à 95\u00a0%.',
	meanIs: 'Les moyennes ont des intervalles à 95\u00a0% tirés de la dispersion des réponses.',
	opportunityIs:
		'Le potentiel est l’importance plus ce qui manque à la satisfaction pour l’atteindre, chacune valant dix fois la part des 4 et des 5 (Ulwick), de 0 à 20. Là où les intervalles se recoupent, l’ordre n’est pas certain.',
	sharesOf: (base) =>
		`Les parts portent sur ${count(base, { one: '# personne qui a répondu', other: '# personnes qui ont répondu' })}, avec des intervalles de Wilson à 95\u00a0%. Ils ne disent que l’aléa de l’échantillon\u00a0: les personnes qui choisissent de répondre ne sont pas un échantillon aléatoire.`,
	rows: {
		promoters: 'Promoteurs (9 à 10)',
		passives: 'Passifs (7 à 8)',
		detractors: 'Détracteurs (0 à 6)',
		others: 'Autres réponses',
		attractive: 'Attractif\u00a0: réjouit, ne manque pas',
		performance: 'Performance\u00a0: plus il y en a, mieux c’est',
		mustBe: 'Indispensable\u00a0: va de soi',
		indifferent: 'Indifférent',
		reverse: 'Inversé\u00a0: plutôt sans',
		contradiction: 'Contradiction (réponses opposées)'
	},
	nps: 'Net promoter score (recommandation)',
	npsIs: (base) =>
		`Part des 9 à 10 moins part des 0 à 6, sur ${people(base)}. Intervalle à 95\u00a0% de la différence.`,
	topIs: (points, chose, base) =>
		`${points}\u00a0: ${chose} sur ${people(base)}. Intervalle de Wilson à 95\u00a0%.`,
	or: (one, other) => `${one} ou ${other}`,
	apart: 'Non comptés ensemble',
	apartSays:
		'Les questions ci-dessus comptent chaque version qui les a posées de la même façon. Ces réponses sont laissées de côté, car elles ont été données à autre chose\u00a0:',
	versions: (versions) =>
		versions.length === 1 ? `version nº ${versions[0]}` : `versions nº ${and(versions.map(number))}`,
	apartBecause: (gave, k, why) =>
		`${gave === null ? `moins de ${number(k)} personnes` : people(gave)}, car ${why}.`,
	why: {
		kind: 'c’était un autre type de question',
		words: 'elle était formulée autrement',
		ends: 'ses extrémités portaient d’autres mots',
		terms: 'on y répondait dans d’autres conditions',
		gone: 'une réponse proposée n’existe plus',
		option: 'une réponse était formulée autrement',
		points: 'son échelle avait un autre nombre de points',
		scale: 'son échelle portait d’autres mots',
		dropped: 'elle n’est plus posée'
	}
};

export const how: Words['how'] = {
	title: 'Comment cela a été fait',
	asked: 'Qui a été interrogé',
	answered: 'Personnes ayant répondu',
	fewer: (k) => `moins de ${number(k)}`,
	elsewhere: (taken) => `Recueillies ailleurs\u00a0: ${number(taken)}`,
	collectedBy: (who, basis) => `Par ${who}. ${basis}`,
	weighting: 'Pondération',
	noWeighting: 'Aucune. Chaque personne compte pour une.',
	precision: 'Précision',
	precisionSays:
		'Les intervalles sont ceux de Wilson à 95\u00a0%\u00a0: uniquement l’aléa de l’échantillon. Un sondage à participation libre n’a pas de marge d’erreur connue.',
	estimatedSays:
		'Une part dite «\u00a0environ\u00a0» est estimée pour toutes les personnes qui ont écrit, d’après des personnes tirées au hasard dont les réponses ont été lues en entier\u00a0; son intervalle est celui du tirage.',
	chosenSays:
		'Tout n’a pas été lu, et quelqu’un a choisi ce qui l’a été\u00a0: chez les personnes non lues, les parts peuvent être autres.',
	words: 'Les mots',
	wordsSays:
		'Les thèmes ont été nommés par des personnes qui ont lu les réponses\u00a0; une même personne peut figurer dans plusieurs.',
	decision: 'La décision visée',
	decisionBy: (decision, on) => `${decision}, au plus tard le ${day(on)}`,
	questions: 'Les questions exactes',
	asData: 'Déclaration et questions sous forme de données',
	fingerprint: 'empreinte'
};

export const promises: Words['promises'] = {
	state: { due: 'À venir', kept: 'Tenue', late: 'Tenue en retard', broken: 'Non tenue' },
	made: (due, on) => `la décision, promise au plus tard le ${day(due)}${on && `, prise le ${day(on)}`}`,
	told: (due, on) =>
		`ce qu’il en est advenu, promis au plus tard le ${day(due)}${on && `, annoncé le ${day(on)}`}`,
	title: (who) => `Promesses de ${who}`,
	says: 'Chaque sondage dit ici quand la décision sera prise et ce qui sera annoncé en retour. Voici comment ces promesses ont été tenues.',
	none: 'Aucun sondage n’a encore été publié.',
	isOpen: 'Ce sondage est ouvert',
	takenDown: 'Retirés',
	takenDownOn: (title, on) => `«\u00a0${title}\u00a0», le ${day(on)}.`,
	wasTold: 'Ce qu’il en est advenu avait été annoncé.',
	notYet: 'Ce qu’il en est advenu n’avait pas encore été annoncé.',
	neverTold: (due) =>
		`Ce qu’il en est advenu avait été promis au plus tard le ${day(due)}, et n’a jamais été annoncé.`,
	nobody: 'Il n’y a personne à cette adresse. Vérifiez le lien que vous avez reçu.'
};
