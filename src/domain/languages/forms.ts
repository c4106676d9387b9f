// How a language writes counts, numbers, days and lists. Digits are Latin everywhere: scales, codes and fields have those.
import { sayDay } from '../calendar.ts';
import { sayMomentIn } from '../zoned-time.ts';

/** A form for each way of counting that the language tells apart; `#` stands for the number. */
export type Plurals = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

export type Forms = ReturnType<typeof formsOf>;

export function formsOf(locale: string) {
	const rules = new Intl.PluralRules(locale);
	const grouped = new Intl.NumberFormat(locale);
	const plain = new Intl.NumberFormat(locale, { useGrouping: false, maximumFractionDigits: 10 });
	const list = (type: 'conjunction' | 'disjunction') => new Intl.ListFormat(locale, { type });
	const [both, either] = [list('conjunction'), list('disjunction')];
	return {
		/** 1 March 2027. */
		day: (day: string): string => sayDay(day, locale),
		/** A day and the clock of a place. */
		moment: (zone: string, moment: Date): string => sayMomentIn(zone, moment, locale),
		number: (number: number): string => grouped.format(number),
		/** As it could be typed into a field. */
		plain: (number: number): string => plain.format(number),
		/** Three minutes, one minute; … where the number is not stated yet. */
		count: (number: number | null, forms: Plurals): string =>
			number === null
				? forms.other.replace('#', '…')
				: (forms[rules.select(number)] ?? forms.other).replace('#', grouped.format(number)),
		and: (parts: readonly string[]): string => both.format(parts),
		or: (parts: readonly string[]): string => either.format(parts)
	};
}

/** Words of another direction in a sentence: kept from turning what stands around them. */
export const apart = (words: string): string => (words === '' ? '' : `\u2068${words}\u2069`);
