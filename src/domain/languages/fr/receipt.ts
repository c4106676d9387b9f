import type { Words } from '../en.ts';
import { formsOf } from '../forms.ts';

const { and, count, day, number } = formsOf('fr');

export const receipt: Words['receipt'] = {
	title: 'Votre reçu',
	saved: 'Enregistré. Merci.',
	withdrew: (on) =>
		`Vous avez retiré votre consentement le ${day(on)}. Vos réponses ne sont plus utilisées. Elles restent ici, visibles par vous, jusqu’à leur suppression.`,
	done: {
		withdrawn: 'Retiré. Dès cet instant, ce n’est plus utilisé pour cela.',
		allowed: 'Autorisé, dès maintenant. Vous pouvez le retirer ici à tout moment.',
		changed: 'Modifié. Les anciennes réponses sont supprimées.',
		corrected: 'L’adresse est enregistrée, et l’ancienne est supprimée.'
	},
	keep: 'Gardez ce lien. C’est le seul chemin vers vos réponses, et nous n’en conservons que l’empreinte.',
	keepToErase: 'Vous en avez encore besoin pour les effacer.',
	sent: 'Ce que vous avez envoyé',
	sentOn: (on, deleteAfter) => `Le ${day(on)}. Ce sera supprimé après le ${day(deleteAfter)}.`,
	saveFile: 'Enregistrer ce fichier',
	change: 'Modifier mes réponses',
	changeUntil: 'Possible jusqu’à l’annonce des résultats, même après la clôture du sondage.',
	fixedTold:
		'Des résultats ont été annoncés, les réponses restent donc telles qu’elles ont été comptées. Ce que vous autorisez, vous pouvez encore le modifier.',
	allowed: 'Ce que vous avez autorisé',
	whenAnswered: 'Quand vous avez répondu',
	whenAskedAgain: 'Quand on vous a interrogé de nouveau',
	allowedSince: (on) => `Autorisé depuis le ${day(on)}.`,
	withdrawnOn: (on) => `Retiré le ${day(on)}.`,
	notAllowed: 'Non autorisé.',
	endsAll: 'Sans cela, il ne reste aucune utilisation\u00a0: le retirer retire tout ce qui en dépend.',
	withdrawThis: 'Retirer ceci',
	allowThis: 'Autoriser ceci',
	address: 'Votre adresse',
	addressKept: 'Elle est conservée chiffrée, séparément de vos réponses.',
	correct: 'La corriger',
	saveAddress: 'Enregistrer l’adresse',
	next: 'La suite',
	findIt: (on) => `Vous le trouverez ici, au plus tard le ${day(on)}\u00a0:`,
	take: 'Emporter',
	everything: 'Tout ce qui est conservé ici à votre sujet\u00a0:',
	toRead: 'à lire',
	asData: 'sous forme de données (JSON)',
	signed: 'Votre reçu de consentement, signé',
	signedSays:
		'Il dit mot pour mot, avec les dates, à quoi vous avez consenti et à quoi non. Ni vos réponses ni votre lien privé n’y figurent\u00a0: vous pouvez donc le montrer.',
	check: 'Chacun peut vérifier qu’il est authentique',
	program: 'La même chose, sous forme de données',
	programSays:
		'À lire avec un programme (JSON-LD, selon ISO/IEC TS 27560). Il change quand vous changez d’avis\u00a0; celui que vous avez pris avant reste authentique pour le jour où il a été établi.',
	changeMind: 'Si vous changez d’avis',
	withdraw: 'Retirer',
	withdrawSays:
		'Tout ce que vous avez autorisé est retiré. Vos réponses sortent de tous les comptes, et plus personne ne les lit.',
	withdrawAll: 'Tout retirer',
	erase: 'Effacer',
	eraseSays:
		'Vos réponses disparaissent pour de bon. Il ne reste qu’une mention disant qu’une réponse a été effacée. Cela ne peut pas être annulé.',
	eraseMine: 'Effacer mes réponses',
	eraseNow: 'Oui, les effacer maintenant',
	under: (version) => `Donné sous la version ${version} de la déclaration, empreinte`,
	erased: 'Effacé',
	erasedSays:
		'Vos réponses, votre consentement et tout ce qui pourrait mener à vous sont supprimés. Merci d’avoir répondu.',
	changeSays:
		'Ce que vous modifiez remplace ce que vous aviez écrit\u00a0; l’ancien texte est supprimé. Ce que vous avez autorisé reste tel quel.',
	linkSaid: 'Ce que disait votre lien',
	linkSaidHelp: 'Corrigez-le, ou videz le champ et ce sera supprimé.',
	saveChanges: 'Enregistrer les modifications',
	leave: 'Laisser comme c’était',
	cannotChange: 'Ces réponses ne peuvent plus être modifiées. Votre reçu les montre.',
	cannotChangeHere: 'Vos réponses ne peuvent plus être modifiées ici. Rien n’a été modifié.',
	leadsFurther:
		'Ce que vous avez modifié mène à d’autres questions. Regardez-les, puis enregistrez à nouveau.',
	follows: 'Cette question découle de ce que vous avez modifié.',
	addressUnchanged: 'L’adresse n’a pas été modifiée.',
	cannotAllow: 'Cela ne peut plus être autorisé ici. Rien n’a été modifié.',
	all: 'Tout ce qui est conservé',
	allOfYou: 'Tout ce qui est conservé ici à votre sujet',
	allOn: (on) =>
		`Au ${day(on)}, champ par champ. Pour le garder, enregistrez ou imprimez cette page, ou emportez-le\u00a0:`,
	statementUnder: 'La déclaration sous laquelle cela a été donné\u00a0:',
	yourAnswers: 'Vos réponses',
	leftOut: 'Vous avez laissé toutes les questions de côté.',
	saidYesOrNo: 'Ce à quoi vous avez dit oui ou non',
	response: 'L’enregistrement lui-même',
	yourContact: 'Votre contact',
	noneStored: 'Aucun n’est conservé.',
	filesSent: 'Les fichiers que vous avez envoyés',
	storedEncrypted: 'Il est conservé chiffré.',
	lettersAgain: 'Les messages qui vous ont interrogé de nouveau',
	passedOn: 'Ce qui a été transmis, et à qui',
	noted: 'Ce que l’équipe y a noté',
	notRead: 'Rien. Personne ne l’a encore lu.',
	wasRead: (question, on) => `«\u00a0${question}\u00a0» a été lu le ${day(on)}.`,
	themeGone: 'un thème retiré depuis',
	wasCoded: (question, theme, on, from, to) =>
		`«\u00a0${question}\u00a0» a été rangé sous ${theme} le ${day(on)}\u00a0: les caractères ${number(from)} à ${number(to)} de votre texte.`,
	wasShown: (question, theme, on) =>
		`Vos mots sur «\u00a0${question}\u00a0» ont été choisis le ${day(on)} pour illustrer ${theme}.`,
	quoted: (words) => `«\u00a0${words}\u00a0»`,
	back: 'Retour à votre reçu'
};

export const lost: Words['lost'] = {
	title: 'Un reçu perdu',
	heading: 'Vous avez perdu votre reçu',
	depends:
		'Qu’un chemin ramène ou non à vos réponses dépend du sondage. S’il n’a demandé aucun nom, rien n’y ramène, et c’est voulu. Si vous avez donné une adresse e-mail, un nouveau lien peut y être envoyé.',
	pollAddress: 'L’adresse du sondage',
	pollAddressHelp: 'Le lien où vous avez répondu, ou sa dernière partie, comme saturday-opening.',
	noAddress: 'Ce n’est pas l’adresse d’un sondage.',
	see: 'Voir ce qui est possible',
	asked:
		'Si quelqu’un a répondu avec cette adresse, un message avec un nouveau lien est en route, et l’ancien lien ne fonctionne plus.',
	gaveAddress: 'Si vous avez donné une adresse e-mail',
	noMail: (asker) =>
		`Aucun serveur de messagerie n’est installé ici, aucun message ne peut donc partir. Adressez-vous à ${asker}\u00a0: la déclaration du sondage dit comment.`,
	canSend:
		'Nous pouvons envoyer un nouveau lien à l’adresse avec laquelle vous avez répondu. Votre ancien lien cessera alors de fonctionner.',
	addressUsed: 'L’adresse e-mail avec laquelle vous avez répondu',
	send: 'M’envoyer un nouveau lien',
	gaveNone: 'Si vous n’avez pas donné d’adresse',
	byDesign: 'Nous ne pouvons pas vous retrouver, et c’est voulu.',
	onlyCode:
		'Vos réponses ne portent ni nom ni adresse. Le code qui vous a été montré est le seul chemin vers elles, et nous n’en avons conservé que l’empreinte : personne ne peut en déduire le code, et rien d’autre ne distingue vos réponses de celles d’autrui. Si nous pouvions vous retrouver, n’importe qui d’autre ici le pourrait aussi.',
	lookFor:
		'Cherchez le lien dans l’historique de votre navigateur ou dans vos notes\u00a0: il se termine par /r/ et 22 caractères. Sans lui, vos réponses restent jusqu’au jour de leur suppression, comme le dit la déclaration.',
	anonymously: 'Si vous avez répondu anonymement',
	nobodyCan: 'Personne ne peut retrouver vos réponses, pas même vous.',
	noReceipt:
		'Elles étaient anonymes\u00a0: aucun reçu n’a été remis, car rien ne relie les réponses à vous. Elles sont supprimées le jour que dit la déclaration.',
	pollItself: 'Le sondage et sa déclaration'
};

export const again: Words['again'] = {
	answered: 'Vous avez répondu',
	heading: 'Pouvons-nous utiliser vos réponses pour autre chose encore\u00a0?',
	saidYes: 'Vous avez dit oui',
	saidNo: 'Vous avez dit non',
	yesOn: (on, deleteAfter) =>
		`Le ${day(on)}. Vos réponses servent désormais aussi sous la nouvelle déclaration. Elles sont telles que vous les avez envoyées, et seront supprimées après le ${day(deleteAfter)}, comme prévu.`,
	noOn: (on) => `Le ${day(on)}. Rien n’a changé\u00a0: vos réponses restent soumises à ce qui avait été dit.`,
	changeMind: 'Pour changer d’avis, utilisez votre reçu.',
	lostIt: 'Je l’ai perdu',
	asksAgain: (asker) => `${asker} vous interroge de nouveau`,
	before:
		'Vous avez répondu auparavant, sous une déclaration plus étroite. Si vous ne faites rien ou dites non, rien ne change\u00a0: vos réponses restent soumises à ce qui avait été dit.',
	isNew: 'Ce qui est nouveau',
	answeredUnder: 'La déclaration sous laquelle vous avez répondu',
	stays: (deleteAfter, until) =>
		`Vos réponses restent telles que vous les avez envoyées, et seront supprimées après le ${day(deleteAfter)}, comme cela vous a été promis, même si la nouvelle déclaration prévoit plus longtemps. Ce lien fonctionne une fois, jusqu’au ${day(until)}.`,
	newStatement: 'La nouvelle déclaration, en entier',
	yes: 'Oui, utilisez-les',
	changed: 'La déclaration a changé pendant votre lecture. Veuillez la relire et choisir.',
	answeredAlready: 'Il a déjà été répondu à ce message. Pour changer d’avis, utilisez votre reçu.'
};

export const stop: Words['stop'] = {
	title: 'Ne plus recevoir de messages',
	done: 'Plus de messages',
	doneSays: (who) =>
		`${who} n’écrira plus à cette adresse. Elle est retirée de toutes ses listes ici, et les messages en attente ne partiront pas.`,
	mark: 'Pour que cela vaille toujours, une marque est conservée qui permet de reconnaître l’adresse si quelqu’un l’ajoutait de nouveau. L’adresse elle-même n’est pas conservée. Les réponses que vous avez données restent telles quelles\u00a0: votre reçu vous permet de retirer votre consentement ou de les effacer.',
	heading: (who) => `Plus de messages de ${who}\u00a0?`,
	says: 'Un clic, et plus aucun message ne sera envoyé à l’adresse qui a reçu ce lien. Elle quitte toutes ses listes ici. Un lien personnel vers un sondage, venu avec le message, prend fin aussi\u00a0; les réponses que vous avez données restent telles quelles.'
};

export const outcome: Words['outcome'] = {
	asked: (asker, title) => `${asker} a demandé\u00a0: ${title}`,
	notYet: (asker) => `Rien n’est encore annoncé. ${asker} a promis\u00a0:`,
	toldOn: (on) => `Annoncé le ${day(on)}`,
	decided: 'Ce qui a été décidé',
	status: {
		considering: 'À l’étude',
		'will-do': 'Sera fait',
		done: 'Fait',
		'will-not-do': 'Ne sera pas fait'
	},
	byOn: (owner, on) => `${owner}, ${day(on)}.`,
	because: (what) => `En raison de\u00a0: ${what.join('\u00a0; ')}.`,
	youSaid: 'Ce que vous avez dit',
	kinds: {
		need: 'Ce dont vous avez besoin',
		'pain-point': 'Ce qui vous gêne',
		want: 'Ce que vous souhaitez',
		expectation: 'Ce que vous attendez',
		belief: 'Ce que vous croyez',
		tendency: 'Ce que vous faites d’habitude',
		praise: 'Ce que vous appréciez'
	},
	people: (people, smallest) =>
		people === null
			? `Moins de ${number(smallest)} personnes ont répondu.`
			: count(people, { one: '# personne a répondu.', other: '# personnes ont répondu.' }),
	read: (people) =>
		`Pour les thèmes, les mots de ${count(people, { one: '# personne', other: '# personnes' })} ont été lus.`,
	promised: 'Ce qui a été promis',
	toldBefore: (days) => `Annoncé auparavant\u00a0: ${and(days.map(day))}.`,
	allPromises: (asker) => `Toutes les promesses de ${asker}`
};

export const missing: Words['missing'] = {
	nothing: 'Il n’y a rien ici',
	failed: 'Cela n’a pas fonctionné',
	notFound: 'Il n’y a rien à cette adresse. Vérifiez le lien que vous avez reçu.',
	noPoll: 'Il n’y a pas de sondage à cette adresse. Vérifiez le lien que vous avez reçu.',
	takenDown: (on) =>
		`Ce sondage a été retiré le ${day(on)}. Les personnes qui y ont répondu peuvent ouvrir leur reçu jusqu’à la suppression de leurs réponses.`,
	receipt:
		'Ce que ce lien ouvrait a été effacé, ou n’a jamais existé. Vérifiez que le lien a été copié en entier.',
	receiptTold:
		'Nous ne pouvons pas distinguer les deux cas\u00a0: des réponses effacées, nous ne gardons que la mention que certaines l’ont été ce jour-là.',
	lostReceipt: 'J’ai perdu mon reçu',
	letter:
		'Ce lien est inventé, son temps est passé, ou ce qu’il demandait a changé. Rien n’a changé pour vos réponses\u00a0: elles restent soumises à ce à quoi vous avez consenti.',
	personal:
		'Ce lien personnel est inventé, ou il a pris fin\u00a0: la liste dont il venait a été supprimée, ou les liens de ce sondage ont été arrêtés. Rien n’a été conservé à votre sujet. La personne qui vous a écrit peut vous donner le lien commun du sondage.',
	stopped:
		'Vous avez dit ne plus vouloir de messages de la part de qui vous a écrit, et votre lien personnel a pris fin avec cela. Votre adresse ne figure plus sur aucune de ses listes ici, et plus personne n’y écrira de sa part. Si vous aviez déjà répondu, votre reçu ouvre toujours vos réponses.',
	tooLarge:
		'C’est plus que ce qui peut être envoyé en une fois. Revenez en arrière dans votre navigateur, où votre texte est encore, et choisissez un fichier plus petit.',
	ours: 'Quelque chose s’est mal passé de notre côté. Veuillez réessayer.',
	away: 'Nos données ne sont pas accessibles pour le moment : la faute est de notre côté, et rien n’est perdu. Attendez une minute, puis rechargez cette page. Si vous étiez en train d’envoyer quelque chose, revenez en arrière dans votre navigateur : ce que vous avez écrit y est encore. Envoyez-le alors une nouvelle fois.',
	beyond:
		'Il y a là un nombre ou un jour qui ne peut pas être conservé. Vérifiez-les, puis renvoyez le tout.',
	unstorable:
		'Il y a là un caractère qui ne peut pas être conservé. Saisissez-le de nouveau plutôt que de le coller.',
	otherSite: 'Ce formulaire a été envoyé depuis un autre site, rien n’a donc été fait.'
};
