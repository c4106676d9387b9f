import { error } from '@sveltejs/kit';
import { lookProblems } from '#domain/polls/look/look-problems.ts';
import { lookNamed, styleSheet } from '#domain/polls/look/look.ts';

/** Its name says all that was chosen; what follows from that may change with a later release, so a browser keeps it for a day.
 *  One that could not be read is not to be had. */
export function GET({ params }) {
	const look = lookNamed(params.look);
	if (!look || lookProblems(look).length > 0) error(404, 'There is no such page.');
	return new Response(styleSheet(look), {
		headers: {
			'content-type': 'text/css; charset=utf-8',
			'cache-control': 'public, max-age=86400'
		}
	});
}
