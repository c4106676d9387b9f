// A poll in three languages, answered at the built app in two of them: nothing on the road falls back to another.
import { chromium } from '@playwright/test';
import { beforeAll, expect, test } from 'vitest';
import { inWorkspace } from '../../src/db/scope.ts';
import { readReceipt } from '../../src/domain/answers/read-receipt.ts';
import { fingerprintOf } from '../../src/domain/polls/fingerprint.ts';
import type { PollContent } from '../../src/domain/polls/poll.ts';
import { insertVersion } from '../../src/domain/polls/poll.store.server.ts';
import { translatable } from '../../src/domain/polls/translatable.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { appOn } from '../support/app-on-database.ts';
import { findChromium } from '../support/chromium.ts';
import { examplePoll, publishExample } from '../support/example-poll.ts';
import { aMember, testDatabase } from '../support/test-database.ts';

const database = await testDatabase();
const app = await appOn(database);
let slug = '';
let fingerprint = '';

/** All that is read before saying yes, and some of the questions. */
const GERMAN: Record<string, string> = {
	...Object.fromEntries(
		translatable(examplePoll())
			.filter(({ path }) => path.startsWith('intent.'))
			.map(({ path }) => [path, `Auf Deutsch ${path}`])
	),
	title: 'Samstags geöffnet',
	'intent.asker.name': 'Riverside Bikes',
	'intent.decision.text': 'Ob die Werkstatt samstags öffnet',
	'intent.purposes.optional.quote.plain': 'Riverside Bikes darf meine Worte zeigen.',
	'questions.when.title': 'Wann brächten Sie Ihr Rad am liebsten?',
	'questions.when.options.sat': 'An einem Samstag'
};

function inThree(): PollContent {
	const content = examplePoll();
	const arabic = Object.fromEntries(
		translatable(content).map(({ path }) => [path, `كلمات عربية ${path.length}`])
	);
	return {
		...content,
		translations: {
			de: GERMAN,
			ar: { ...arabic, title: 'الفتح يوم السبت', 'questions.when.options.sat': 'يوم السبت' }
		}
	};
}

beforeAll(async () => {
	const by = await aMember(database);
	const published = await publishExample(database, by, inThree());
	slug = published.slug;
	fingerprint = published.version.fingerprint;
});

const htmlTag = (body: string) => /<html[^>]*>/.exec(body)?.[0];
const hidden = (body: string, name: string) =>
	new RegExp(`name="${name}" value="([^"]+)"`).exec(body)?.[1] ?? '';
/** Where the form of a page goes, as the browser takes it. */
const actionOf = (body: string) =>
	(/<form[^>]*action="([^"]+)"/.exec(body)?.[1] ?? '').replaceAll('&amp;', '&');

test('the language is that of the address, else of the browser, else of the poll; and each is a link', async () => {
	const german = await app.ask(`/p/${slug}`, { headers: { 'accept-language': 'fr, de-CH;q=0.8' } });
	expect(htmlTag(german.body)).toBe('<html lang="de" dir="ltr">');
	expect(german.headers.vary).toContain('Accept-Language');
	expect(german.headers['set-cookie']).toBeUndefined();
	expect(german.body).toContain('Ja, ich mache mit');
	expect(german.body).toMatch(/<a href="\?lang=ar" lang="ar" hreflang="ar" dir="rtl"[^>]*>العربية<\/a>/);
	const arabic = await app.ask(`/p/${slug}?lang=ar`, { headers: { 'accept-language': 'de' } });
	expect(htmlTag(arabic.body)).toBe('<html lang="ar" dir="rtl">');
	expect(htmlTag((await app.ask(`/p/${slug}`, { headers: { 'accept-language': 'fr' } })).body)).toBe(
		'<html lang="en" dir="ltr">'
	);
	expect(Buffer.byteLength(german.body)).toBeLessThan(50_000);
	const missing = await app.ask('/p/no-such-poll', { headers: { 'accept-language': 'es' } });
	expect(missing.body).toContain('No hay ninguna encuesta en esta dirección.');
});

test('what has no words in the language stands in those of the poll, says so, and is marked', async () => {
	const { body } = await app.ask(`/p/${slug}?lang=de`);
	expect(body).toContain('Teile davon gibt es nur auf Englisch.');
	expect(body).not.toMatch(/lang="en"[^>]*>Samstags geöffnet/);
	const form = { fingerprint, agreed: 'yes' };
	const questions = await app.ask(`/p/${slug}?/agree&lang=de`, { headers: { accept: 'text/html' }, form });
	expect(questions.body).toMatch(/lang="en"[^>]*>\s*What could we do better\?/);
	expect(questions.body).not.toMatch(/lang="en"[^>]*>\s*Wann brächten/);
});

test('answered in German from the first page to the receipt, whatever the browser says, and stored so', async () => {
	const headers = { 'accept-language': 'en', accept: 'text/html' };
	const statement = await app.ask(`/p/${slug}?lang=de`, { headers });
	const sentence =
		'Ich willige ein, dass Riverside Bikes meine Antworten für diese Entscheidung verwendet und für nichts anderes: Ob die Werkstatt samstags öffnet.';
	expect(statement.body).toContain(sentence);
	const consent = { fingerprint, agreed: 'yes', also: 'quote' };
	const questions = await app.ask(`/p/${slug}${actionOf(statement.body)}`, { headers, form: consent });
	expect(htmlTag(questions.body)).toBe('<html lang="de" dir="ltr">');
	expect(questions.body).toContain('Wann brächten Sie Ihr Rad am liebsten?');
	const key = hidden(questions.body, 'key');
	const next = `/p/${slug}${actionOf(questions.body)}`;
	const wrong = await app.ask(next, { headers, form: { ...consent, key, page: '0', 'q.nps': '9' } });
	expect(wrong.status).toBe(422);
	expect(wrong.body).toContain('Eine Antwort muss noch einmal angesehen werden.');
	expect(wrong.body).toContain('Wählen Sie eine Antwort.');
	const answers = { ...consent, key, page: '0', 'q.when': 'sat', 'q.nps': '9' };
	const review = await app.ask(next, { headers, form: answers });
	expect(review.body).toContain('Vor dem Absenden');
	expect(review.body).toContain('An einem Samstag');
	expect(review.body).toContain(sentence);
	const sent = await app.ask(`/p/${slug}${actionOf(review.body)}`, { headers, form: answers });
	expect(sent.status).toBe(303);
	const address = String(sent.headers.location);
	const receipt = await app.ask(address, { headers });
	expect(htmlTag(receipt.body)).toBe('<html lang="de" dir="ltr">');
	expect(receipt.body).toContain('Gespeichert. Danke.');
	expect((await app.ask(`${address.split('?')[0]}?lang=ar`, { headers })).body).toContain('إيصالك');
	const code = /\/r\/([^?]+)/.exec(address)?.[1] ?? '';
	await beyondTheRoad(code, headers);
	const { consents } = await readReceipt(database.db, code);
	expect(consents.map(({ purpose, wording, language }) => [purpose, wording, language])).toEqual([
		['inform', sentence, 'de'],
		['quote', 'Riverside Bikes darf meine Worte zeigen.', 'de']
	]);
});

/** Whatever else the holder of a receipt comes to: German too, by what they answered in or by the link that leads there. */
async function beyondTheRoad(code: string, headers: Record<string, string>) {
	const pages: [string, string][] = [
		[`/r/${code}/mine`, 'Alles, was hier über Sie gespeichert ist'],
		[`/r/${code}/mine`, 'An einem Samstag'],
		[`/r/${code}/mine.json`, 'An einem Samstag'],
		[`/p/${slug}/outcome?lang=de`, 'zugesagt bis'],
		['/verify?lang=de', 'Einen Einwilligungsbeleg prüfen'],
		['/t/nobody-here?lang=de', 'Unter dieser Adresse ist niemand']
	];
	for (const [path, words] of pages) expect((await app.ask(path, { headers })).body, path).toContain(words);
	const doubted = await app.ask('/verify?lang=de', { headers, form: { receipt: '{}' } });
	expect(doubted.body).toContain('Das trägt keine Signatur');
	const form = { purpose: 'profile', lang: 'de' };
	const refused = await app.ask(`/r/${code}?/allow&lang=de`, { headers, form });
	expect(refused.body).toContain('Das kann hier nicht mehr erlaubt werden.');
}

test('what is agreed to in the words of the poll is kept under their language', async () => {
	const by = await aMember(database);
	const poll = await publishExample(database, by, examplePoll());
	// As it could be published once: by now the statement has to be whole in every language.
	const some = Object.fromEntries(Object.entries(GERMAN).filter(([path]) => !path.endsWith('plain')));
	const content = { ...examplePoll(), translations: { de: some } };
	const fingerprint = fingerprintOf(content);
	const version = { ...poll.version, content, number: 2, fingerprint, by: null };
	await inWorkspace(database.db, by.workspaceId, (tx) => insertVersion(tx, version, new Date()));
	const form = { fingerprint, agreed: 'yes', also: 'quote' };
	const headers = { accept: 'text/html' };
	const questions = await app.ask(`/p/${poll.slug}?/agree&lang=de`, { headers, form });
	const key = hidden(questions.body, 'key');
	const sent = await app.ask(`/p/${poll.slug}?/send&lang=de`, {
		headers,
		form: { ...form, key, 'q.when': 'sat' }
	});
	const { consents } = await readReceipt(
		database.db,
		/\/r\/([^?]+)/.exec(String(sent.headers.location))?.[1] ?? ''
	);
	expect(consents.map(({ purpose, language }) => [purpose, language])).toEqual([
		['inform', 'de'],
		['quote', 'en']
	]);
});

test('in Arabic on a phone: nothing is cut off, axe finds nothing, and it goes all the way', async () => {
	const { path, args } = await findChromium();
	const browser = await chromium.launch({
		executablePath: path,
		args: [...args, '--no-sandbox', '--disable-gpu']
	});
	const context = await browser.newContext({
		viewport: { width: 390, height: 844 }
	});
	const page = await context.newPage();
	const looked = async (name: string) => {
		expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
		expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
		await expectAccessible(page);
		if (process.env.SHOTS)
			await page.screenshot({ path: `${process.env.SHOTS}/ar-${name}.png`, fullPage: true });
	};
	await page.goto(`${app.origin}/p/${slug}?lang=ar`);
	await looked('statement');
	await page.getByRole('button', { name: 'نعم، أشارك' }).click();
	await looked('questions');
	await page.getByRole('button', { name: 'مراجعة الإجابات' }).click();
	await page.getByText('إجابة واحدة تحتاج إلى مراجعة.').waitFor();
	await page.getByLabel('يوم السبت').check();
	await page.getByRole('button', { name: 'مراجعة الإجابات' }).click();
	await looked('review');
	await page.getByRole('button', { name: 'إرسال إجاباتي' }).click();
	await page.getByRole('heading', { name: 'حُفظت. شكرًا لك.' }).waitFor();
	await looked('receipt');
	expect(await context.cookies()).toEqual([]);
	await browser.close();
});
