import type { Words } from '../en.ts';
import { formsOf } from '../forms.ts';

const { day } = formsOf('es');

export const keep: Words['keep'] = {
	later: 'Seguir más tarde, o en otro dispositivo',
	heading: 'Guardado para usted, y no enviado',
	yourCode: 'Su código',
	goOnAt: 'Para seguir, en este dispositivo o en otro, abra esta página y escriba el código:',
	onlyYou:
		'Copie el código, anótelo o imprima esta página. Solo usted lo tiene: no podemos buscarlo ni enviárselo.',
	what: 'Se guardan sus respuestas hasta ahora, selladas con este código. Sin él nadie puede leerlas, y nadie las cuenta. No se ha enviado nada.',
	until: (on) =>
		`Se guardan hasta el ${day(on)} y luego se suprimen. Si las guarda otra vez, los días empiezan de nuevo.`,
	noFiles: 'Los archivos no se guardan: se eligen al final del todo.',
	goOn: 'Seguir ahora',
	again: 'Guardarlo como está ahora',
	throwAway: 'Tirar lo guardado',
	isKept:
		'Una parte está guardada con su código. Lo que escriba desde aquí no lo está hasta que lo guarde o lo envíe.',
	thrownAway: 'Tirado',
	nothingKept: 'Ya no hay nada guardado con su código, y no abre nada.',
	stillHere: 'Lo que escribió sigue en esta página. Puede seguir y enviarlo.',
	withCode: 'Seguir con un código',
	resume: 'Seguir donde lo dejó',
	codeHelp: '24 letras y cifras. Las mayúsculas, los espacios y los guiones no importan.',
	open: 'Seguir',
	noneFound:
		'No hay nada guardado con este código: puede estar mal escrito, las respuestas se enviaron o se tiraron, o pasó su último día.',
	changed:
		'La declaración de esta encuesta ha cambiado desde que guardó sus respuestas. Así es ahora: léala y luego elija. Después de Sí, lo que respondió vuelve donde su pregunta sigue en pie.',
	copyWords:
		'No se ha enviado. Si quiere conservar sus palabras, cópielas de aquí. Lo guardado desaparece por sí solo en su último día.',
	tooLong: 'Esto es más de lo que se puede guardar. Sigue todo aquí: continúe y envíelo, o acórtelo.',
	noRoom:
		'Hay tantas respuestas sin enviar guardadas para esta encuesta que ahora no cabe ninguna más. Las suyas siguen aquí: continúe y envíelas, o inténtelo más tarde.',
	notNow:
		'No hemos podido guardar sus respuestas para más tarde: el fallo es nuestro. Todas siguen aquí. Espere un momento e inténtelo de nuevo.'
};
