import type { Words } from '../en.ts';
import { formsOf } from '../forms.ts';

const { day } = formsOf('fr');

export const keep: Words['keep'] = {
	later: 'Continuer plus tard, ou sur un autre appareil',
	heading: 'Gardé pour vous, et non envoyé',
	yourCode: 'Votre code',
	goOnAt: 'Pour continuer, sur cet appareil ou un autre, ouvrez cette page et saisissez le code\u00a0:',
	onlyYou:
		'Copiez le code, notez-le ou imprimez cette page. Personne d’autre ne l’a\u00a0: nous ne pouvons ni le retrouver ni vous l’envoyer.',
	what: 'Sont gardées vos réponses jusqu’ici, scellées sous ce code. Sans lui, personne ne peut les lire, et personne ne les compte. Rien n’a été envoyé.',
	until: (on) =>
		`Elles sont gardées jusqu’au ${day(on)}, puis supprimées. Si vous les gardez de nouveau, le délai recommence.`,
	noFiles: 'Les fichiers ne sont pas gardés\u00a0: vous les choisissez tout à la fin.',
	goOn: 'Continuer maintenant',
	again: 'Garder dans l’état actuel',
	throwAway: 'Jeter ce qui est gardé',
	isKept:
		'Une partie est gardée sous votre code. Ce que vous écrivez à partir d’ici ne l’est pas, tant que vous ne le gardez pas ou ne l’envoyez pas.',
	thrownAway: 'Jeté',
	nothingKept: 'Plus rien n’est gardé sous votre code, et il n’ouvre plus rien.',
	stillHere: 'Ce que vous avez écrit est encore dans cette page. Vous pouvez continuer et l’envoyer.',
	withCode: 'Continuer avec un code',
	resume: 'Reprendre où vous en étiez',
	codeHelp: '24 lettres et chiffres. Les majuscules, les espaces et les tirets ne comptent pas.',
	open: 'Continuer',
	noneFound:
		'Rien n’est gardé sous ce code\u00a0: il est peut-être mal saisi, les réponses ont été envoyées ou jetées, ou leur dernier jour est passé.',
	changed:
		'La déclaration de ce sondage a changé depuis que vous avez gardé vos réponses. La voici telle qu’elle est maintenant\u00a0: lisez-la, puis choisissez. Après Oui, ce que vous aviez répondu revient là où la question existe encore.',
	copyWords:
		'Rien n’a été envoyé. Si vous voulez garder vos mots, copiez-les d’ici. Ce qui est gardé disparaît de soi-même à son dernier jour.',
	tooLong:
		'C’est plus que ce qui peut être gardé. Tout est encore ici\u00a0: continuez et envoyez-le, ou raccourcissez-le.',
	noRoom:
		'Tant de réponses non envoyées sont gardées pour ce sondage qu’il n’y a plus de place pour le moment. Les vôtres sont encore ici\u00a0: continuez et envoyez-les, ou réessayez plus tard.',
	notNow:
		'Nous n’avons pas pu garder vos réponses à l’instant : la faute est de notre côté. Elles sont toutes encore là. Attendez un moment, puis réessayez.'
};
