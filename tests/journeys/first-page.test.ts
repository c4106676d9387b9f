import { expect, test } from '@playwright/test';

test('the link to become owner is printed once the app serves', async ({ request }) => {
	expect(process.env.CANDOR_OWNER_LINK).toMatch(/^http:\/\/localhost:\d+\/start\/[\w-]{22}$/);
	const missing = await request.get(`${process.env.CANDOR_URL}/no/such/page`);
	expect(missing.status()).toBe(404);
	expect(missing.headers()['x-content-type-options']).toBe('nosniff');
});
