// JSON of a stranger: measured before anything walks through it.
import { grouped, MOST, refuse } from './limits.ts';

/** Throws Refused with where it breaks off, or that it is nested too deep. */
export function readJson(text: string): unknown {
	let depth = 0;
	let isText = false;
	for (let at = 0; at < text.length; at += 1) {
		const letter = text[at];
		if (isText && letter === '\\') at += 1;
		else if (letter === '"') isText = !isText;
		else if (isText) continue;
		else if (letter === '{' || letter === '[') depth += 1;
		else if (letter === '}' || letter === ']') depth -= 1;
		if (depth > MOST.depth) refuse(`It is nested more than ${grouped(MOST.depth)} deep. No survey is.`);
	}
	try {
		const read: unknown = JSON.parse(text);
		return read;
	} catch (cause) {
		const where = cause instanceof Error ? /position (\d+)/.exec(cause.message)?.[1] : undefined;
		const line = where ? text.slice(0, Number(where)).split('\n').length : 0;
		return refuse(line ? `It is no JSON: it breaks off in line ${line}.` : 'It is no JSON: it breaks off.');
	}
}
