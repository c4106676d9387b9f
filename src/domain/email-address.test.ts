import { expect, test } from 'vitest';
import { readEmail } from './email-address.ts';

test('addresses of any script are read; a domain is kept as the network spells it', () => {
	expect(readEmail(' Maria@Example.org ')).toBe('Maria@Example.org');
	expect(readEmail('döt@exämple.org')).toBe('döt@xn--exmple-cua.org');
	expect(readEmail('do\u0308t@exa\u0308mple.org')).toBe('döt@xn--exmple-cua.org');
	expect(readEmail('почта@пример.рф')).toBe('почта@xn--e1afmkfd.xn--p1ai');
	expect(readEmail("o'neil+polls@sub.example.org")).toBe("o'neil+polls@sub.example.org");
});

test('what is no address, or would reach further than one, is none', () => {
	for (const typed of [
		...[
			'',
			'x',
			'@example.org',
			'a@b',
			'a b@example.org',
			'a@exa mple.org',
			'a@@example.org',
			'a..b@example.org'
		],
		...['a@example.org\r\nBcc: c@d.org', '<script>@example.org', 'a@b.org/x', 'a@b.org:25', 'a@127.0.0.1'],
		...['a\u202e@example.org', `${'ä'.repeat(130)}@example.org`]
	])
		expect(readEmail(typed), typed).toBeNull();
});
