// XML of a stranger, by sax: it knows no entity but those of XML and HTML, no DTD is read, nothing is fetched.
import sax from 'sax';
import { grouped, MOST, refusal, refuse } from './limits.ts';

export type Element = { name: string; children: Element[]; text: string };

/** The root. Throws Refused where it is broken, declares entities, or is too deep or too large. */
export function readXml(text: string): Element {
	const root: Element = { name: '', children: [], text: '' };
	const open: Element[] = [root];
	let elements = 0;
	const parser = sax.parser(true, { position: true });
	const add = (words: string) => {
		const inner = open.at(-1);
		if (!inner) return;
		inner.text += words;
		if (inner.text.length > MOST.cell)
			throw refusal(`A text in it has more than ${grouped(MOST.cell)} characters.`);
	};
	parser.ondoctype = () => {
		throw refusal('It declares a document type. No survey needs one, and entities are not read.');
	};
	parser.onerror = (error) => {
		throw error;
	};
	parser.onopentag = ({ name }) => {
		elements += 1;
		if (elements > MOST.elements) throw refusal(`It has more than ${grouped(MOST.elements)} elements.`);
		if (open.length > MOST.depth) throw refusal(`It is nested more than ${MOST.depth} deep. No survey is.`);
		const element: Element = { name, children: [], text: '' };
		open.at(-1)?.children.push(element);
		open.push(element);
	};
	parser.onclosetag = () => {
		open.pop();
	};
	parser.ontext = add;
	parser.oncdata = add;
	try {
		parser.write(text).close();
	} catch (cause) {
		if (cause instanceof Error && 'fields' in cause) throw cause;
		refuse(`It is no XML: it breaks off in line ${grouped(parser.line + 1)}.`);
	}
	return root.children[0] ?? refuse('It is empty.');
}

export const childOf = (element: Element, name: string): Element | undefined =>
	element.children.find((child) => child.name === name);
