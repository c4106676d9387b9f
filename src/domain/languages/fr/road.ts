import type { Words } from '../en.ts';
import { formsOf } from '../forms.ts';

const { count, day, moment } = formsOf('fr');

export const road: Words['road'] = {
	footer:
		'Candor\u00a0: des sondages qui disent pourquoi ils interrogent. Cette page ne dépose aucun cookie et ne charge rien d’ailleurs.',
	lost: 'J’ai répondu et perdu mon reçu',
	languages: 'Langues',
	partly: (language) => `Certaines parties ne sont disponibles que dans cette langue\u00a0: ${language}.`,
	again: 'À revoir',
	titles: {
		questions: 'Les questions',
		review: 'Avant l’envoi',
		late: 'Non prises en compte',
		already: 'Déjà envoyé',
		sent: 'Envoyé'
	},
	invited:
		'Vous venez par un lien personnel reçu dans un message. Il accepte une réponse. À l’envoi, nous notons à côté de votre adresse que vous avez répondu, pour que vous ne receviez pas de rappel\u00a0; pas ce que vous avez répondu.',
	choice: 'Votre choix',
	alsoIfYouWish: 'Si vous le souhaitez, également\u00a0:',
	limited:
		'Ce sondage accepte un nombre limité de réponses. S’il en a d’ici là assez comme les vôtres, nous vous le dirons, et rien ne sera conservé.',
	yes: 'Oui, je participe',
	no: 'Non, merci',
	linkSays: 'Votre lien dit aussi\u00a0:',
	linkSaysSent: 'Votre lien dit aussi ceci, qui est envoyé avec vos réponses\u00a0:',
	takeOut: (name) => `Retirer «\u00a0${name}\u00a0»`,
	canTakeOut: 'Vous pourrez le retirer avant l’envoi.',
	email: 'Votre adresse e-mail',
	emailKept: 'Conservée chiffrée, séparément de vos réponses.',
	emailInvited:
		'Conservée chiffrée, séparément de vos réponses. Écrivez-la même si le message y est arrivé\u00a0: les messages se transmettent, et vous seul pouvez dire à qui est l’adresse qui accompagne ces réponses.',
	part: (at, of, isSure) => `Partie ${at} sur ${of}${isSure ? '' : ' au plus'}`,
	nothingStored: (isLast) =>
		`Rien n’est encore conservé. ${isLast ? 'Ensuite' : 'À la fin'}, vous reverrez tout avant de l’envoyer.`,
	lookOver: 'Relire',
	goOn: 'Continuer',
	back: 'Retour',
	startAgain: 'Recommencer',
	needLook: (answers) =>
		count(answers, { one: 'Une réponse est à revoir.', other: '# réponses sont à revoir.' }),
	nothingLost: 'Rien n’est perdu.',
	changedSince: (until) =>
		`Ce sondage a changé depuis que vous avez commencé. Vous pouvez terminer la version commencée jusqu’au ${moment('UTC', until)}\u00a0: ce à quoi vous avez consenti vaut pour elle.`,
	startNew: 'Commencer la nouvelle version',
	noAnswer: 'Sans réponse',
	chooseFilesAgain: 'Choisissez à nouveau chaque fichier\u00a0: les navigateurs ne les gardent pas.',
	changeThis: 'Modifier ceci',
	emailIs: (address) => `Votre adresse e-mail\u00a0: ${address}`,
	files: 'Fichiers',
	filesKept:
		'Conservés chiffrés, séparément de vos réponses, sous un nom que nous leur donnons, et supprimés avec elles.',
	otherWay:
		'Vous avez finalement suivi un autre chemin, ce que vous avez répondu ici n’est donc pas envoyé\u00a0:',
	agreedTo: 'Vous avez consenti à ceci',
	noWayBack:
		'Personne ne pourra savoir quelles réponses sont les vôtres, pas même vous\u00a0: après l’envoi, elles ne peuvent être ni modifiées ni reprises.',
	send: 'Envoyer mes réponses',
	changeSomething: 'Modifier quelque chose',
	notTaken: 'Vos réponses n’ont pas été prises en compte',
	copyWords: 'Rien de tout cela n’a été conservé. Si vous voulez garder votre texte, copiez-le d’ici.',
	whatComes: 'Ce que deviendra le sondage',
	alreadySent: 'Déjà envoyé',
	openReceipt: 'Ouvrir votre reçu',
	seeAndChange: 'Vous y voyez ce qui a été envoyé et pouvez le modifier.',
	nobodyFinds:
		'Ces réponses sont anonymes\u00a0: personne ne peut les retrouver ni les modifier, pas même vous.',
	notYours: 'Est-ce la réponse de quelqu’un d’autre\u00a0?',
	startPoll: 'Recommencer le sondage',
	wroteNow: 'Ce que vous venez d’écrire',
	saved: 'Vos réponses sont enregistrées',
	savedAnonymously:
		'Elles sont anonymes\u00a0: nous avons conservé le jour et vos réponses, et rien qui ramène à vous. Il n’y a donc pas de reçu, et elles ne peuvent pas être reprises.',
	keepAddress:
		'Gardez-en l’adresse. C’est votre accès privé pour consulter vos réponses, les modifier, retirer votre consentement ou les effacer. Elle est affichée maintenant et jamais plus, et s’ouvre dans sa propre fenêtre.',
	resultsAt: 'Les résultats et les décisions seront ici. Gardez ce lien si vous voulez les voir\u00a0:',
	whatCame: 'Ce qu’il en est advenu',
	fine: 'C’est entendu',
	saidNo: 'Vous avez refusé, et rien n’a été conservé à votre sujet. Rien ne change pour vous.',
	readAgain: 'Relire la déclaration',
	embedded: (asker) => `Ce formulaire est de ${asker}\u00a0; il est montré ici par un autre site.`,
	ownWindow: 'L’ouvrir dans sa propre fenêtre pour voir son adresse',
	opening: {
		'not-yet': (zone, opensAt) =>
			`Ce sondage n’est pas encore ouvert. Il ouvrira ${opensAt ? `le ${moment(zone, opensAt)}` : 'un autre jour'}.`,
		closed: 'Ce sondage est clos. Merci d’avoir voulu répondre.',
		full: 'Ce sondage a toutes les réponses qu’il peut accepter. Merci d’avoir voulu répondre.',
		'by-invitation':
			'Ce sondage accepte les réponses de personnes invitées, chacune par son propre lien. Si vous avez reçu une invitation, utilisez le lien de votre message.',
		used: 'Ce lien personnel a déjà servi à répondre, et il n’accepte qu’une réponse. Pour modifier ce que vous avez envoyé, ouvrez votre reçu.'
	},
	answerFull: (question) =>
		`Assez de personnes ont déjà donné votre réponse à «\u00a0${question}\u00a0», ce sondage n’en a donc plus besoin. Merci d’avoir voulu répondre.`,
	leadsHereThen:
		'Ce lien mènera aussi ici à ce moment-là. D’ici là, vous pouvez lire ce qui est demandé, pourquoi, et ce qui en sera fait.',
	nothingMissing: 'Rien n’a été conservé à votre sujet, et rien ne manque de votre part.',
	by: (on) => `Au plus tard le ${day(on)}\u00a0:`,
	refused: {
		look: 'Certaines réponses sont à revoir.',
		changed:
			'La déclaration de ce sondage a changé pendant que vous répondiez. Vos réponses sont gardées\u00a0: veuillez relire la déclaration et choisir.',
		changedReading:
			'La déclaration de ce sondage a changé pendant votre lecture. La voici telle qu’elle est maintenant\u00a0: lisez-la, puis choisissez.',
		noNumber: 'Ce formulaire a perdu son numéro. Revenez au début du sondage\u00a0; vos réponses restent.',
		alreadySent:
			'Ce formulaire a déjà été envoyé avec d’autres réponses. Celles-là sont gardées, celles-ci n’ont pas été conservées.',
		notAgreed:
			'Rien n’a été conservé, car vous n’avez pas encore consenti. Revenez à la première page pour choisir.',
		notStored:
			'Nous n’avons pas pu enregistrer vos réponses à l’instant : la faute est de notre côté. Elles sont toutes encore là. Attendez un moment et envoyez de nouveau ; rien n’est enregistré deux fois.',
		tooMany: 'Trop d’essais. Attendez quelques minutes, puis réessayez.'
	}
};
