// The original has changed since: of each translation whose original is no longer what it was made of, what that was. Kept
// beside the draft and not in it, because nobody who answers is shown it.
import type { PollContent } from './poll.ts';
import { textsOf } from './change-translations.ts';
import { translatable } from './translatable.ts';
import type { Translations } from './translations.ts';

/** By language and path: the words that were translated. */
export type ChangedOriginals = Translations;

export const wordsByPath = (content: PollContent): Map<string, string> =>
	new Map(translatable(content).map(({ path, words }) => [path, words]));

/** After `before` was saved as `after`. Whoever writes a translation anew has the original before them as it is now. */
export function followOriginals(
	changed: ChangedOriginals,
	before: PollContent,
	after: PollContent
): ChangedOriginals {
	const tags = Object.keys(after.translations ?? {});
	if (tags.length === 0) return {};
	const [was, is] = [wordsByPath(before), wordsByPath(after)];
	const followed = tags.map((tag): [string, Record<string, string>] => {
		const [earlier, known] = [textsOf(before, tag), new Map(Object.entries(changed[tag] ?? {}))];
		const stale = [...textsOf(after, tag)].flatMap(([path, words]): [string, string][] => {
			const original = known.get(path) ?? was.get(path);
			const isOld = words === earlier.get(path) && original !== undefined && original !== is.get(path);
			return isOld ? [[path, original]] : [];
		});
		return [tag, Object.fromEntries(stale)];
	});
	return Object.fromEntries(followed.filter(([, stale]) => Object.keys(stale).length > 0));
}
