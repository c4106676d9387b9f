// A poll is translated by keyboard, published, and answered in German; and once more without a script.
import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from '../../support/accessibility.ts';
import { examplePoll } from '../../support/example-poll.ts';
import { furnish, PASSWORD } from '../furnish.ts';

test.describe.configure({ mode: 'serial' });
const site = process.env.CANDOR_URL ?? '';
let desk: Page;
let [poll, slug] = ['', ''];

const shot = async (name: string) => {
	if (!process.env.SHOTS) return;
	for (const width of [390, 1440])
		for (const colorScheme of ['light', 'dark'] as const) {
			await desk.emulateMedia({ colorScheme });
			await desk.setViewportSize({ width, height: 900 });
			await desk.screenshot({ path: `${process.env.SHOTS}/${name}-${width}-${colorScheme}.png` });
		}
	await desk.setViewportSize({ width: 1440, height: 900 });
};

test.beforeAll(async ({ browser }) => {
	const { email, home, publish, leave } = await furnish('translated');
	const made = await publish(examplePoll());
	[poll, slug] = [`${site}${home}/polls/${made.pollId}`, made.slug];
	await leave();
	const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
	desk = await context.newPage();
	await desk.goto(`${site}/sign-in`);
	await desk.getByLabel('E-mail').fill(email);
	await desk.getByLabel('Password').fill(PASSWORD);
	await desk.getByRole('button', { name: 'Sign in' }).click();
});

test('German is added by keyboard, and a half of the statement is not published', async () => {
	await desk.goto(poll);
	await desk.getByRole('link', { name: 'Languages', exact: true }).click();
	await expect(desk.getByText('It is written in English.')).toBeVisible();
	await desk.getByLabel('Add a language').focus();
	await desk.keyboard.type('German');
	await desk.keyboard.press('Tab');
	await desk.keyboard.press('Enter');
	await expect(desk.getByRole('heading', { name: 'German' })).toBeVisible();
	await desk.getByLabel('The title').fill('Samstags geöffnet');
	await expect(desk.getByText(/^Saved/)).toBeVisible();
	await expect(desk.getByText('written, the statement is not whole')).toBeVisible();
	await expectAccessible(desk);
	await shot('begun');
	await desk.getByRole('link', { name: 'Saturday opening' }).click();
	await desk.getByRole('button', { name: 'Publish the changes' }).click();
	await expect(desk.getByText('Not published: one thing is missing.').last()).toBeVisible();
	await shot('refused');
	await desk.getByRole('link', { name: /^In German the statement is not whole: who asks/ }).click();
});

test('what is missing is written one after another, without the mouse, and kept', async () => {
	await expect(desk).toHaveURL(/only=missing/);
	const fields = desk.locator('[name^="words."]');
	const all = await fields.count();
	await fields.first().focus();
	for (let at = 0; at < all - 1; at += 1) {
		await desk.keyboard.insertText(`Deutsch ${at}`);
		await desk.keyboard.press(at % 2 ? 'Tab' : 'Enter');
	}
	await expect(fields.last()).toBeFocused();
	await expect(desk.getByText(`${all} of ${all + 1} written`, { exact: true }).first()).toBeVisible();
	await expect(desk.getByText(/^Saved/)).toBeVisible();
	await desk.getByRole('link', { name: 'Show all of it' }).click();
	await expect(fields).toHaveCount(all + 1);
	await desk.getByRole('link', { name: 'Only what is missing' }).click();
	await expect(fields).toHaveCount(1);
	await desk.getByRole('link', { name: 'Preview in German' }).click();
	await expect(desk.getByRole('heading', { name: 'Samstags geöffnet' }).first()).toBeVisible();
	await expect(desk.getByText('Ja, ich mache mit')).toBeVisible();
	await expectAccessible(desk);
	await shot('preview');
});

test('taken out and put back; a reworded original is named, and still fits', async () => {
	await desk.goto(`${poll}/languages?language=de`);
	await desk.getByRole('button', { name: 'Take German out' }).click();
	await desk.getByRole('button', { name: 'Put German back' }).click();
	await expect(desk.getByLabel('The title')).toHaveValue('Samstags geöffnet');
	await expect(desk.getByText(/^Saved/)).toBeVisible();
	await desk.getByRole('link', { name: 'Saturday opening' }).click();
	await desk.getByLabel('Title', { exact: true }).fill('Open on Saturdays');
	await desk.getByRole('link', { name: 'Languages', exact: true }).click();
	await expect(desk.getByText('The original has changed since. It was: Saturday opening')).toBeVisible();
	await shot('changed');
	await desk.getByRole('button', { name: /^It still fits.*The title$/ }).click();
	await expect(desk.getByText('The original has changed since.')).toBeHidden();
});

test('a file comes back with a report, and its words are taken', async () => {
	await desk.getByText('Send it to a translator').click();
	const xliff =
		'<xliff version="1.2"><file target-language="de"><body><trans-unit id="title"><target>Samstags offen</target></trans-unit><trans-unit id="old"><target>x</target></trans-unit></body></file></xliff>';
	await desk
		.getByLabel('The file that came back')
		.setInputFiles({ name: 'de.xlf', mimeType: '', buffer: Buffer.from(xliff) });
	await desk.getByRole('button', { name: 'Read it' }).click();
	await expect(desk.getByText('No such text in this poll, left out: 1')).toBeVisible();
	await expectAccessible(desk);
	await shot('report');
	await desk.getByRole('button', { name: 'Take it' }).click();
	await expect(desk.getByText('One text was written from the file.')).toBeVisible();
	await expect(desk.getByLabel('The title')).toHaveValue('Samstags offen');
});

test('published, it is answered in German', async ({ page }) => {
	await desk.goto(poll);
	await desk.getByRole('button', { name: 'Publish the changes' }).click();
	await expect(desk.getByText('Version 2 is published.')).toBeVisible();
	await page.goto(`${site}/p/${slug}?lang=de`);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Samstags offen');
	await page.getByRole('button', { name: 'Ja, ich mache mit' }).click();
	await page.getByRole('radio').first().check();
	await page.getByRole('button', { name: 'Noch einmal durchsehen' }).click();
	await page.getByRole('button', { name: /absenden/i }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Gespeichert/);
});

test('without a script the same page is a form, and nothing typed is lost', async ({ browser }) => {
	const context = await browser.newContext({
		storageState: await desk.context().storageState(),
		javaScriptEnabled: false
	});
	const page = await context.newPage();
	await page.goto(`${poll}/languages`);
	await page.getByLabel('Add a language').selectOption('ar');
	await page.getByRole('button', { name: 'Add it' }).click();
	await page.getByLabel('The title').fill('الفتح يوم السبت');
	await page.getByRole('button', { name: 'Save' }).first().click();
	await expect(page.getByText(/1 of \d+ written/).first()).toBeVisible();
	await expect(page.getByLabel('The title')).toHaveValue('الفتح يوم السبت');
	await expect(page.getByLabel('The title')).toHaveAttribute('dir', 'rtl');
	await page.getByRole('button', { name: 'Take Arabic out' }).click();
	await page.getByRole('button', { name: 'Put Arabic back' }).click();
	await expect(page.getByLabel('The title')).toHaveValue('الفتح يوم السبت');
	await context.close();
});
