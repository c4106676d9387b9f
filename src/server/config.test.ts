import { expect, test } from 'vitest';
import { readConfig } from './config.ts';
import { modelFrom } from './models/model-settings.ts';

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
	['ORIGIN', 'https://me:secret@example.org', 'with nothing behind the name'],
	['MODEL_URL', 'models', 'must be the address of a model'],
	['MODEL_URL', 'http://models.example.org/v1', 'plain http is for this machine alone'],
	['MODEL_URL', 'http://localhost.example.org/v1', 'plain http is for this machine alone'],
	['MODEL_URL', 'https://me:secret@models.example.org', 'must be the address of a model'],
	['MODEL_KEY', 'two words', 'must be a key of visible characters']
])('%s=%s is refused in one line that names it and says what to write', (name, value, says) => {
	expect(() => readConfig({ [name]: value })).toThrow(new RegExp(`^${name}: .*${says}.*README`));
});

const named = { MODEL_ID: 'm', MODEL_VERSION: '1', MODEL_PROCESSOR: 'A model' };

test('without MODEL_URL there is no model, whatever else is set', () => {
	expect(modelFrom(readConfig({}))).toBeNull();
	expect(modelFrom(readConfig({ ...named, MODEL_KEY: 'k', MODEL_EMBEDDING_ID: 'e' }))).toBeNull();
});

test('with MODEL_URL the model is named in full, or nothing starts', () => {
	for (const base of [
		'https://models.example.org/v1',
		'http://127.0.0.1:9/v1',
		'http://[::1]:9',
		'http://localhost:9'
	])
		expect(modelFrom(readConfig({ ...named, MODEL_URL: base }))).toMatchObject({
			id: 'm',
			processor: 'A model'
		});
	for (const name of Object.keys(named))
		expect(() => readConfig({ ...named, MODEL_URL: 'https://models.example.org', [name]: ' ' })).toThrow(
			new RegExp(`^${name}: must be set beside MODEL_URL`)
		);
});
