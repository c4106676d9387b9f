// Before everything else: whoever started Candor becomes its first owner, with the workspace that the road leads through.
import { expect, test } from '@playwright/test';
import { expectAccessible } from '../support/accessibility.ts';

const site = process.env.CANDOR_URL ?? '';

test('the owner takes the printed link, is told what is wrong, mends it, and is at the desk', async ({
	page: owner
}) => {
	await owner.goto(process.env.CANDOR_OWNER_LINK ?? '');
	await expectAccessible(owner);
	await owner.getByLabel('Your name').fill('Ada Lovelace');
	await owner.getByLabel('Your e-mail').fill('ada@example.org');
	await owner.getByLabel('A password').fill('short');
	await owner.getByLabel('Your organisation').fill('Riverside Bikes');
	await owner.getByLabel('Its short address').fill('riverside-bikes');
	await owner.getByRole('button', { name: 'Create the workspace' }).click();
	await expect(owner.getByText('Use at least 10 characters')).toBeVisible();
	await expect(owner.getByLabel('Your organisation')).toHaveValue('Riverside Bikes');
	await expectAccessible(owner);
	await owner.getByLabel('A password').fill('four quiet words here');
	await owner.getByRole('button', { name: 'Create the workspace' }).click();
	await expect(owner).toHaveURL(`${site}/w/riverside-bikes`);
	await expectAccessible(owner);
});
