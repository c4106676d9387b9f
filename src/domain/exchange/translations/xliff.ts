// XLIFF 1.2 and not 2.0: every tool of translators reads 1.2, several of those in use do not read 2.0, and a poll’s texts need
// nothing that only 2.0 has.
import sax from 'sax';
import { grouped, refusal, refuse } from '../definitions/limits.ts';
import { LONGEST_WORDS } from '../../polls/translations.ts';
import { MOST, type ReadFile, type ReadUnit, type WrittenUnit } from './units.ts';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (words: string): string => words.replace(/[&<>"]/g, (each) => ENTITIES[each] ?? each);

export function writeXliff(
	units: readonly WrittenUnit[],
	file: { name: string; own: string; tag: string }
): string {
	const unit = ({ path, place, source, target, isOld }: WrittenUnit) => {
		const state = target === '' ? 'needs-translation' : isOld ? 'needs-review-translation' : 'translated';
		return [
			`      <trans-unit id="${path}" resname="${path}" xml:space="preserve" maxwidth="${LONGEST_WORDS}" size-unit="char">`,
			`        <source xml:lang="${file.own}">${escaped(source)}</source>`,
			`        <target xml:lang="${file.tag}" state="${state}">${escaped(target)}</target>`,
			`        <note>${escaped(place)}</note>`,
			`      </trans-unit>`
		];
	};
	return [
		'<?xml version="1.0" encoding="UTF-8"?>',
		'<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">',
		`  <file original="${escaped(file.name)}" source-language="${file.own}" target-language="${file.tag}" datatype="plaintext">`,
		'    <body>',
		...units.flatMap(unit),
		'    </body>',
		'  </file>',
		'</xliff>',
		''
	].join('\n');
}

/** Throws Refused where it is broken, declares entities, is another XLIFF, or holds too much. */
export function readXliff(text: string): ReadFile {
	const found = new Reading();
	const parser = sax.parser(true, { position: true });
	parser.ondoctype = () => {
		throw refusal('It declares a document type. No XLIFF needs one, and entities are not read.');
	};
	parser.onerror = (error) => {
		throw error;
	};
	parser.onopentag = ({ name, attributes }) => found.open(name, new Map(Object.entries(attributes)));
	parser.onclosetag = () => found.close();
	parser.ontext = (words) => found.add(words);
	parser.oncdata = (words) => found.add(words);
	try {
		parser.write(text).close();
	} catch (cause) {
		if (cause instanceof Error && 'fields' in cause) throw cause;
		refuse(`It is no XML: it breaks off in line ${grouped(parser.line + 1)}.`);
	}
	if (!found.isXliff) refuse('It is no XLIFF. Send back the file that you took away here.');
	return { language: found.language, units: found.units };
}

/** Of each unit its own source and target; those of suggestions beside it (alt-trans) are not its own. */
class Reading {
	isXliff = false;
	language: string | null = null;
	readonly units: ReadUnit[] = [];
	#open: string[] = [];
	#unit: ReadUnit | null = null;
	/** How deep the source or target stands that is being read. */
	#since = 0;
	#field: 'source' | 'target' = 'source';

	open(prefixed: string, attributes: ReadonlyMap<string, unknown>): void {
		const name = prefixed.replace(/^.*:/, '');
		const said = (key: string) => String(attributes.get(key) ?? '');
		const inside = this.#open.at(-1);
		this.#open.push(name);
		if (this.#open.length > MOST.depth) throw refusal(`It is nested more than ${MOST.depth} deep.`);
		if (name === 'xliff') this.#begin(said('version'));
		if (name === 'file') this.#speak(said('target-language'));
		if (name === 'trans-unit') this.#next(said('id'));
		if (inside === 'trans-unit' && (name === 'source' || name === 'target')) {
			[this.#since, this.#field] = [this.#open.length, name];
			if (this.#unit && name === 'source') this.#unit.source = '';
		}
	}

	close(): void {
		if (this.#open.length === this.#since) this.#since = 0;
		this.#open.pop();
	}

	add(words: string): void {
		if (this.#since === 0 || !this.#unit) return;
		const all = (this.#unit[this.#field] ?? '') + words;
		if (all.length > MOST.text) throw refusal(`A text in it has more than ${grouped(MOST.text)} characters.`);
		this.#unit[this.#field] = all;
	}

	#begin(version: string): void {
		if (version !== '1.2')
			throw refusal(`It is XLIFF ${version.slice(0, 10)}, and 1.2 is read here. Most tools can write that.`);
		this.isXliff = true;
	}

	#speak(language: string): void {
		if (this.language !== null && this.language !== language)
			throw refusal('It holds several languages. Send a file for each of them.');
		this.language = language || null;
	}

	#next(path: string): void {
		if (this.units.length >= MOST.units)
			throw refusal(`It has more than ${grouped(MOST.units)} texts. No poll has so many.`);
		this.#unit = { path, source: null, target: '' };
		this.units.push(this.#unit);
	}
}
