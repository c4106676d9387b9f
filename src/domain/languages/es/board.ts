import type { Words } from '../en.ts';
import { formsOf } from '../forms.ts';

const { and, count, day, number } = formsOf('es');

const people = (of: number) => count(of, { one: '# persona', other: '# personas' });

export const board: Words['board'] = {
	some: (people, orMore) => `${number(people)}${orMore ? ' o más' : ''}`,
	ofPeople: (base) => `de ${people(base)}`,
	about: (inHundred) => `Unas ${number(inHundred)} de cada 100 personas`,
	drawn: (people, low, high) =>
		`según ${number(people)} respuestas elegidas al azar (de ${number(low)} a ${number(high)} de cada 100).`,
	foundIn: (people, base) => `Aparece en ${number(people)} de las ${number(base)} leídas hasta ahora.`,
	range: (low, high) => `de ${low} a ${high}`,
	percent: (share) => `${Math.round(share * 100)}\u00a0%`,
	over: (share) => `más del ${share}`,
	answer: 'Respuesta',
	share: 'Proporción, con su intervalo',
	peopleColumn: 'Personas',
	together: (k) => `juntas, porque una de ellas tiene menos de ${number(k)} personas`,
	untold: 'Cada respuesta tiene muy pocas personas para mostrarla por separado.',
	held: 'Estas cifras esperan a la próxima edición: mostradas ahora, delatarían a personas que respondieron desde la última.',
	closer: (k) =>
		`Lo que dijeron casi todas las personas o casi ninguna se muestra con un margen de ${number(k)} personas.`,
	answered: (base) => count(base, { one: 'Respondió # persona', other: 'Respondieron # personas' }),
	people,
	tooFew: (k) => `Respondieron menos de ${number(k)} personas, así que todavía no se muestra nada.`,
	refused: {
		periods: (least) =>
			`Para esto hacen falta al menos ${count(least, { one: '# período', other: '# períodos' })}, así que aún no se muestra nada.`,
		things: (least) =>
			`Para comparar hacen falta al menos ${count(least, { one: '# elemento', other: '# elementos' })}.`,
		chosen: 'No se ha leído todo, y alguien eligió qué leer: una diferencia puede deberse a eso.',
		noSpread: 'Todas las personas respondieron lo mismo, así que no se puede ver ninguna relación.'
	},
	thing: 'Qué',
	mean: 'Media',
	median: 'Mediana',
	judged: 'Qué se valoró',
	opportunity: 'Oportunidad',
	counted: 'Cómo se ha contado',
	tier: (n) => `nivel ${n}`,
	place: (from, to) => (from === to ? `puesto ${from}` : `puestos ${from} a ${to}`),
	amongThree: (inHundred) => `entre los tres primeros puestos en ${number(inHundred)} de cada 100 sorteos`,
	ranksAre: (times, seed) =>
		`Niveles y puestos: se volvió a sortear el mismo número de personas ${number(times)} veces, cada una con todas sus respuestas (semilla ${seed}). Algo está en un nivel inferior solo si otra cosa está con seguridad por encima, todas las parejas juntas al 95\u00a0%; nueve de cada diez sorteos dan los puestos indicados.`,
	better: 'Mejor con ello',
	worse: 'Peor sin ello',
	category: 'Categoría',
	unclear: 'ninguna categoría clara',
	hidden: 'una categoría es demasiado pequeña para decirla',
	kanoIs:
		'Kano: la categoría más elegida, si su ventaja supera el azar de la muestra. Mejor reúne atractivo y rendimiento, peor rendimiento e imprescindible, cada uno sobre estos y los indiferentes (Berger 1993), con intervalos de Wilson al 95\u00a0%.',
	bestWorst: 'Mejor menos peor',
	bestWorstIs:
		'Mejor menos peor: las veces que fue lo mejor menos las veces que fue lo peor, entre las veces mostradas, de −1 a 1 (Finn y Louviere). El intervalo del 95\u00a0% cuenta a cada persona como una.',
	burden: 'Carga, de 0 a 4',
	reach: 'A quién afecta',
	severity: 'Gravedad, de 1 a 4',
	burdenIs:
		'La carga es la gravedad media de todas las personas que respondieron, 0 donde nada estorba: la parte afectada por la gravedad que tiene para ella. Intervalos del 95\u00a0%.',
	meanIs: 'Las medias tienen intervalos del 95\u00a0% según la dispersión de las respuestas.',
	opportunityIs:
		'La oportunidad es la importancia más lo que le falta a la satisfacción para alcanzarla, cada una diez veces la proporción de 4 y 5 (Ulwick), de 0 a 20. Donde los intervalos se solapan, el orden no es seguro.',
	sharesOf: (base) =>
		`Las proporciones se refieren a ${count(base, { one: '# persona que respondió', other: '# personas que respondieron' })}, con intervalos de Wilson al 95\u00a0%. Solo indican el azar de la muestra: quienes deciden responder no son una muestra aleatoria.`,
	rows: {
		promoters: 'Promotores (de 9 a 10)',
		passives: 'Pasivos (de 7 a 8)',
		detractors: 'Detractores (de 0 a 6)',
		others: 'Otras respuestas',
		attractive: 'Atractivo: agrada, no se echa en falta',
		performance: 'Rendimiento: cuanto más, mejor',
		mustBe: 'Imprescindible: se da por hecho',
		indifferent: 'Indiferente',
		reverse: 'Inverso: mejor sin ello',
		contradiction: 'Contradicción'
	},
	nps: 'Net promoter score (recomendación)',
	npsIs: (base) =>
		`Proporción de 9 a 10 menos proporción de 0 a 6, de ${people(base)}. Intervalo del 95\u00a0% de la diferencia.`,
	topIs: (points, chose, base) => `${points}: ${chose} de ${people(base)}. Intervalo de Wilson al 95\u00a0%.`,
	or: (one, other) => `${one} o ${other}`,
	apart: 'No contadas juntas',
	apartSays:
		'Las preguntas de arriba cuentan todas las versiones que las hicieron igual. Estas respuestas quedan fuera, porque se dieron a otra cosa:',
	versions: (versions) =>
		versions.length === 1 ? `versión ${versions[0]}` : `versiones ${and(versions.map(number))}`,
	apartBecause: (gave, k, why) =>
		`${gave === null ? `menos de ${number(k)} personas` : people(gave)}, porque ${why}.`,
	why: {
		kind: 'era otro tipo de pregunta',
		words: 'se preguntó con otras palabras',
		ends: 'sus extremos tenían otras palabras',
		terms: 'se respondió en otras condiciones',
		gone: 'una respuesta que se ofrecía ya no está',
		option: 'una respuesta tenía otras palabras',
		points: 'su escala tenía otro número de puntos',
		scale: 'su escala tenía otras palabras',
		dropped: 'ya no se pregunta'
	}
};

export const how: Words['how'] = {
	title: 'Cómo se hizo',
	asked: 'A quién se preguntó',
	answered: 'Personas que respondieron',
	fewer: (k) => `menos de ${number(k)}`,
	elsewhere: (taken) => `Recogidas en otro lugar: ${number(taken)}`,
	collectedBy: (who, basis) => `Por ${who}. ${basis}`,
	weighting: 'Ponderación',
	noWeighting: 'Ninguna. Cada persona cuenta como una.',
	precision: 'Precisión',
	precisionSays:
		'Los intervalos son los de Wilson al 95\u00a0%: solo el azar de la muestra. Una encuesta de participación libre no tiene un margen de error conocido.',
	estimatedSays:
		'Una proporción con «unas» se estima para todas las personas que escribieron, según personas elegidas al azar cuyas respuestas se leyeron por completo; su intervalo es el de ese sorteo.',
	chosenSays:
		'No se leyó todo, y alguien eligió qué leer: entre las personas no leídas, las proporciones pueden ser otras.',
	words: 'Textos',
	wordsSays:
		'Los temas los nombraron personas que leyeron las respuestas; una misma persona puede estar en varios.',
	decision: 'Para qué decisión',
	decisionBy: (decision, on) => `${decision}, a más tardar el ${day(on)}`,
	questions: 'Las preguntas exactas',
	asData: 'Declaración y preguntas como datos',
	fingerprint: 'huella'
};

export const promises: Words['promises'] = {
	state: { due: 'Pendiente', kept: 'Cumplida', late: 'Cumplida con retraso', broken: 'Incumplida' },
	made: (due, on) => `la decisión, prometida a más tardar el ${day(due)}${on && `, tomada el ${day(on)}`}`,
	told: (due, on) =>
		`qué resultó de ello, prometido a más tardar el ${day(due)}${on && `, comunicado el ${day(on)}`}`,
	title: (who) => `Promesas de ${who}`,
	says: 'Cada encuesta dice aquí para cuándo se toma su decisión y qué se comunica después. Así se han cumplido esas promesas.',
	none: 'Todavía no se ha publicado ninguna encuesta.',
	isOpen: 'Esta encuesta está abierta',
	takenDown: 'Retiradas',
	takenDownOn: (title, on) => `«${title}», el ${day(on)}.`,
	wasTold: 'Qué resultó de ella ya se había comunicado.',
	notYet: 'Qué resultó de ella todavía no se había comunicado.',
	neverTold: (due) => `Qué resultó de ella se prometió a más tardar el ${day(due)}, y nunca se comunicó.`,
	nobody: 'No hay nadie en esta dirección. Compruebe el enlace que recibió.'
};
