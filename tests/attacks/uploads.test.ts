// Files as nobody should send them, at the built app.
import { expect, test, vi } from 'vitest';
import { appOn } from '../support/app-on-database.ts';
import { furnish } from '../support/furnished.ts';
import { aPng } from '../support/pictures.ts';
import { aKey } from '../support/sent-form.ts';
import { testDatabase } from '../support/test-database.ts';

vi.setConfig({ testTimeout: 120_000 });
const database = await testDatabase();
const app = await appOn(database);
const it = await furnish(database, 'zebra', 'x', app.exports);
const { all } = database;
const held = async () =>
	(
		await all`select (select count(*)::int from contact.file) as files, (select count(*)::int from response) as responses`
	)[0];

/** A form with a file, as a browser sends it. */
async function send(bytes: Buffer, name: string) {
	const form = new FormData();
	const fields = {
		...{ key: aKey(), fingerprint: it.fingerprint, agreed: 'yes' },
		...{ 'q.when': 'sat', 'q.better': 'Words to keep', 'contact.email': 'somebody@example.org' }
	};
	for (const [field, value] of Object.entries(fields)) form.set(field, value);
	form.set('file.photo', new File([new Uint8Array(bytes)], name, { type: 'image/png' }));
	const request = new Request(`${app.url}/`, { method: 'POST', body: form });
	const body = Buffer.from(await request.arrayBuffer());
	const headers = { 'content-type': request.headers.get('content-type') ?? '' };
	return app.ask(`/p/${it.slug}?/send`, { method: 'POST', body, headers });
}

test('a page called a picture is refused beside its field, and everything else is kept on the page', async () => {
	const before = await held();
	const reply = await send(Buffer.from('<html><script>alert(1)</script></html>'), 'a.png');
	expect(reply.status).toBe(422);
	expect(reply.body).toContain('of another kind');
	expect(reply.body).toContain('Before you send');
	expect(reply.body).toContain('value="Words to keep"');
	expect(await held()).toEqual(before);
});

test('a hundred megabytes are turned away, nothing is stored, and the app serves on', async () => {
	const before = await held();
	const reply = await send(Buffer.alloc(100_000_000), 'a.png').catch(() => null);
	if (reply) expect(reply.status).toBe(413);
	expect(await held()).toEqual(before);
	expect((await app.ask(`/p/${it.slug}`)).status).toBe(200);
});

test('a path in its name leads nowhere: it is saved under a name of ours, and never shown', async () => {
	const at = `/w/${it.address}/polls/${it.poll}/files/${it.sentFile}`;
	const { status, headers } = await app.ask(at, { cookie: it.people.author.cookie });
	expect(status).toBe(200);
	expect(headers['content-disposition']).toBe(`attachment; filename="file-${it.sentFile.slice(0, 8)}.png"`);
	expect(headers['x-content-type-options']).toBe('nosniff');
	expect(headers['content-security-policy']).toContain('sandbox');
	expect(headers['content-type']).toBe('image/png');
});

test('a picture: only its own types are kept, shown from here, for ever, and as nothing but a picture', async () => {
	const put = (body: Buffer) =>
		app.ask(`/w/${it.address}/polls/${it.poll}/picture`, {
			cookie: it.people.author.cookie,
			method: 'PUT',
			body
		});
	expect((await put(aPng('new'))).status).toBe(200);
	expect((await put(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).status).toBe(422);
	const { status, headers } = await app.ask(`/p/${it.slug}/picture/${it.picture}`);
	expect([status, headers['content-type']]).toEqual([200, 'image/png']);
	expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
	expect(headers['content-security-policy']).toContain('sandbox');
});
