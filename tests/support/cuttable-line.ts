// A way to the database that can be cut and mended, as a network does it.
import { createServer, connect, type Socket } from 'node:net';
import type { TestDatabase } from './test-database.ts';

/** The same database, reached by a line that `cut` breaks and `mend` lets through again. */
export async function cuttableLine(test: TestDatabase) {
	const to = new URL(test.ownerUrl);
	const open = new Set<Socket>();
	let isCut = false;
	const server = createServer((from) => {
		if (isCut) return void from.destroy();
		const onward = connect(Number(to.port), to.hostname);
		for (const [one, other] of [
			[from, onward],
			[onward, from]
		] as const) {
			open.add(one);
			one.on('error', () => other.destroy());
			one.on('close', () => open.delete(one));
			one.pipe(other);
		}
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	const port = typeof address === 'object' && address ? address.port : 0;
	const through = Object.assign(new URL(test.ownerUrl), { host: `127.0.0.1:${port}` });
	const drop = () => open.forEach((one) => one.destroy());
	return {
		database: { ...test, ownerUrl: through.toString() },
		cut() {
			isCut = true;
			drop();
		},
		mend: () => void (isCut = false),
		close() {
			drop();
			server.close();
		}
	};
}
