// Script in everything that anybody may write, then every page opened in a browser whose policy is switched off: were one
// of them not escaped, it would run, or leave an element that only it could have made.
import { chromium, type Browser } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inWorkspace } from '../../src/db/scope.ts';
import { tokenHash } from '../../src/domain/accounts/token.ts';
import { appendChange } from '../../src/domain/insights/codebook.store.server.ts';
import { pollContentSchema } from '../../src/domain/polls/poll.ts';
import { publishOutcome } from '../../src/domain/decisions/publish-outcome.ts';
import { recordDecision } from '../../src/domain/decisions/record-decision.ts';
import { fingerprintOf } from '../../src/domain/polls/fingerprint.ts';
import { insertVersion, listVersions } from '../../src/domain/polls/poll.store.server.ts';
import { saveDraft } from '../../src/domain/polls/save-draft.ts';
import { appOn } from '../support/app-on-database.ts';
import { findChromium } from '../support/chromium.ts';
import { FILE_GROUP_IDS } from '../../src/domain/polls/question-kinds/file.ts';
import { furnish, type Furnished } from '../support/furnished.ts';
import { testDatabase } from '../support/test-database.ts';
import { formFor } from './who-may.ts';

const database = await testDatabase();
const { db, all } = database;
const app = await appOn(database);
let it: Furnished;
let browser: Browser;
let sentCode = '';

/** Breaks out of text, of either kind of attribute, of title, textarea, style and script; and leaves a mark where it could. */
const evil = (where: string) =>
	`${where}</title></textarea></script></style>--><script>window.pwned='${where}'</script>` +
	`<img src=x data-pwned onerror="window.pwned='${where}'"><svg onload="window.pwned='${where}'" data-pwned>` +
	`" data-pwned="1" onmouseover="pwned=1' data-pwned='1' {{constructor.constructor('pwned=1')()}} javascript:pwned=1`;
const short = (where: string) => evil(where).slice(0, 299);
const SCRIPT = `<img src=x data-pwned onerror=pwned=1>"' data-pwned=1 `;

beforeAll(async () => {
	it = await furnish(database, 'zebra');
	const isFileGroup = (value: unknown) => FILE_GROUP_IDS.some((id) => id === value);
	const by = it.people.owner.member;
	const inside = <T>(act: Parameters<typeof inWorkspace<T>>[2]) => inWorkspace(db, by.workspaceId, act);
	await all`update workspace set name = ${SCRIPT.slice(0, 120)}`;
	await all`update account set name = ${SCRIPT.slice(0, 120)}`;
	await all`update session set device = ${SCRIPT}`;
	await all`update import_batch set collected_by = ${short('importer')}, basis = ${evil('basis')}, file_name = ${SCRIPT}`;

	const [draft] = await all`select content, revision from poll_draft where poll_id = ${it.poll}`;
	const content = pollContentSchema.parse(
		JSON.parse(JSON.stringify(draft?.content), (key: string, value: unknown) => {
			const isText = typeof value === 'string' && value !== '';
			const isPlain =
				/^(schema|language|id|kind|identity|role|basis|then|dueOn|special|dataItem|asksFor|best|hash)$/.test(
					key
				) || isFileGroup(value);
			if (!isText || isPlain) return value;
			return key === 'title' || key === 'name'
				? SCRIPT.repeat(2)
				: key === 'low' || key === 'high' || key === 'country'
					? SCRIPT
					: short(key);
		})
	);
	for (const question of content.questions) {
		const parts =
			question.kind === 'single' ? question.options : question.kind === 'importance' ? question.items : [];
		parts.forEach((part, at) => (part.label = `${SCRIPT} ${at}`));
	}
	await inside((tx) =>
		saveDraft(tx, by, { pollId: it.poll, content, revision: Number(draft?.revision) }, new Date())
	);
	// As if published before E10 refused such words: what is stored is shown as text all the same.
	const version = await inside(async (tx) => {
		const at = { workspaceId: by.workspaceId, pollId: it.poll };
		const [newest] = await listVersions(tx, at);
		const next = { ...at, number: (newest?.number ?? 0) + 1, scope: newest?.scope ?? 1, content };
		const published = { ...next, fingerprint: fingerprintOf(content) };
		await insertVersion(tx, { ...published, by: by.accountId }, new Date());
		return published;
	});

	const form = {
		...formFor('POST /(answer)/p/[slug]?/send', it, '', 0, 'reader'),
		...{ 'q.better': evil('answer'), also: ['quote'], fingerprint: version.fingerprint }
	};
	const sent = await app.ask(`/p/${it.slug}?/send`, { form });
	sentCode = /\/r\/([^?]+)/.exec(String(sent.headers.location))?.[1] ?? '';
	const csv = `id,better,${SCRIPT.replaceAll(',', '').replaceAll('"', '""')}\n8,"${evil('csv').replaceAll('"', '""')}",x`;
	const taken = await app.ask(`/w/${it.address}/polls/${it.poll}/import?/take`, {
		cookie: it.people.owner.cookie,
		form: {
			...{ csv: csv.replace(/,<img[^\n]*/, ',"<img src=x data-pwned onerror=pwned=1>"'), fileName: SCRIPT },
			...{ collectedBy: SCRIPT, basis: SCRIPT, source: 'id', 'c.better': 'better' }
		}
	});
	expect([sent.status, taken.status]).toEqual([303, 200]);

	const theme = {
		name: SCRIPT.repeat(3).slice(0, 200),
		kind: 'want',
		definition: evil('definition')
	} as const;
	await inside((tx) =>
		appendChange(tx, by, { type: 'theme-changed', themeId: it.theme, ...theme }, new Date())
	);
	const decided = { text: evil('decision'), owner: SCRIPT, reason: evil('reason'), decidedOn: '2026-11-20' };
	await inside((tx) =>
		recordDecision(
			tx,
			by,
			it.poll,
			{ ...decided, status: 'will-not-do', cites: [`theme:${it.theme}`] },
			new Date()
		)
	);
	await inside((tx) => publishOutcome(tx, by, it.poll, evil('outcome'), new Date()));
	// The answer with script in it stands on the card, as somebody could release it.
	const itsId = all`(select id from response where receipt_hash = ${tokenHash(sentCode)})`;
	await all`
		insert into coding (workspace_id, response_id, question_id, theme_id, span_start, span_end)
		select workspace_id, ${itsId}, question_id, theme_id, 0, 10 from shown_words on conflict do nothing`;
	await all`update shown_words set words_hash = null, response_id = ${itsId}`;
	const { path, args } = await findChromium();
	browser = await chromium.launch({ executablePath: path, args: [...args, '--no-sandbox', '--disable-gpu'] });
});

afterAll(() => browser?.close());

const desk = () =>
	[
		...[
			'',
			'/board',
			`/board/${it.theme}`,
			'/decisions',
			`/decisions/${it.decision}`,
			'/people',
			'/read',
			'/read/codebook'
		],
		...[`/polls/${it.poll}`, `/polls/${it.poll}/import`, `/polls/${it.draftPoll}`]
	].map((path) => `/w/${it.address}${path}`);
const open = () => [
	...['', '/outcome', '/no-thanks', '/lost'].map((end) => `/p/${it.slug}${end}`),
	...[
		`/r/${sentCode}`,
		`/t/${it.address}`,
		`/join/${it.invitation}`,
		`/sign-in?next=${encodeURIComponent(SCRIPT)}`
	],
	...[`/${encodeURIComponent(SCRIPT)}`, `/account`, '/']
];

test('no script that somebody wrote runs on any page, and none leaves an element behind', async () => {
	const context = await browser.newContext({ bypassCSP: true });
	const [name = '', value = ''] = it.people.owner.cookie.split('=');
	await context.addCookies([{ name, value, url: app.origin }]);
	const page = await context.newPage();
	const wrong: string[] = [];
	let shown = 0;
	for (const path of [...desk(), ...open()]) {
		await page.goto(app.origin + path, { waitUntil: 'load' });
		const found = await page.evaluate(() => ({
			ran: 'pwned' in window,
			left: document.querySelectorAll('[data-pwned]').length,
			shown: document.documentElement.outerHTML.includes('data-pwned'),
			links: [...document.querySelectorAll('a[href], form[action]')].filter((each) =>
				/^\s*(javascript|data|vbscript):/i.test(
					each.getAttribute('href') ?? each.getAttribute('action') ?? ''
				)
			).length
		}));
		shown += Number(found.shown);
		if (found.ran || found.left > 0 || found.links > 0) wrong.push(`${path}: ${JSON.stringify(found)}`);
	}
	expect(wrong).toEqual([]);
	// It stands there to be read, on most of these pages.
	expect(shown).toBeGreaterThan(12);
	await context.close();
}, 60_000);

test('what is typed into a form comes back as text', async () => {
	const page = await (await browser.newContext({ bypassCSP: true })).newPage();
	const form = {
		...formFor('POST /(answer)/p/[slug]?/send', it, '', 0, 'reader'),
		[`q.${SCRIPT}`]: SCRIPT,
		'q.better': evil('b')
	};
	const bodies = [
		await app.ask(`/p/${it.slug}?/agree`, { form: { ...form, key: SCRIPT, fingerprint: SCRIPT } }),
		await app.ask(`/p/${it.slug}?/change`, { form }),
		await app.ask(`/p/${it.slug}?/next`, { form }),
		await app.ask('/sign-in', { form: { email: evil('email'), password: SCRIPT } })
	];
	for (const { body } of bodies) {
		await page.setContent(body, { waitUntil: 'load' });
		expect(await page.evaluate(() => document.querySelectorAll('[data-pwned]').length)).toBe(0);
		expect(await page.evaluate(() => 'pwned' in window)).toBe(false);
		expect(body).toMatch(/data-pwned/);
	}
	await page.context().close();
});

test('with its policy on no page breaks it: no style, script or trusted type is refused', async () => {
	const context = await browser.newContext();
	const [name = '', value = ''] = it.people.owner.cookie.split('=');
	await context.addCookies([{ name, value, url: app.origin }]);
	const page = await context.newPage();
	const refused: string[] = [];
	page.on('console', (message) => {
		if (/Content Security Policy|TrustedHTML|TrustedScript/i.test(message.text()))
			refused.push(message.text());
	});
	page.on('pageerror', (error) => refused.push(error.message));
	for (const path of [...desk(), ...open()]) await page.goto(app.origin + path, { waitUntil: 'load' });
	// From room to room without loading anew, as a person goes.
	await page.goto(`${app.origin}/w/${it.address}`);
	for (const room of ['Board', 'Decisions', 'People', 'Read'])
		await page.getByRole('link', { name: room, exact: true }).first().click();
	await page.waitForURL(/read/);
	expect(refused).toEqual([]);
	await context.close();
}, 60_000);
