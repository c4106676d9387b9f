import type { Server } from 'node:http';
import type { Config } from '../server/config.ts';

/** Opens HOST and PORT; what stands in the way is said with the setting to change. */
export async function listen(server: Server, { HOST, PORT }: Config): Promise<void> {
	await new Promise<void>((resolve, reject) => {
		server.once('error', (cause) => reject(new Error(obstacle(cause, HOST, PORT))));
		server.listen(PORT, HOST, resolve);
	});
}

function obstacle(cause: Error, host: string, port: number): string {
	switch ('code' in cause ? cause.code : '') {
		case 'EADDRINUSE':
			return `PORT: ${port} is taken by another program. Choose another, as in PORT=3001 npm start.`;
		case 'EACCES':
			return `PORT: ${port} is not open to this user. Choose one above 1023, and let a proxy answer on 80 and 443.`;
		case 'ENOTFOUND':
		case 'EAI_AGAIN':
			return `HOST: the name ${host} is not known here. Leave HOST out to serve this machine, or set 0.0.0.0 for every address it has.`;
		case 'EADDRNOTAVAIL':
			return `HOST: this machine does not have the address ${host}. Leave HOST out to serve this machine, or set 0.0.0.0 for every address it has.`;
		default:
			return `HOST, PORT: ${host}:${port} cannot be opened (${cause.message}).`;
	}
}
