import { imageSize } from 'image-size';
import { expect, test } from 'vitest';
import { examplePoll, publishExample } from '../../../../tests/support/example-poll.ts';
import { aJpeg, aPng, aWebp } from '../../../../tests/support/pictures.ts';
import { aMember, testDatabase } from '../../../../tests/support/test-database.ts';
import { inWorkspace } from '../../../db/scope.ts';
import { NotAllowed, NotFound, Refused } from '../../errors.ts';
import type { Member } from '../../workspaces/membership.ts';
import { createPoll } from '../create-poll.ts';
import { findGaps } from '../find-gaps.ts';
import { fingerprintOf } from '../fingerprint.ts';
import { pollContentSchema, type PollContent } from '../poll.ts';
import type { StoredPicture } from '../question-kinds/picture.ts';
import { addPicture } from './add-picture.ts';
import { readPublicPicture } from './picture.store.server.ts';
import { stripPicture } from './strip-picture.ts';

const database = await testDatabase();
const { db, all } = database;
const now = new Date();
const SECRET = 'GPS 53.79 -1.54 taken by Ada';
const by = await aMember(database);
const pollId = await inWorkspace(db, by.workspaceId, (tx) => createPoll(tx, by, 'With pictures', now));
const keep = (bytes: Uint8Array, who: Member = by) =>
	inWorkspace(db, who.workspaceId, (tx) => addPicture(tx, who, pollId, bytes));

/** The example with a choice of two pictures. */
function withPictures(pictures: (StoredPicture | undefined)[], alt = 'A bicycle'): PollContent {
	const content = examplePoll();
	const [first] = content.questions;
	return pollContentSchema.parse({
		...content,
		questions: [
			...content.questions,
			{
				kind: 'picture',
				id: 'bike',
				title: 'Which bicycle?',
				dataItem: first?.dataItem,
				options: pictures.map((picture, at) => ({ id: `o${at}`, label: `Bicycle ${at}`, alt, picture }))
			}
		]
	});
}

test.each([
	['image/png', aPng('a', SECRET), [40, 30]],
	['image/jpeg', aJpeg(SECRET), [8, 8]],
	['image/webp', aWebp(SECRET), [1, 1]]
] as const)(
	'%s: kept as a picture of its size, without what a camera wrote beside it',
	async (type, bytes, size) => {
		expect(bytes.includes(SECRET)).toBe(true);
		const kept = await keep(bytes);
		const [row] = await all`select type, bytes from picture where hash = ${kept.hash}`;
		expect(row?.type).toBe(type);
		expect(row?.bytes.includes('GPS')).toBe(false);
		expect(row?.bytes.includes('<x>')).toBe(false);
		expect([kept.width, kept.height]).toEqual(size);
		expect(stripPicture(row?.bytes, type).equals(row?.bytes)).toBe(true);
		expect(await keep(bytes)).toEqual(kept);
	}
);

test('a photograph stays the right way up, and says no more than that', () => {
	const stripped = stripPicture(aJpeg(SECRET, 6), 'image/jpeg');
	expect(imageSize(stripped)).toMatchObject({ width: 8, height: 8, orientation: 6 });
	expect(stripped.includes('GPS')).toBe(false);
});

test.each([
	['a page that says it is a picture', Buffer.from('<html><script>alert(1)</script>'), 'no picture'],
	[
		'a drawing that can hold a script',
		Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
		'no picture'
	],
	['a picture that breaks off', aPng('a').subarray(0, 60), 'no picture'],
	['a photograph that breaks off', aJpeg('x').subarray(0, 150), 'no picture'],
	['nothing', Buffer.alloc(0), 'no picture'],
	['a large one', Buffer.concat([aPng(), Buffer.alloc(500_000)]), '500 kB'],
	['one that unfolds', aPng('a', '', [5000, 1]), '4000 pixels']
])('%s is refused, and nothing is kept', async (_name, bytes, words) => {
	const [before] = await all`select count(*) from picture`;
	await expect(keep(bytes)).rejects.toThrow(words);
	await expect(keep(bytes)).rejects.toThrow(Refused);
	expect(await all`select count(*) from picture`).toEqual([before]);
});

test('what follows the end of a picture is not kept', async () => {
	const kept = await keep(Buffer.concat([aPng('b'), Buffer.from('<script>alert(1)</script>')]));
	const [row] = await all`select bytes from picture where hash = ${kept.hash}`;
	expect(row?.bytes.includes('script')).toBe(false);
});

test('only who writes this workspace’s polls keeps a picture in it', async () => {
	await expect(keep(aPng(), { ...by, role: 'reader' })).rejects.toThrow(NotAllowed);
	await expect(keep(aPng(), await aMember(database))).rejects.toThrow(NotFound);
});

test('a picture needs words for those who do not see it, and the picture itself', () => {
	const today = now.toISOString().slice(0, 10);
	const gapsOf = (content: PollContent) => findGaps(content, today).map(({ sentence }) => sentence);
	const one = { hash: 'a'.repeat(64), width: 4, height: 3 };
	expect(gapsOf(withPictures([one, one]))).toEqual([]);
	expect(gapsOf(withPictures([one, one], ' '))).toEqual([expect.stringContaining('what can be seen')]);
	expect(gapsOf(withPictures([one, undefined]))).toEqual([expect.stringContaining('its picture')]);
});

test('a stranger sees a picture once a published version shows it, and no other', async () => {
	const [one, two] = [await keep(aPng('one')), await keep(aPng('two'))];
	const unused = await keep(aPng('unused'));
	const { slug } = await publishExample(database, by, withPictures([one, two]));
	expect((await readPublicPicture(db, slug, one.hash))?.type).toBe('image/png');
	expect(await readPublicPicture(db, slug, unused.hash)).toBeNull();
	expect(await readPublicPicture(db, slug, 'no hash')).toBeNull();
	const { slug: another } = await publishExample(database, by, examplePoll());
	expect(await readPublicPicture(db, another, one.hash)).toBeNull();
	await expect(publishExample(database, await aMember(database), withPictures([one, two]))).rejects.toThrow(
		'not kept here'
	);
});

test('the fingerprint covers the picture', () => {
	const one = { hash: 'a'.repeat(64), width: 4, height: 3 };
	const other = { ...one, hash: 'b'.repeat(64) };
	expect(fingerprintOf(withPictures([one, one]))).not.toBe(fingerprintOf(withPictures([one, other])));
});

test('a version published before there were pictures is parsed as it stood', () => {
	const content = examplePoll();
	expect(pollContentSchema.parse(structuredClone(content))).toEqual(content);
	expect(JSON.stringify(content)).not.toContain('picture');
});
