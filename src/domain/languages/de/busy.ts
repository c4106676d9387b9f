import type { Words } from '../en.ts';
import { formsOf } from '../forms.ts';

const { count } = formsOf('de');

export const busy: Words['busy'] = {
	many: 'Gerade kommen viele Antworten auf einmal, deshalb dauert jede etwas länger. Warten Sie eine halbe Minute und drücken Sie dann noch einmal auf Senden. Nichts ist verloren.',
	early: (seconds) =>
		count(seconds, {
			one: 'Noch nicht ganz: noch eine Sekunde, dann drücken Sie noch einmal auf Senden. Nichts ist verloren.',
			other:
				'Noch nicht ganz: Warten Sie noch # Sekunden und drücken Sie dann noch einmal auf Senden. Nichts ist verloren.'
		}),
	filled:
		'Ein Feld, das auf dieser Seite niemand sieht, war ausgefüllt: vielleicht von Ihrem Browser, vielleicht von einer Maschine. Es ist wieder leer, und nichts ist verloren. Warten Sie eine halbe Minute und drücken Sie dann auf Senden.',
	hour: (minutes) =>
		count(minutes, {
			one: 'Diese Umfrage nimmt in einer Stunde nur eine bestimmte Zahl von Antworten an, und die hat sie im Moment. Von Ihnen ist noch nichts gespeichert, und nichts ist verloren: Lassen Sie diese Seite offen, kommen Sie in etwa einer Minute wieder und drücken Sie noch einmal auf Senden.',
			other:
				'Diese Umfrage nimmt in einer Stunde nur eine bestimmte Zahl von Antworten an, und die hat sie im Moment. Von Ihnen ist noch nichts gespeichert, und nichts ist verloren: Lassen Sie diese Seite offen, kommen Sie in etwa # Minuten wieder und drücken Sie noch einmal auf Senden.'
		}),
	working:
		'Ihr Gerät rechnet etwas aus, damit Maschinen diese Umfrage nicht überschwemmen. Das dauert ein paar Sekunden; Sie müssen nichts tun.',
	longer: 'Es rechnet noch. Auf einem langsamen Gerät dauert es bis zu einer halben Minute.',
	sending: 'Fertig. Ihre Antworten werden gesendet.',
	ready: 'Fertig. Sie können jetzt senden.',
	leaveEmpty: 'Lassen Sie dieses Feld leer: Es ist nur für Maschinen da'
};
