// npm run keys:rotate: a new key for signing receipts. Old receipts stay good: old public keys stay published.
import { rotateSigningKey } from '../domain/consent/signing/rotate-signing-key.ts';
import { readConfig } from '../server/config.ts';
import { runCommand } from './run-command.ts';
import { withDatabase } from './with-database.ts';

await runCommand('The next run makes a new key.', async (signal) => {
	const config = readConfig(process.env);
	await withDatabase(config, { as: 'owner', signal }, async (db, { secret }) => {
		const { made, retired } = await rotateSigningKey(db, secret, new Date());
		console.log(
			retired
				? `The key ${retired} is retired; what it signed can still be checked.`
				: 'There was no key yet.'
		);
		console.log(
			`Receipts are signed with ${made} from now on. All keys: ${config.origin}/.well-known/candor-keys.json`
		);
	});
});
