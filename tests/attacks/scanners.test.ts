// Mail scanners open the links of a letter before its reader does, some more than once, some press what they find. What they
// may do to a link of one's own: nothing by opening it; and no answer comes of pressing what stands there.
import { beforeAll, expect, test } from 'vitest';
import { appOn, type Reply } from '../support/app-on-database.ts';
import { furnish, type Furnished } from '../support/furnished.ts';
import { testDatabase } from '../support/test-database.ts';
import { formFor } from './who-may.ts';

const database = await testDatabase();
const { all } = database;
const app = await appOn(database);
let it: Furnished;

beforeAll(async () => {
	it = await furnish(database, 'zebra');
});

/** All that a link of a letter could use up or write. What the server delivers by itself meanwhile is none of it. */
const held = async () => [
	...(await all`select i::text as row from contact.invitation i order by 1`),
	...(await all`select s::text as row from contact.stop s order by 1`),
	...(await all`select s::text as row from contact.stopped_link s order by 1`),
	...(await all`select s::text as row from submission s order by 1`),
	...(await all`select r::text as row from response r order by 1`)
];

const AHEAD = [{ purpose: 'prefetch' }, { 'sec-purpose': 'prefetch;prerender' }, { 'x-moz': 'prefetch' }];

test('opening the links of a letter, ahead, by HEAD and again and again, changes nothing', async () => {
	const before = await held();
	for (const path of [`/i/${it.personalToken}`, `/stop/${it.stopToken}`]) {
		for (const headers of [{}, {}, ...AHEAD])
			expect([path, (await app.ask(path, { headers })).status]).toEqual([path, 200]);
		const head = await app.ask(path, { method: 'HEAD' });
		expect([path, head.status, head.body]).toEqual([path, 200, '']);
	}
	expect(await held()).toEqual(before);
});

/** What the forms of a page send as they stand, by each of their buttons. */
function pressed({ body }: Reply): { action: string; form: Record<string, string> }[] {
	return [...body.matchAll(/<form[^>]*action="([^"]*)"[^>]*>(.*?)<\/form>/gs)].flatMap(
		([, to = '', inner = '']) => {
			const fields = Object.fromEntries(
				[...inner.matchAll(/<input[^>]*name="([^"]+)"[^>]*value="([^"]*)"/g)].map(([, name, value]) => [
					name,
					value
				])
			);
			return [...inner.matchAll(/<button([^>]*)>/g)].map(([, said = '']) => {
				const own = /name="([^"]+)" value="([^"]*)"/.exec(said);
				const action = /formaction="([^"]*)"/.exec(said)?.[1] ?? to;
				return { action, form: { ...fields, ...(own ? { [own[1] ?? '']: own[2] ?? '' } : {}) } };
			});
		}
	);
}

test('one that presses every button it finds, page after page, uses up no personal link', async () => {
	const before = await held();
	const path = `/i/${it.personalToken}`;
	let pages = [await app.ask(path)];
	const actions = new Set<string>();
	for (let depth = 0; depth < 3; depth += 1) {
		const next: Reply[] = [];
		for (const { action, form } of pages.flatMap(pressed)) {
			actions.add(action);
			next.push(await app.ask(`${path}${action}`, { form }));
		}
		pages = next;
	}
	// It got as far as the questions, where an address of its own is asked for, which it does not know.
	expect(actions).toContain('?/next');
	expect(actions).not.toContain('?/send');
	expect(await held()).toEqual(before);
	const form = formFor('POST /(answer)/p/[slug]?/send', it, '', 0, 'reader');
	expect((await app.ask(`${path}?/send`, { form })).status).toBe(303);
});

// One press must be enough to stop letters (RFC 8058), so one that presses buttons stops them; the person hears of nothing more,
// and is told so by their personal link.
test('one that presses the button of a stop link stops letters, as any mail program may', async () => {
	const page = await app.ask(`/stop/${it.stopToken}`);
	expect(page.body.match(/<form/g)).toHaveLength(1);
	expect((await app.ask(`/stop/${it.stopToken}`, { form: {} })).status).toBe(200);
	expect(await all`select 1 from contact.stop`).toHaveLength(1);
});
