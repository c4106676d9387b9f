import type { Words } from '../en.ts';
import { formsOf } from '../forms.ts';

const { count, day, moment } = formsOf('fr');

export const letters: Words['letters'] = {
	receipt: {
		subject: (title) => `Votre reçu pour «\u00a0${title}\u00a0»`,
		asked: (asker, title) =>
			`Quelqu’un a demandé le reçu de ce que vous avez répondu à ${asker}\u00a0: «\u00a0${title}\u00a0».`,
		link: 'Ce lien ouvre vos réponses\u00a0; l’ancien lien ne fonctionne plus\u00a0:',
		links: (times) =>
			`Vous avez répondu ${count(times, { one: '# fois', other: '# fois' })}. Ces liens ouvrent vos réponses\u00a0; les anciens liens ne fonctionnent plus\u00a0:`,
		use: 'Avec lui, vous pouvez consulter vos réponses, les modifier, les emporter, les effacer et retirer votre consentement. Si ce n’est pas vous qui l’avez demandé, personne d’autre que vous n’a vu ce message\u00a0: vous n’avez rien à faire.'
	},
	again: {
		subject: (asker, title) =>
			`${asker}\u00a0: pouvons-nous utiliser vos réponses pour autre chose encore\u00a0? «\u00a0${title}\u00a0»`,
		says: (asker, title) =>
			`Vous avez répondu à ${asker}\u00a0: «\u00a0${title}\u00a0», et accepté qu’on vous écrive de nouveau. Vos réponses serviraient maintenant à plus que ce qui avait été dit\u00a0:`,
		read: 'Lisez la nouvelle déclaration et choisissez\u00a0:',
		silence: (until) =>
			`Si vous ne faites rien, rien ne change\u00a0: vos réponses restent soumises à ce qui avait été dit. Le lien fonctionne une fois, jusqu’au ${day(until)}. C’est le seul message que vous recevrez à ce sujet.`
	},
	outcome: {
		subject: (title) => `Ce qu’il en est advenu\u00a0: ${title}`,
		says: (title, asker) =>
			`Vous avez répondu à «\u00a0${title}\u00a0» et demandé à ${asker} de vous dire ce qu’il en adviendrait. Le voici\u00a0:`,
		stop: 'Vous recevez ce message une fois par résultat. Pour ne plus en recevoir, ouvrez votre reçu et retirez votre consentement. Nous n’en connaissons pas le code\u00a0; si vous l’avez perdu, demandez un nouveau lien ici\u00a0:'
	},
	invitation: {
		subject: (asker, title) => `${asker} vous interroge\u00a0: ${title}`,
		reminder: (asker, title) => `Rappel\u00a0: ${asker} vous interroge\u00a0: ${title}`,
		asks: (asker, title) => `${asker} vous interroge\u00a0: «\u00a0${title}\u00a0».`,
		decision: (text) => `Vos réponses éclairent une seule décision\u00a0: ${text}`,
		decidedBy: (owner, on) => `Elle sera prise par ${owner}, au plus tard le ${day(on)}.`,
		minutes: (minutes) => `Cela prend environ ${count(minutes, { one: '# minute', other: '# minutes' })}.`,
		read: 'Lisez pourquoi on vous le demande, et choisissez\u00a0:',
		own: 'Ce lien n’est qu’à vous\u00a0: il accepte une réponse, et nous notons avec lui que vous avez répondu, pour que vous ne receviez pas de rappel.',
		common:
			'Ce lien est le même pour tout le monde\u00a0: personne ne peut savoir par lui si vous avez répondu.',
		commonAgain:
			'Ce lien est le même pour tout le monde. Nous ne pouvons pas savoir qui a répondu, toutes les personnes invitées reçoivent donc ce rappel. Si vous avez répondu, vous n’avez rien à faire.',
		until: (zone, closes) => `Vous pouvez répondre jusqu’au ${moment(zone, closes)}.`,
		why: (who, list, since, until) =>
			`Pourquoi vous recevez ceci\u00a0: ${who} détient votre adresse sur sa liste «\u00a0${list}\u00a0» depuis le ${day(since)}, et la supprimera après le ${day(until)}.`,
		source: (source) => `D’où elle vient\u00a0: ${source}`,
		basis: (basis, words) => `Base juridique\u00a0: ${basis}. ${words}`,
		most: 'Au sujet de ce sondage, vous recevez un message et au plus deux rappels.',
		stop: (who) => `Plus aucun message de ${who}, jamais, et hors de ses listes\u00a0:`
	}
};

export const widened: Words['widened'] = {
	decision: 'La décision est formulée autrement.',
	asker: 'C’est quelqu’un d’autre qui interroge.',
	behalf: 'La demande est faite pour le compte de quelqu’un d’autre.',
	basis: 'La base juridique est une autre.',
	newUse: (use) => `Les réponses peuvent servir à plus\u00a0: «\u00a0${use}\u00a0»`,
	otherUse: (use) => `Une utilisation est formulée autrement\u00a0: «\u00a0${use}\u00a0»`,
	receives: (party) => `${party} reçoit des réponses.`,
	works: (party) => `${party} travaille sur les réponses.`,
	identity: 'La façon dont les personnes sont connues est une autre.',
	automatic: 'Davantage est enregistré sans demander.',
	raw: 'D’autres personnes lisent les réponses telles qu’écrites.',
	totals: 'D’autres personnes voient les totaux.',
	smaller: 'Des groupes plus petits sont montrés.',
	countries: 'Les réponses sont conservées dans d’autres pays.',
	longer: 'Les réponses sont conservées plus longtemps.',
	drafts: 'Ce qui est commencé sans être envoyé est gardé plus longtemps.',
	totalsStay: 'Les totaux restent quand les réponses sont supprimées.',
	machines: 'Le recours aux machines est un autre.',
	withdrawal: 'Jusqu’à quand on peut retirer son consentement est formulé autrement.'
};
