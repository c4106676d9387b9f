import { formsOf } from '../forms.ts';
import type { Words } from '../en.ts';

const { count, day } = formsOf('es');

export const device: Words['device'] = {
	kept: (days) =>
		`Lo que escribe se guarda solo en este dispositivo, hasta que lo envíe, ${count(days, { one: '# día', other: '# días' })} como máximo.`,
	notKept: 'Este navegador no guarda nada aquí: lo que escribe se pierde al cerrar esta página.',
	throwAway: 'Desecharlo',
	throwAwaySure: 'Entonces se pierde todo lo que ha escrito aquí.',
	throwAwayYes: 'Sí, desecharlo',
	keepIt: 'Guardarlo',
	began: (on) => `Empezó esto el ${day(on)}.`,
	goOnWithIt: 'Seguir con ello',
	isBack: 'Lo que escribió está de vuelta.',
	statementOlder:
		'La declaración ha cambiado desde entonces. Lo que escribió vuelve a estar donde la pregunta se sigue haciendo.',
	noLongerAsked: 'Ya no se pregunta, por eso no se envía:',
	elsewhere: 'Este formulario está abierto en otra pestaña y siguió allí. Lo que escribe aquí no se guarda.',
	goOnHere: 'Seguir aquí',
	goneElsewhere: 'Esto se envió o se desechó en otra pestaña. Lo que escribe aquí no se guarda.',
	noPage: 'No tiene conexión. No se pierde nada: inténtelo de nuevo cuando vuelva la conexión.',
	canFinish: 'No tiene conexión. Aun así puede terminar.',
	waits: 'No tiene conexión. Se guarda en este dispositivo y se envía cuando vuelva la conexión.',
	waitsHere: 'No tiene conexión. Se envía cuando vuelva la conexión, mientras esta página siga abierta.',
	filesLater: 'Los archivos se eligen cuando vuelva la conexión; antes no se puede enviar.',
	notReached: 'No se pudo enviar en este momento. No se pierde nada y se vuelve a intentar solo.',
	finished: 'Lo que se terminó aquí espera el envío.',
	sent: 'Lo que se terminó aquí está enviado.',
	receipt: 'Es mío: abrir el recibo',
	notSent: 'Lo que se terminó aquí no se pudo enviar.',
	statementChanged:
		'La declaración ha cambiado desde entonces, por eso no se envió nada. Sus palabras se conservan: lea la nueva declaración y después elija.',
	notTaken: 'Sus respuestas no se tomaron. Sus palabras se conservan para que pueda copiarlas.'
};
