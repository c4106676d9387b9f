import { expect, test } from 'vitest';
import { readFrameOrigins } from './frame-origins.ts';

test('sites are taken one a line, each as its origin and once', () => {
	expect(
		readFrameOrigins('https://www.example.org/shop?a=1\n www.example.org\nhttp://localhost:5000/')
	).toEqual({
		origins: ['https://www.example.org', 'http://localhost:5000']
	});
	expect(readFrameOrigins('')).toEqual({ origins: [] });
	expect(readFrameOrigins('https://bücher.example')).toEqual({ origins: ['https://xn--bcher-kva.example'] });
});

test.each([
	'*',
	'https://*.example.org',
	'http://example.org',
	'javascript:alert(1)',
	'data:text/html,x',
	"'self'"
])('%s is no site that may show a form', (typed) =>
	expect(readFrameOrigins(typed)).toHaveProperty('problem')
);

test('nothing written as a site can say more in a header than a site', () => {
	const read = readFrameOrigins('https://example.org;script-src * https://example.org,https://evil.example');
	expect(read).toHaveProperty('problem');
});
