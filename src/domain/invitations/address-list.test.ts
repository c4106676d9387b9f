import { expect, test } from 'vitest';
import { readAddresses, readListForm, sayWithout } from './address-list.ts';

test('pasted lines, a CSV under column names, and names with addresses are read; each address once', () => {
	expect(readAddresses('Maria@Example.org\n\n tom@example.org ').addresses).toEqual([
		'maria@example.org',
		'tom@example.org'
	]);
	const csv =
		'name;mail\n"Garcia; Maria";maria@example.org\nTom;"Tom <tom@example.org>"\nM;MARIA@example.org';
	expect(readAddresses(csv)).toEqual({
		addresses: ['maria@example.org', 'tom@example.org'],
		twice: 1,
		without: []
	});
});

test('lines without an address are told, not left out in silence', () => {
	const read = readAddresses('maria@example.org\nnobody\ntom@example.org\nx@');
	expect(read.without).toEqual([2, 4]);
	expect(sayWithout(read)).toBe('Lines 2, 4 hold no address and were left out.');
	expect(() => readAddresses('nobody at all')).toThrow('There is no address in this.');
});

test('an address with a domain in another script is one, and the same as its spelling on the network', () => {
	expect(readAddresses('döt@exämple.org\nDöt@xn--exmple-cua.org\nMaria <maria@exämple.org>')).toEqual({
		addresses: ['döt@xn--exmple-cua.org', 'maria@xn--exmple-cua.org'],
		twice: 1,
		without: []
	});
});

test('all that a new list lacks is said in one round, its addresses included', () => {
	const read = () => readListForm({ name: ' ', basis: '', months: '30' }, 'nobody');
	expect(read).toThrow(
		expect.objectContaining({
			fields: {
				name: 'Give the list a name.',
				source: expect.any(String),
				basis: expect.any(String),
				basisWords: expect.any(String),
				months: expect.stringContaining('At most 24'),
				addresses: 'Paste addresses, one a line.'
			}
		})
	);
});

test('what would reach further than an address is none', () => {
	for (const line of ['a@b.org\u0000', 'a@b.org>\r\nBcc: c@d.org', '<script>@example.org', 'a@b'])
		try {
			expect(readAddresses(line).addresses.join()).not.toMatch(/[<>\r\n\0\s]/);
		} catch (cause) {
			expect(cause).toHaveProperty('code', 'refused');
		}
});
