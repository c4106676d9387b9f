import type { Words } from '../en.ts';
import { formsOf } from '../forms.ts';

const { count } = formsOf('es');

export const busy: Words['busy'] = {
	many: 'En este momento llegan muchas respuestas y cada una tarda un poco más. Espere medio minuto y vuelva a enviar. No se ha perdido nada.',
	early: (seconds) =>
		count(seconds, {
			one: 'Todavía no: espere un segundo más y vuelva a enviar. No se ha perdido nada.',
			other: 'Todavía no: espere # segundos más y vuelva a enviar. No se ha perdido nada.'
		}),
	filled:
		'Un campo que nadie ve en esta página estaba relleno: quizá por su navegador, quizá por una máquina. Vuelve a estar vacío y no se ha perdido nada. Espere medio minuto y envíe.',
	hour: (minutes) =>
		count(minutes, {
			one: 'Esta encuesta solo acepta cierto número de respuestas por hora y por ahora ya las tiene. Todavía no se ha guardado nada suyo y no se ha perdido nada: deje esta página abierta, vuelva dentro de un minuto aproximadamente y envíe de nuevo.',
			other:
				'Esta encuesta solo acepta cierto número de respuestas por hora y por ahora ya las tiene. Todavía no se ha guardado nada suyo y no se ha perdido nada: deje esta página abierta, vuelva dentro de unos # minutos y envíe de nuevo.'
		}),
	working:
		'Su dispositivo hace un cálculo que impide que las máquinas inunden esta encuesta. Tarda unos segundos; no tiene que hacer nada.',
	longer: 'Sigue calculando. En un dispositivo lento tarda hasta medio minuto.',
	sending: 'Listo. Sus respuestas se están enviando.',
	ready: 'Listo. Ya puede enviar.',
	leaveEmpty: 'Deje este campo vacío: es solo para las máquinas'
};
