import { expect, test } from 'vitest';
import { readConfig } from './config.ts';

test('without settings there is a default for each; an empty one counts as none', () => {
	expect(readConfig({ PORT: '', ORIGIN: '' })).toMatchObject({
		PORT: 3000,
		HOST: '127.0.0.1',
		origin: 'http://localhost:3000',
		DATA_DIR: '.candor',
		DATABASE_POOL: 10,
		TRUSTED_PROXY: 0,
		ANSWERS_A_MINUTE: 30
	});
	expect(readConfig({ ORIGIN: 'https://polls.example.org/' }).origin).toBe('https://polls.example.org');
});

test.each([
	['PORT', 'abc', 'must be a whole number from 1 to 65535'],
	['PORT', '0', 'must be a whole number from 1 to 65535'],
	['PORT', '80.5', 'must be a whole number from 1 to 65535'],
	['DATABASE_POOL', 'abc', 'must be a whole number from 1 to 200'],
	['DATABASE_POOL', '1.5', 'must be a whole number from 1 to 200'],
	['DATABASE_POOL', '1000', 'must be a whole number from 1 to 200'],
	['DATABASE_PREPARE', 'no', 'must be true or false'],
	['DATABASE_URL', 'localhost', 'must look like postgres://'],
	['TRUSTED_PROXY', 'X-Forwarded-For', 'must be how many proxies stand before Candor, from 0 to 10'],
	['TRUSTED_PROXY', '-1', 'must be how many proxies'],
	['ANSWERS_A_MINUTE', '0', 'must be a whole number from 1 to 1000000'],
	['SMTP_URL', 'mail', 'must look like smtp://'],
	['ORIGIN', 'polls.example.org', 'must be an address such as https://polls.example.org'],
	['ORIGIN', 'https://example.org/polls', 'Candor cannot live below a path'],
	['ORIGIN', 'https://example.org/?a=b', 'Candor cannot live below a path'],
	['ORIGIN', 'https://me:secret@example.org', 'with nothing behind the name']
])('%s=%s is refused in one line that names it and says what to write', (name, value, says) => {
	expect(() => readConfig({ [name]: value })).toThrow(new RegExp(`^${name}: .*${says}.*README`));
});
