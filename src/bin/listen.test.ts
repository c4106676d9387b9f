import { once } from 'node:events';
import { createServer } from 'node:http';
import { expect, test } from 'vitest';
import { readConfig } from '../server/config.ts';
import { listen } from './listen.ts';

const opened = (settings: Record<string, string>) => listen(createServer(), readConfig(settings));

test('a taken port is named, with what to do', async () => {
	const other = createServer().listen(0, '127.0.0.1');
	await once(other, 'listening');
	const address = other.address();
	const PORT = String(typeof address === 'object' && address ? address.port : 0);
	await expect(opened({ PORT })).rejects.toThrow(`PORT: ${PORT} is taken by another program. Choose`);
	other.close();
});

test('a host that is not known, or not of this machine, is named, with what to do', async () => {
	await expect(opened({ HOST: 'nowhere.invalid' })).rejects.toThrow('HOST: the name nowhere.invalid is not');
	await expect(opened({ HOST: '192.0.2.1' })).rejects.toThrow('HOST: this machine does not have the address');
});

test('a port that only root may open is named, with what to do', async () => {
	const server = createServer();
	server.listen = () => {
		setImmediate(() => server.emit('error', Object.assign(new Error('denied'), { code: 'EACCES' })));
		return server;
	};
	await expect(listen(server, readConfig({ PORT: '80' }))).rejects.toThrow(
		'PORT: 80 is not open to this user'
	);
});
