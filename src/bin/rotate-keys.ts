// npm run keys:rotate: a new key for signing receipts. Old receipts stay good: old public keys stay published.
import { openDatabase } from '../db/open.ts';
import { rotateSigningKey } from '../domain/consent/signing/rotate-signing-key.ts';
import { readConfig } from '../server/config.ts';
import { readyDatabase } from '../server/ready-database.ts';
import { stopWith } from './stop-with.ts';

try {
	const config = readConfig(process.env);
	const ready = await readyDatabase(config, { share: true });
	const db = openDatabase(ready.ownerUrl, { size: 1 });
	try {
		const { made, retired } = await rotateSigningKey(db, ready.secret, new Date());
		console.log(
			retired
				? `The key ${retired} is retired; what it signed can still be checked.`
				: 'There was no key yet.'
		);
		console.log(
			`Receipts are signed with ${made} from now on. All keys: ${config.origin}/.well-known/candor-keys.json`
		);
	} finally {
		await db.destroy();
		await ready.stop();
	}
} catch (cause) {
	stopWith(cause);
}
