// The sheet of choices: lists that several questions may share.
import type { Report } from '../report.ts';
import type { SourceChoice } from '../source.ts';
import { cellOf, columnOf, textsOf, type Languages } from './columns.ts';
import type { Sheet } from './sheets.ts';

export class Lists {
	readonly #lists = new Map<string, SourceChoice[]>();
	readonly #used = new Set<string>();

	constructor(sheet: Sheet | undefined, languages: Languages, report: Report) {
		for (const row of sheet?.rows ?? []) {
			const list = cellOf(row, 'list_name', true);
			const name = cellOf(row, 'name', true);
			const thing = {
				what: 'choice' as const,
				name: name || 'without a name',
				from: `choices, row ${row.number}`
			};
			if (!list || !name) {
				report.leftOut(thing, list ? 'It has no name.' : 'It belongs to no list.');
				continue;
			}
			const choices = this.#lists.get(list) ?? [];
			const texts = textsOf(row, 'label', languages, true);
			const [words] = [...texts.values()];
			choices.push({ name, texts, thing: { ...thing, name: words ?? name } });
			this.#lists.set(list, choices);
		}
		for (const heading of sheet?.columns ?? []) {
			const { field } = columnOf(heading, true);
			if (['list_name', 'name', 'label'].includes(field)) continue;
			const isPicture = ['image', 'audio', 'video', 'big-image'].includes(field);
			report.leftOut(
				{ what: 'setting', name: heading, from: 'choices, a column' },
				isPicture
					? 'Pictures and recordings do not come along.'
					: 'It says more about choices than can be kept: filters over choices have no counterpart here.'
			);
		}
	}

	/** Says that a question offers the list: its choices are told of there. */
	use(list: string): void {
		this.#used.add(list);
	}
	/** The choices of a list; none where there is no such list. */
	look = (list: string): SourceChoice[] => this.#lists.get(list) ?? [];

	reportUnused(report: Report): void {
		for (const [list, choices] of this.#lists)
			if (!this.#used.has(list))
				for (const { thing } of choices)
					report.leftOut(thing, `No question that was taken uses the list “${list}”.`);
	}
}

/** Yes and no, in that order, and nothing else. */
export const isYesNo = (choices: readonly SourceChoice[]): boolean =>
	choices.length === 2 && choices[0]?.name === 'yes' && choices[1]?.name === 'no';
