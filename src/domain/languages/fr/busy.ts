import type { Words } from '../en.ts';
import { formsOf } from '../forms.ts';

const { count } = formsOf('fr');

export const busy: Words['busy'] = {
	many: 'Beaucoup de réponses arrivent en ce moment, et chacune prend un peu plus de temps. Attendez une demi-minute, puis envoyez de nouveau. Rien n’est perdu.',
	early: (seconds) =>
		count(seconds, {
			one: 'Pas tout à fait\u00a0: encore # seconde, puis envoyez de nouveau. Rien n’est perdu.',
			other: 'Pas tout à fait\u00a0: attendez encore # secondes, puis envoyez de nouveau. Rien n’est perdu.'
		}),
	filled:
		'Un champ que personne ne voit sur cette page était rempli\u00a0: par votre navigateur peut-être, ou par une machine. Il est de nouveau vide, et rien n’est perdu. Attendez une demi-minute, puis envoyez.',
	hour: (minutes) =>
		count(minutes, {
			one: 'Ce sondage ne prend qu’un certain nombre de réponses par heure, et il les a pour l’instant. Rien de vous n’est encore enregistré, et rien n’est perdu\u00a0: laissez cette page ouverte, revenez dans # minute environ et envoyez de nouveau.',
			other:
				'Ce sondage ne prend qu’un certain nombre de réponses par heure, et il les a pour l’instant. Rien de vous n’est encore enregistré, et rien n’est perdu\u00a0: laissez cette page ouverte, revenez dans # minutes environ et envoyez de nouveau.'
		}),
	working:
		'Votre appareil fait un calcul qui empêche des machines d’inonder ce sondage. Cela prend quelques secondes\u00a0; vous n’avez rien à faire.',
	longer: 'Le calcul continue. Sur un appareil lent, il prend jusqu’à une demi-minute.',
	sending: 'Terminé. Vos réponses sont en cours d’envoi.',
	ready: 'Terminé. Vous pouvez envoyer.',
	leaveEmpty: 'Laissez ce champ vide\u00a0: il n’est là que pour les machines'
};
