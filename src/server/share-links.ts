// The ways in to a poll, as an author hands them out.
import { origin } from './app.server.ts';

export const pollLink = (slug: string): string => `${origin()}/p/${slug}`;
export const shortLink = (short: string): string => `${origin()}/s/${short}`;

const HTML: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (words: string): string => words.replace(/[&<>"']/g, (sign) => HTML[sign] ?? sign);

/** HTML for the site that shows the poll: a frame, a script that gives it its height, and a link that needs neither. */
export const embedCode = (slug: string, title: string): string =>
	[
		`<iframe src="${pollLink(slug)}/embed" title="${escaped(title)}" data-candor width="100%" height="900" loading="lazy" referrerpolicy="no-referrer"></iframe>`,
		`<script src="${origin()}/embed.js" async></script>`,
		`<p><a href="${pollLink(slug)}">${escaped(title)}: open it in a window of its own</a></p>`
	].join('\n');
