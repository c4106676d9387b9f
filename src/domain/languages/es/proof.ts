import type { Words } from '../en.ts';
import { formsOf } from '../forms.ts';

const { day } = formsOf('es');

export const verify: Words['verify'] = {
	title: 'Comprobar un recibo de consentimiento',
	says: 'Quien respondió aquí a una encuesta puede llevarse un recibo firmado de lo que aceptó. Esta página dice si un recibo así es auténtico y no se ha alterado, y qué contiene. No se guarda nada de lo que usted le dé.',
	another: 'Comprobar otro',
	file: 'El archivo firmado',
	fileHelp: 'Termina en .jws.',
	paste: 'O pegue su contenido',
	check: 'Comprobarlo',
	elsewhere: 'Cómo comprobarlo en otro lugar',
	keysAt:
		'El archivo es un JWS compacto (RFC 7515), firmado con Ed25519. Cualquier programa JOSE puede usar nuestras claves públicas; con los días en que se crearon y se retiraron, están aquí:',
	standard:
		'Lo firmado es un recibo de consentimiento según ISO/IEC TS 27560, en el Data Privacy Vocabulary del W3C, como JSON-LD.',
	anonymous:
		'Una encuesta anónima no da recibos: en ella nada lleva de una respuesta a la persona que la dio, así que no hay nadie de quien pudiera tratar el recibo.',
	genuine: 'Auténtico',
	signedOn: (on) =>
		`Este servidor lo firmó el ${day(on)}, y desde entonces no se ha alterado nada en él. Dice cómo estaban las cosas ese día; quien tenga el enlace privado puede obtener uno más reciente.`,
	whatItSays: 'Qué dice',
	poll: 'La encuesta',
	decision: 'Para la decisión',
	changed: 'Último cambio',
	on: day,
	kept: 'Se guarda hasta',
	keptUntil: (on) => `${day(on)}; después se suprime`,
	agreed: 'Aceptado',
	nothing: 'Nada, a fecha de ese día.',
	notAgreed: 'No aceptado',
	state: {
		again: (on) => `dado de nuevo el ${day(on)}`,
		given: (on) => `dado el ${day(on)}`,
		withdrawn: (on) => `retirado el ${day(on)}`,
		refused: (on) => `rechazado el ${day(on)}`
	},
	key: 'Firmado con la clave',
	keyInUse: (made) => `Se creó el ${day(made)} y hoy está en uso.`,
	keyRetired: (made, retired) =>
		`Se creó el ${day(made)} y se retiró el ${day(retired)}; lo que firmó antes sigue siendo auténtico.`,
	tooLarge: 'Es demasiado grande para ser un recibo',
	tooLargeSays: 'Un recibo tiene como mucho un megabyte. Elija el archivo que termina en .jws.'
};

export const doubts: Words['doubts'] = {
	empty: 'Todavía no hay nada que comprobar',
	emptySays: 'Elija el archivo que termina en .jws, o pegue su contenido.',
	unsigned: 'Esto no lleva firma',
	unsignedSays:
		'Parece el recibo como datos (.json). Cualquiera podría haberlo escrito. Tome el archivo firmado, que termina en .jws, y compruebe ese.',
	noReceipt: 'Esto no es un recibo de consentimiento firmado',
	noReceiptSays:
		'Un recibo firmado es una sola línea larga en tres partes, con un punto entre ellas, y dice de sí mismo que es un recibo. Si lo copió, quizá falte una parte.',
	algorithm: 'Esto no está firmado como firmamos nosotros',
	algorithmSays:
		'Nuestros recibos se firman con Ed25519 y con nada más. Este dice que está firmado de otra manera, o que no lo está; tal como está, no es nuestro.',
	key: 'Ninguna clave nuestra firmó esto',
	keySays:
		'Está firmado con una clave que este servidor no ha tenido nunca, o se alteró el nombre de la clave. No podemos responder por ello.',
	server: 'Esto viene de otro servidor',
	serverSays: (claims) =>
		`Ninguna clave nuestra lo firmó. Dice que se hizo en ${claims}; no podemos saber si es verdad. Si se fía de esa dirección, compruébelo allí.`,
	altered: 'Esto se ha alterado',
	alteredSays:
		'Nombra una clave nuestra, pero la firma no corresponde a lo que dice. Algo se cambió después de que lo firmáramos, aunque fuera una sola letra. No se fíe de él.',
	retired: 'Esto se firmó con una clave que ya no estaba en uso',
	retiredSays:
		'La clave es una de las nuestras, pero se había retirado antes del momento de la firma que consta en este recibo. No firmamos con claves retiradas. No se fíe de él.',
	unread: 'Firmado por nosotros, pero no podemos leerlo',
	unreadSays:
		'La firma es nuestra y corresponde, pero esta versión de Candor no entiende lo que contiene. Puede que lo hiciera una versión más reciente.'
};

const workspace_id = 'Número de la organización';
const response_id = 'Número de su registro';
const poll_id = 'Número de la encuesta';
const question_id = 'Número de la pregunta';
const fingerprint = 'Huella de la declaración';
const allowed = 'Finalidades permitidas ahora';
const delete_after = 'Se suprime después del';
const link = 'Referencia cifrada a su registro';

export const stored: Words['stored'] = {
	nothing: 'Nada',
	yes: 'Sí',
	no: 'No',
	none: 'Ninguna',
	response: {
		workspace_id,
		id: response_id,
		poll_id,
		version: 'Versión de la declaración',
		fingerprint,
		mode: 'Cuánto está vinculado con usted',
		import_id: 'Tomado del archivo número',
		source_hash: 'Huella de la fila de la que se tomó',
		receipt_hash: 'Huella del código de su recibo',
		answered_on: 'Día en que respondió',
		sent_at: 'Momento del envío',
		delete_after,
		allowed,
		withdrawn_at: 'Retirado'
	},
	answer: { workspace_id, response_id, question_id, poll_id, value: 'Guardado como' },
	consent: {
		workspace_id,
		response_id,
		purpose: 'Finalidad',
		number: 'Qué vez se preguntó',
		given: 'Su elección',
		wording: 'Las palabras exactas',
		language: 'Idioma mostrado',
		fingerprint,
		given_on: 'Día en que eligió',
		given_at: 'Momento en que eligió',
		withdrawn_at: 'Retirado'
	},
	contact: {
		workspace_id,
		poll_id,
		link,
		address_mac: 'Huella cifrada de su dirección',
		sealed: 'Todo esto, cifrado',
		allowed,
		delete_after
	},
	letterLanguage: 'El idioma en que le escribimos',
	file: {
		workspace_id,
		id: 'Número del archivo',
		poll_id,
		link,
		question_id,
		type: 'Tipo de archivo',
		size: 'Tamaño en bytes'
	},
	letter: {
		workspace_id,
		poll_id,
		scope: 'Preguntaba por la declaración número',
		link,
		token_hash: 'Huella del enlace del mensaje',
		sent_on: 'Día del envío',
		expires_on: 'Se podía responder hasta',
		answer: 'Su respuesta',
		answered_on: 'Día en que lo respondió'
	},
	message: {
		workspace_id,
		id: 'Número de la comunicación',
		kind: 'Enviada como',
		poll_id,
		recipient: 'A',
		response_id,
		contact_link: link,
		outcome_number: 'Sobre el resultado número',
		event: 'Qué comunica',
		made_at: 'Anotada',
		next_try_at: 'Próximo intento',
		tried_at: 'Último intento',
		tries: 'Intentos',
		passed_on: 'Se transmitió',
		acknowledged_at: 'Recibida por el destinatario',
		last_problem: 'Último problema'
	}
};
