// How somebody reads the pool: names a draft, sorts the rest one by one, and puts words on the card.
import { expect, type Page } from '@playwright/test';
import { expectAccessible } from '../support/accessibility.ts';

/** From an empty board to a theme on it, with words that may be quoted. */
export async function sortPool(owner: Page, site: string) {
	await owner.goto(`${site}/w/riverside-bikes/board`);
	await expect(owner.getByText('No theme stands on 10 people yet.')).toBeVisible();
	await expectAccessible(owner);
	await owner.getByRole('link', { name: 'Read the answers' }).click();
	await expect(owner.getByRole('heading', { name: 'Drafts' })).toBeVisible();
	await expectAccessible(owner);
	await owner
		.locator('.drafts a', { hasText: /saturday/i })
		.first()
		.click();
	await expectAccessible(owner);
	await owner.getByRole('button', { name: 'Name it' }).click();
	await expect(owner.getByText('Give the theme a name.')).toBeVisible();
	await owner.getByLabel('Name', { exact: true }).fill('Open on Saturdays');
	await owner.getByLabel('Kind').selectOption('Want');
	await owner.getByRole('button', { name: 'Name it' }).click();
	const next = owner.locator('li', { has: owner.locator('.text', { hasText: /saturday/i }) });
	while ((await next.count()) > 0) {
		await next
			.first()
			.getByLabel(/^Theme of/)
			.selectOption('Open on Saturdays');
		const before = await next.count();
		await next.first().getByRole('button', { name: 'Put it there' }).click();
		await expect(next).toHaveCount(before - 1);
	}
	await owner.getByRole('link', { name: 'Board', exact: true }).click();
	await expect(owner.getByText('The biggest want')).toBeVisible();
	await expect(owner.locator('article', { hasText: 'Open on Saturdays' })).toContainText(
		/1[012] (or more )?of 1\d people/
	);
	await expectAccessible(owner);

	await owner.getByRole('link', { name: 'Open on Saturdays' }).click();
	await expect(owner.locator('#evidence li').first()).toBeVisible();
	await expectAccessible(owner);
	await owner
		.getByRole('link', { name: /^Release these words/ })
		.first()
		.click();
	await expectAccessible(owner);
	await owner.getByRole('button', { name: 'Release them', exact: true }).click();
	await expect(owner.getByText('Released, on the card', { exact: true })).toBeVisible();
	await owner.getByRole('link', { name: 'Board', exact: true }).click();
	await expect(owner.locator('article blockquote')).toContainText(/saturday/i);
}
