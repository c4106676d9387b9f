// E10: nothing on a respondent's page comes from another site, because that site would then see who reads it.
import type { PollContent } from '../poll.ts';
import type { Rule } from './gap.ts';
import { placesOf } from './warnings/warning.ts';

const LOADS = [
	/<\s*(img|script|iframe|link|video|audio|object|embed|source|svg|style)\b/i,
	/!\[[^\]]*\]\(/,
	/\burl\(\s*['"]?\s*(https?:)?\/\//i,
	/(https?:)?\/\/[^\s"'<>]+\.(png|jpe?g|gif|webp|avif|svg|ico|js|mjs|css|woff2?|ttf|otf|mp4|webm|mp3|pdf)(?=[?#\s"')>]|$)/i
];
/** Fields that name something to be loaded: any address elsewhere is refused there. */
const LOADING_FIELD = /^(image|src|picture|logo|font|video|audio|icon|background|url)$/i;

export const e10Assets: Rule = (content) => {
	const found = textsOf(content).filter(
		({ text, field }) =>
			LOADS.some((loads) => loads.test(text)) ||
			(LOADING_FIELD.test(field) && /^\s*(https?:)?\/\//i.test(text))
	);
	return [...new Map(found.map(({ path, text }) => [path, text]))].map(([path, text]) => ({
		rule: 'E10',
		path,
		marked: { text, spans: LOADS.flatMap((loads) => placesOf(loads, text)).slice(0, 1) },
		sentence:
			'This would be loaded from another site, which would then see who reads this page. Take it out, or describe it in words.'
	}));
};

/** Every text of the content, whatever kinds and fields come later, with the path the editor knows its field by. */
export function textsOf(content: PollContent): { path: string; field: string; text: string }[] {
	return [
		{ path: 'title', field: 'title', text: content.title },
		...walk('intent', '', content.intent),
		...content.questions.flatMap((question) => walk(`questions.${question.id}`, '', question))
	];
}

function walk(path: string, field: string, value: unknown): { path: string; field: string; text: string }[] {
	if (typeof value === 'string') return [{ path, field, text: value }];
	if (Array.isArray(value)) return value.flatMap((one, at) => walk(entryPath(path, one, at), field, one));
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, one]) => {
		if (key === 'id') return [];
		return walk(fieldPath(path, key), key, one);
	});
}

/** Lists stand in the editor as one group of fields; purposes and data items as fields of their own. */
function entryPath(path: string, entry: unknown, at: number): string {
	if (path.startsWith('questions.') || path === 'intent.automatic') return path;
	const id = typeof entry === 'object' && entry !== null && 'id' in entry ? String(entry.id) : '';
	if (path === 'intent.purposes.optional') return `intent.purposes.${id}`;
	return path === 'intent.data' ? `intent.data.${id}` : `${path}.${at}`;
}

function fieldPath(path: string, key: string): string {
	if (/^questions\.[^.]+$/.test(path)) return `${path}.${key === 'items' ? 'options' : key}`;
	if (path.startsWith('questions.') || /^intent\.purposes\.(?!optional)/.test(path)) return path;
	if (/^intent\.data\.[^.]+$/.test(path))
		return key === 'item' ? path : `${path}.${key === 'specialReason' ? 'reason' : key}`;
	return /^intent\.(recipients|processors)\.\d+$/.test(path) && key === 'name' ? path : `${path}.${key}`;
}
