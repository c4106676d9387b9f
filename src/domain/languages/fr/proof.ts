import type { Words } from '../en.ts';
import { formsOf } from '../forms.ts';

const { day } = formsOf('fr');

export const verify: Words['verify'] = {
	title: 'Vérifier un reçu de consentement',
	says: 'Quiconque a répondu ici à un sondage peut emporter un reçu signé de ce à quoi il a consenti. Cette page dit si un tel reçu est authentique et intact, et ce qu’il contient. Rien de ce que vous lui donnez n’est conservé.',
	another: 'En vérifier un autre',
	file: 'Le fichier signé',
	fileHelp: 'Il se termine par .jws.',
	paste: 'Ou collez son contenu',
	check: 'Vérifier',
	elsewhere: 'Comment le vérifier ailleurs',
	keysAt:
		'Le fichier est un JWS compact (RFC 7515), signé avec Ed25519. Tout programme JOSE peut utiliser nos clés publiques\u00a0; avec les jours où elles ont été créées et retirées, elles se trouvent ici\u00a0:',
	standard:
		'Ce qui est signé est un reçu de consentement selon ISO/IEC TS 27560, dans le Data Privacy Vocabulary du W3C, en JSON-LD.',
	anonymous:
		'Un sondage anonyme ne remet pas de reçu\u00a0: rien n’y mène d’une réponse à la personne qui l’a donnée, il n’y a donc personne dont le reçu pourrait parler.',
	genuine: 'Authentique',
	signedOn: (on) =>
		`Ce serveur l’a signé le ${day(on)}, et rien n’y a été modifié depuis. Il dit où en étaient les choses ce jour-là\u00a0; quiconque détient le lien privé peut en prendre un plus récent.`,
	whatItSays: 'Ce qu’il dit',
	poll: 'Le sondage',
	decision: 'Pour la décision',
	changed: 'Dernière modification',
	on: day,
	kept: 'Conservé jusqu’au',
	keptUntil: (on) => `${day(on)}, puis supprimé`,
	agreed: 'Consenti à',
	nothing: 'Rien, à ce jour-là.',
	notAgreed: 'Non consenti à',
	state: {
		again: (on) => `donné de nouveau le ${day(on)}`,
		given: (on) => `donné le ${day(on)}`,
		withdrawn: (on) => `retiré le ${day(on)}`,
		refused: (on) => `refusé le ${day(on)}`
	},
	key: 'Signé avec la clé',
	keyInUse: (made) => `Elle a été créée le ${day(made)} et sert aujourd’hui encore.`,
	keyRetired: (made, retired) =>
		`Elle a été créée le ${day(made)} et retirée le ${day(retired)}\u00a0; ce qu’elle a signé auparavant reste authentique.`,
	tooLarge: 'C’est trop grand pour être un reçu',
	tooLargeSays: 'Un reçu fait au plus un mégaoctet. Choisissez le fichier qui se termine par .jws.'
};

export const doubts: Words['doubts'] = {
	empty: 'Il n’y a encore rien à vérifier',
	emptySays: 'Choisissez le fichier qui se termine par .jws, ou collez son contenu.',
	unsigned: 'Ceci ne porte aucune signature',
	unsignedSays:
		'Cela ressemble au reçu sous forme de données (.json). N’importe qui aurait pu l’écrire. Prenez le fichier signé, qui se termine par .jws, et vérifiez celui-là.',
	noReceipt: 'Ceci n’est pas un reçu de consentement signé',
	noReceiptSays:
		'Un reçu signé est une seule longue ligne en trois parties séparées par un point, et dit de lui-même qu’il est un reçu. Si vous l’avez copié, il en manque peut-être une partie.',
	algorithm: 'Ceci n’est pas signé comme nous signons',
	algorithmSays:
		'Nos reçus sont signés avec Ed25519 et rien d’autre. Celui-ci dit être signé autrement, ou pas du tout\u00a0; tel quel, il n’est donc pas de nous.',
	key: 'Aucune de nos clés n’a signé ceci',
	keySays:
		'C’est signé avec une clé que ce serveur n’a jamais eue, ou le nom de la clé a été modifié. Nous ne pouvons pas nous en porter garants.',
	server: 'Ceci vient d’un autre serveur',
	serverSays: (claims) =>
		`Aucune de nos clés ne l’a signé. Il dit avoir été fait à ${claims}\u00a0; nous ne pouvons pas savoir si c’est vrai. Si vous faites confiance à cette adresse, vérifiez-le là-bas.`,
	altered: 'Ceci a été modifié',
	alteredSays:
		'Il nomme l’une de nos clés, mais la signature ne correspond pas à son contenu. Quelque chose y a été changé après notre signature, ne serait-ce qu’une lettre. Ne vous y fiez pas.',
	retired: 'Ceci a été signé avec une clé qui n’était plus en usage',
	retiredSays:
		'La clé est l’une des nôtres, mais elle avait été retirée avant l’heure de signature inscrite dans ce reçu. Nous ne signons pas avec des clés retirées. Ne vous y fiez pas.',
	unread: 'Signé par nous, mais nous ne pouvons pas le lire',
	unreadSays:
		'La signature est la nôtre et correspond, mais cette version de Candor ne comprend pas le contenu. Une version plus récente l’a peut-être créé.'
};

const workspace_id = 'Numéro de l’organisation';
const response_id = 'Numéro de votre enregistrement';
const poll_id = 'Numéro du sondage';
const question_id = 'Numéro de la question';
const fingerprint = 'Empreinte de la déclaration';
const allowed = 'Finalités autorisées à présent';
const delete_after = 'Supprimé après le';
const link = 'Renvoi chiffré vers votre enregistrement';

export const stored: Words['stored'] = {
	nothing: 'Rien',
	yes: 'Oui',
	no: 'Non',
	none: 'Aucune',
	response: {
		workspace_id,
		id: response_id,
		poll_id,
		version: 'Version de la déclaration',
		fingerprint,
		mode: 'À quel point il est lié à vous',
		import_id: 'Repris avec le fichier numéro',
		source_hash: 'Empreinte de la ligne dont il est repris',
		receipt_hash: 'Empreinte du code de votre reçu',
		answered_on: 'Jour de votre réponse',
		sent_at: 'Moment de l’envoi',
		delete_after,
		allowed,
		withdrawn_at: 'Consentement retiré'
	},
	answer: { workspace_id, response_id, question_id, poll_id, value: 'Conservé comme' },
	consent: {
		workspace_id,
		response_id,
		purpose: 'Finalité',
		number: 'Numéro de la demande',
		given: 'Votre choix',
		wording: 'Les mots exacts',
		language: 'Langue affichée',
		fingerprint,
		given_on: 'Jour de votre choix',
		given_at: 'Moment de votre choix',
		withdrawn_at: 'Retiré'
	},
	contact: {
		workspace_id,
		poll_id,
		link,
		address_mac: 'Empreinte chiffrée de votre adresse',
		sealed: 'Tout cela, chiffré',
		allowed,
		delete_after
	},
	letterLanguage: 'La langue dans laquelle nous vous écrivons',
	file: {
		workspace_id,
		id: 'Numéro du fichier',
		poll_id,
		link,
		question_id,
		type: 'Type de fichier',
		size: 'Taille en octets'
	},
	letter: {
		workspace_id,
		poll_id,
		scope: 'Porte sur la déclaration numéro',
		link,
		token_hash: 'Empreinte du lien du message',
		sent_on: 'Jour de l’envoi',
		expires_on: 'Réponse possible jusqu’au',
		answer: 'Votre réponse',
		answered_on: 'Jour de votre réponse au message'
	},
	message: {
		workspace_id,
		id: 'Numéro de la communication',
		kind: 'Envoyée comme',
		poll_id,
		recipient: 'À',
		response_id,
		contact_link: link,
		outcome_number: 'Au sujet du résultat numéro',
		event: 'Ce qu’elle dit',
		made_at: 'Notée',
		next_try_at: 'Prochain essai',
		tried_at: 'Dernier essai',
		tries: 'Essais',
		passed_on: 'A été transmis',
		acknowledged_at: 'Reçue par le destinataire',
		last_problem: 'Dernier problème'
	}
};
