import type { Words } from '../en.ts';
import { formsOf } from '../forms.ts';

const { count, day } = formsOf('fr');

export const statement: Words['statement'] = {
	asks: (asker) => `${asker} vous interroge`,
	decision: 'Vos réponses éclairent une seule décision\u00a0:',
	decidedBy: (owner, on) => `Elle sera prise par ${owner}, au plus tard le ${day(on) || '…'}.`,
	get: 'Ce que vous y gagnez',
	time: 'Votre temps',
	minutes: (minutes) => `Environ ${count(minutes, { one: '# minute', other: '# minutes' })}.`,
	voluntary: 'La participation est volontaire.',
	ifNo: (consequences) => `Si vous refusez\u00a0: ${consequences}`,
	who: 'Qui vous êtes',
	identity: {
		anonymous:
			'Anonyme\u00a0: rien ne relie vos réponses à vous. Nous conservons le jour, pas l’heure, et ni adresse, ni appareil, ni cookie. Comme personne ne peut savoir quelles réponses sont les vôtres, vous ne pouvez pas les reprendre après l’envoi.',
		coded:
			'Avec un code, sans être anonyme\u00a0: vos réponses ne portent aucun nom. Après l’envoi, vous recevez un code privé, affiché une seule fois. Quiconque le détient peut consulter les réponses, retirer le consentement ou les effacer. Nous n’en conservons que l’empreinte et ne pouvons pas le retrouver pour vous.',
		identified:
			'Avec votre contact\u00a0: votre adresse e-mail est conservée chiffrée, séparément de vos réponses. Après l’envoi, vous recevez un code privé qui vous permet de consulter vos réponses, de retirer votre consentement ou de tout effacer.'
	},
	sees: 'Qui les voit',
	seesRaw: (who) => `Réponses telles qu’écrites\u00a0: ${who}`,
	seesTotals: (who, smallest) =>
		`Totaux\u00a0: ${who}\u00a0; les groupes de moins de ${count(smallest, { one: '# personne', other: '# personnes' })} ne sont pas montrés.`,
	kept: 'Durée de conservation',
	months: (months, rest) =>
		`${count(months, { one: '# mois', other: '# mois' })}, puis ${rest === 'delete' ? 'suppression' : 'seuls les totaux restent'}.`,
	draft: (days) =>
		`Ce que vous commencez sans l’envoyer n’est gardé que si vous le demandez, sous un code que personne d’autre n’a, et ${count(days, { one: '# jour', other: '# jours' })} au plus.`,
	hear: 'Ce que vous apprendrez',
	hearBy: (on) => `Au plus tard le ${day(on) || '…'}.`,
	hearWhere: (where) => `Où\u00a0: ${where}`,
	whole: 'La déclaration complète',
	askedBy: 'Demandé par',
	contact: 'Pour nous joindre',
	paidBy: 'Payé par',
	behalf: 'Pour le compte de',
	itself: 'Pour son propre compte',
	basis: 'Base juridique',
	bases: {
		consent: 'consentement',
		'legitimate-interest': 'intérêt légitime',
		contract: 'contrat',
		'public-task': 'mission d’intérêt public'
	},
	automatic: 'Enregistré sans demander',
	nothingAutomatic: 'Rien. Ni adresse, ni appareil, ni cookie.',
	automaticByLink: (names: string) =>
		`Ce que dit votre lien, et que vous voyez avant tout envoi\u00a0: ${names}.`,
	recipients: 'Destinataires',
	processors: 'Autres intervenants',
	nobody: 'Personne',
	countries: 'Conservé en',
	whySoLong: 'Pourquoi si longtemps',
	mayAnswer: 'Qui peut répondre',
	fromAge: (years) => `Les personnes d’au moins ${count(years, { one: '# an', other: '# ans' })}`,
	howToWithdraw: 'Comment retirer votre consentement',
	afterPublication: 'Après la publication des résultats',
	rights: 'Vos droits',
	machines: 'Recours aux machines',
	asked: 'Qui est interrogé',
	reached: 'Comment ces personnes ont été jointes',
	expected: 'Combien sont attendues',
	about: (people) => `Environ ${count(people, { one: '# personne', other: '# personnes' })}`,
	cannotSay: 'Ce que cela ne peut pas dire',
	weAsk: (item) => `Nous demandons\u00a0: ${item}`,
	sensitive: (category, reason) => `Donnée sensible (${category})\u00a0: ${reason}`,
	special: {
		health: 'santé',
		belief: 'convictions',
		politics: 'opinions politiques',
		'sex-life': 'vie sexuelle',
		union: 'appartenance syndicale',
		biometrics: 'données biométriques',
		origin: 'origine'
	},
	fingerprint: 'Empreinte de cette déclaration et de ses questions\u00a0:',
	fingerprintStays: 'Elle reste avec vos réponses, et chacun peut la recalculer.',
	asData: 'La déclaration sous forme de données'
};

export const consent: Words['consent'] = {
	inform: (asker, decision) =>
		`Je consens à ce que ${asker} utilise mes réponses pour cette décision, et pour rien d’autre\u00a0: ${decision}.`,
	share: (asker, party) => `${asker} peut transmettre mes réponses à ${party}.`,
	machine: (asker, party) => `${asker} peut faire traiter ce que j’ai écrit par une machine de ${party}.`
};
