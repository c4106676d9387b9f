// What other sites may show in a frame: one form, where its author allowed it, and nothing that knows who is signed in.
import { beforeAll, expect, test } from 'vitest';
import { allowFrames } from '../../src/domain/polls/allow-frames.ts';
import { inWorkspace } from '../../src/db/scope.ts';
import { appOn } from '../support/app-on-database.ts';
import { examplePoll, publishExample } from '../support/example-poll.ts';
import { furnish, type Furnished } from '../support/furnished.ts';
import { testDatabase } from '../support/test-database.ts';
import { formFor } from './who-may.ts';

const database = await testDatabase();
const app = await appOn(database);
let it: Furnished;

beforeAll(async () => {
	it = await furnish(database, 'zebra');
});

const ancestors = (headers: Record<string, unknown>) =>
	/frame-ancestors ([^;]*)/.exec(String(headers['content-security-policy']))?.[1];
const allow = (sites: string) =>
	inWorkspace(database.db, it.people.owner.member.workspaceId, (tx) =>
		allowFrames(tx, it.people.owner.member, it.poll, sites, new Date())
	);

test('no page may stand in a frame; the one form that may names the sites its author allowed', async () => {
	await allow('https://www.example.org\nhttps://shop.example.org:8443');
	const embed = `/p/${it.slug}/embed`;
	const answers = [
		await app.ask(embed),
		await app.ask(`${embed}/no-thanks`),
		await app.ask(`${embed}?/agree`, { form: { fingerprint: it.fingerprint } }),
		await app.ask(`${embed}?/send`, { form: formFor('POST /(answer)/p/[slug]?/send', it, '', 0, 'reader') })
	];
	for (const { status, headers } of answers)
		expect([status, ancestors(headers)]).toEqual([
			200,
			'https://www.example.org https://shop.example.org:8443'
		]);
	// Nothing is kept from inside a frame: its code would stand on a page of another site.
	for (const { body } of answers) expect(body).not.toMatch(/\?\/keep|\/resume/);
	const { cookie } = it.people.owner;
	const elsewhere = [
		'/sign-in',
		'/account',
		`/p/${it.slug}`,
		`/p/${it.slug}/outcome`,
		`/r/${it.code}`,
		'/verify'
	];
	elsewhere.push(
		`/w/${it.address}`,
		`/w/${it.address}/polls/${it.poll}/share`,
		'/none-such',
		`${embed}/none`
	);
	for (const path of elsewhere)
		expect([path, ancestors((await app.ask(path, { cookie })).headers)]).toEqual([path, "'none'"]);
	await allow('');
	expect(ancestors((await app.ask(embed)).headers)).toBe("'none'");
});

test('in a frame nobody is signed in, no cookie is set, and a receipt is a link, not a page', async () => {
	await allow('https://www.example.org');
	const { cookie } = it.people.owner;
	const shown = await app.ask(`/p/${it.slug}/embed`, { cookie });
	expect(shown.headers['set-cookie']).toBeUndefined();
	expect(shown.body).toMatch(/form is by\s+zebrapublic asker/);
	const form = { ...formFor('POST /(answer)/p/[slug]?/send', it, '', 1, 'reader'), key: 'k'.repeat(22) };
	const sent = await app.ask(`/p/${it.slug}/embed?/send`, { cookie, form });
	expect([sent.status, sent.headers['set-cookie']]).toEqual([200, undefined]);
	expect(sent.body).toMatch(/href="\/r\/[A-Za-z0-9_-]{22}" target="_blank"/);
	const scripts = [...shown.body.matchAll(/<script[^>]*>/g)].map(([tag]) => tag);
	expect(scripts).toEqual(['<script src="/embedded.js" defer="">']);
});

test('a consent given inside a frame is never one press: yes, the questions, the review, and only then send', async () => {
	const { body } = await app.ask(`/p/${it.slug}/embed`);
	expect(body).not.toMatch(/\schecked/);
	expect(body).not.toContain('?/send');
});

test('the code for other sites holds the title as words only', async () => {
	// E10 refuses such a title at publishing; this must hold without it.
	const title = `"><script>alert(1)</script> & 'more'`;
	const { pollId } = await publishExample(database, it.people.owner.member, examplePoll());
	await inWorkspace(database.db, it.people.owner.member.workspaceId, (tx) =>
		allowFrames(tx, it.people.owner.member, pollId, 'https://www.example.org', new Date())
	);
	const { embedCode } = await import('../../src/server/share-links.ts');
	process.env.ORIGIN = app.origin;
	const code = embedCode('a-poll', title);
	expect(code.match(/<script/g)).toHaveLength(1);
	expect(code).toContain('&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp; &#39;more&#39;');
	const { cookie } = it.people.owner;
	const { status, body } = await app.ask(`/w/${it.address}/polls/${pollId}/share`, { cookie });
	expect(status).toBe(200);
	expect(body).not.toContain('<script>alert(1)');
});

test('a short link leads to its poll and to no other site; one that is made up leads nowhere', async () => {
	const found = await app.ask(`/s/${it.short}`);
	expect([found.status, found.headers.location]).toEqual([302, `/p/${it.slug}`]);
	expect((await app.ask(`/s/${it.short.toUpperCase()}`)).status).toBe(302);
	for (const short of ['', '0', "'--", '00000000', '%00', it.short.slice(1)])
		expect([short, (await app.ask(`/s/${short}`)).status]).toEqual([short, 404]);
});

test('the QR codes are the files they say they are', async () => {
	const { cookie } = it.people.author;
	const at = `/w/${it.address}/polls/${it.poll}/share`;
	const [svg, png] = [await app.ask(`${at}/qr.svg`, { cookie }), await app.ask(`${at}/qr.png`, { cookie })];
	expect(svg.headers['content-type']).toBe('image/svg+xml');
	expect(svg.body).toMatch(/^<svg [\s\S]*<\/svg>\s*$/);
	expect(svg.body).not.toMatch(/script|href/);
	expect(png.headers['content-type']).toBe('image/png');
	expect(png.body.slice(1, 4)).toBe('PNG');
});
