import { expect, test } from 'vitest';
import { piecesOfPages, type Own } from './pieces.ts';

const own = (code: string, words: string): Own => ({
	code,
	carried: [['q.better', words]],
	rows: [{ id: 'better', said: words }]
});
/** As SvelteKit makes it; `elsewhere`: what it says of this person where nobody expected it. */
const pageOf = ({ code, carried, rows }: Own, elsewhere = '') => ({
	headers: ['content-type', 'text/html', 'etag', `"${code}"`],
	body: Buffer.from(
		`<p>${code}</p>${(carried ?? []).map(([name, value]) => `<input type="hidden" name="${name}" value="${value}"/>`).join('')}` +
			`<dl>${(rows ?? []).map(({ id, said }) => `<dt id="asked.${id}">Why?</dt> <dd>${said || 'No answer'}</dd>`).join('')}</dl>${elsewhere}`
	)
});
const [one, two, three] = [own('code-one', 'Ada'), own('code-two', 'Ben'), own('code-three', 'Cleo')];

test('a page is put together once two people’s were alike but for what is theirs', () => {
	const pieces = piecesOfPages();
	pieces.learn('review', pageOf(one), one);
	expect(pieces.fill('review', three)).toBeNull();
	pieces.learn('review', pageOf(two), two);
	const given = pieces.fill('review', three);
	expect(given?.body.toString()).toBe(pageOf(three).body.toString());
	expect(given?.headers).toEqual(['content-type', 'text/html']);
	expect(pieces.fill('another', three)).toBeNull();
});

test('one person who comes again proves nothing', () => {
	const pieces = piecesOfPages();
	for (let times = 0; times < 3; times += 1) pieces.learn('review', pageOf(one), one);
	expect(pieces.fill('review', two)).toBeNull();
});

test('what one person said is given to nobody, wherever it stands on their page', () => {
	const pieces = piecesOfPages();
	for (const person of [one, two, three, one]) {
		pieces.learn('review', pageOf(person, `<p>${person.rows?.[0]?.said}</p>`), person);
		expect(pieces.fill('review', own('code-four', 'Dora'))).toBeNull();
	}
});

test('a page that does not read as it should is not kept', () => {
	const pieces = piecesOfPages();
	for (const person of [one, two, three]) {
		const { headers, body } = pageOf(person);
		pieces.learn('twice', { headers, body: Buffer.concat([body, body]) }, person);
		pieces.learn('no list', { headers, body: Buffer.from(body.toString().replace('asked.', '')) }, person);
		pieces.learn('a hole', { headers, body: Buffer.from(`${body.toString()}\uE0C1`) }, person);
	}
	for (const name of ['twice', 'no list', 'a hole']) expect(pieces.fill(name, own('x', 'y'))).toBeNull();
});

test('what somebody writes stays text, and an answer left out is told by its own piece', () => {
	const pieces = piecesOfPages();
	for (const person of [one, two]) pieces.learn('review', pageOf(person), person);
	const body = pieces.fill('review', own('code', '"<b>&$&\uE0C1'))?.body.toString();
	expect(body).toContain('value="&quot;&lt;b>&amp;$&amp;\uE0C1"/>');
	expect(body).toContain('<dd>"&lt;b>&amp;$&amp;\uE0C1</dd>');
	const nothing = { ...three, rows: [{ id: 'better', said: '' }] };
	expect(pieces.fill('review', nothing)).toBeNull();
});

test('it keeps so many and no more', () => {
	const pieces = piecesOfPages(3);
	for (const person of [one, two]) pieces.learn('first', pageOf(person), person);
	expect(pieces.fill('first', three)).not.toBeNull();
	pieces.learn('second', pageOf(one), one);
	expect(pieces.fill('first', three)).toBeNull();
});
