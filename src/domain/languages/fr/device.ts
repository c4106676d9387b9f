import { formsOf } from '../forms.ts';
import type { Words } from '../en.ts';

const { count, day } = formsOf('fr');

export const device: Words['device'] = {
	kept: (days) =>
		`Ce que vous écrivez reste sur cet appareil seulement, jusqu’à l’envoi, ${count(days, { one: '# jour', other: '# jours' })} au plus.`,
	notKept:
		'Ce navigateur ne garde rien ici\u00a0: ce que vous écrivez disparaît quand vous fermez cette page.',
	throwAway: 'Tout jeter',
	throwAwaySure: 'Tout ce que vous avez écrit ici sera alors perdu.',
	throwAwayYes: 'Oui, tout jeter',
	keepIt: 'Le garder',
	began: (on) => `Vous avez commencé ceci le ${day(on)}.`,
	goOnWithIt: 'Continuer',
	isBack: 'Ce que vous aviez écrit est de retour.',
	statementOlder: 'La déclaration a changé depuis. Ce qui est encore demandé est de retour.',
	noLongerAsked: 'Plus demandé, donc pas envoyé\u00a0:',
	elsewhere: 'Vous avez continué ceci dans un autre onglet. Ce que vous écrivez ici n’est pas gardé.',
	goOnHere: 'Continuer ici',
	goneElsewhere: 'Ceci a été envoyé ou jeté dans un autre onglet. Ce que vous écrivez ici n’est pas gardé.',
	noPage: 'Vous êtes hors ligne. Rien n’est perdu\u00a0: réessayez quand la connexion revient.',
	canFinish: 'Vous êtes hors ligne. Vous pouvez tout de même finir.',
	waits: 'Vous êtes hors ligne. C’est gardé sur cet appareil et envoyé quand la connexion revient.',
	waitsHere:
		'Vous êtes hors ligne. C’est envoyé quand la connexion revient, tant que cette page reste ouverte.',
	filesLater:
		'Les fichiers se choisissent quand la connexion est revenue\u00a0; l’envoi n’est pas possible avant.',
	notReached: 'L’envoi n’a pas abouti cette fois. Rien n’est perdu, un nouvel essai se fait tout seul.',
	finished: 'Ce qui a été terminé ici attend l’envoi.',
	sent: 'Ce qui a été terminé ici est envoyé.',
	receipt: 'C’est de moi\u00a0: ouvrir le reçu',
	notSent: 'Ce qui a été terminé ici n’a pas pu être envoyé.',
	statementChanged:
		'La déclaration a changé depuis, rien n’a donc été envoyé. Vos mots sont gardés\u00a0: lisez la nouvelle déclaration, puis choisissez.',
	notTaken: 'Vos réponses n’ont pas été prises. Vos mots sont gardés, pour que vous puissiez les copier.'
};
