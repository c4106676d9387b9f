// The built app, started as `npm start` does, on the database of one test file.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { freePort } from './running-app.ts';
import type { TestDatabase } from './test-database.ts';

export type Asked = {
	method?: string;
	cookie?: string;
	headers?: Record<string, string>;
	/** Sent as a browser sends a form. */
	form?: Record<string, string | string[]>;
	json?: unknown;
	/** Sent as it is. */
	body?: string | Buffer;
};
export type Reply = { status: number; headers: Record<string, string | string[] | undefined>; body: string };
export type App = {
	url: string;
	/** The address people would type. */
	origin: string;
	/** Where its exports lie. */
	exports: string;
	/** All it has printed. */
	said(): string;
	ask(path: string, asked?: Asked): Promise<Reply>;
};

/** `origin`: as if people reached it there; without it, the address it listens on. `smtp`: its mail server. `aMinute`: how
 *  many may send in a minute from here before each is slowed; as many as tests like. `model`: the settings of one; without
 *  them there is none, whatever the environment says. `whenOver`: what
 *  ends it; within a test onTestFinished, as afterAll is not heard there. */
export async function appOn(
	test: TestDatabase,
	{
		origin = '',
		smtp = '',
		aMinute = 1_000_000,
		model = {} as Record<string, string>,
		whenOver = afterAll as (end: () => Promise<void>) => void
	} = {}
): Promise<App> {
	const dataDir = mkdtempSync(join(tmpdir(), 'candor-attack-'));
	const secrets = { superPassword: 'test', ownerPassword: 'test', secret: test.secret };
	writeFileSync(join(dataDir, 'secrets.json'), JSON.stringify(secrets));
	const port = await freePort();
	const settings = { PORT: String(port), ORIGIN: origin, DATABASE_URL: test.ownerUrl, DATA_DIR: dataDir };
	const app = spawn(process.execPath, ['src/bin/start.ts'], {
		env: {
			...process.env,
			...{ HOST: '', SMTP_URL: smtp, WEBHOOKS_TO_PRIVATE: 'true', ANSWERS_A_MINUTE: String(aMinute) },
			...{ MODEL_URL: '', ...model },
			...settings
		},
		stdio: ['ignore', 'pipe', 'pipe']
	});
	let said = '';
	app.stdout.on('data', (chunk) => (said += chunk));
	app.stderr.on('data', (chunk) => (said += chunk));
	const ended = new Promise((resolve) => app.once('exit', resolve));
	whenOver(async () => {
		app.kill('SIGTERM');
		await ended;
		rmSync(dataDir, { recursive: true, force: true });
	});
	for (let waited = 0; !said.includes('Candor is at'); waited += 50) {
		if (waited > 60_000 || app.exitCode !== null) throw new Error(`The app did not start: ${said}`);
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
	const url = `http://127.0.0.1:${port}`;
	const known = origin || `http://localhost:${port}`;
	const exports = join(dataDir, 'exports');
	return {
		url,
		exports,
		origin: known,
		said: () => said,
		ask: (path, asked = {}) => send(port, known, path, asked)
	};
}

/** By node:http, which lets a test send any Host, Origin or cookie. */
function send(port: number, origin: string, path: string, asked: Asked): Promise<Reply> {
	const [type, body] = bodyOf(asked);
	const headers = {
		host: new URL(origin).host,
		accept: 'text/html',
		...(body === undefined
			? {}
			: { origin, 'content-type': type, 'content-length': Buffer.byteLength(body) }),
		...(asked.cookie ? { cookie: asked.cookie } : {}),
		...asked.headers
	};
	const method = asked.method ?? (body === undefined ? 'GET' : 'POST');
	return new Promise((resolve, reject) => {
		const sent = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (reply) => {
			const chunks: Buffer[] = [];
			reply.on('data', (chunk) => chunks.push(chunk));
			reply.on('error', reject);
			reply.on('end', () =>
				resolve({
					status: reply.statusCode ?? 0,
					headers: reply.headers,
					body: Buffer.concat(chunks).toString('utf8')
				})
			);
		});
		sent.on('error', reject);
		sent.end(body);
	});
}

function bodyOf({ form, json, body }: Asked): [string, string | Buffer | undefined] {
	if (json !== undefined) return ['application/json', JSON.stringify(json)];
	if (!form) return ['application/x-www-form-urlencoded', body];
	const pairs = Object.entries(form).flatMap(([name, values]) =>
		[values].flat().map((value): [string, string] => [name, value])
	);
	return ['application/x-www-form-urlencoded', new URLSearchParams(pairs).toString()];
}
