import { redirect } from '@sveltejs/kit';

/** From a poll's address, or the whole link to it, to that poll's own page for lost receipts. */
export function load({ url }) {
	const given = url.searchParams.get('poll')?.trim() ?? '';
	const slug = /([a-z0-9][a-z0-9-]{1,79})\/?$/.exec(given)?.[1];
	if (slug) redirect(303, `/p/${slug}/lost`);
	return { given };
}
