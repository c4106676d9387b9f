// What npm start prints once it serves: the address and, while there is no owner, the link that makes one.
import { openDatabase } from '../db/open.ts';
import { offerOwner } from '../domain/accounts/offer-owner.ts';

export async function printWelcome(origin: string, webUrl: string): Promise<void> {
	const db = openDatabase(webUrl, { size: 1 });
	const token = await offerOwner(db, new Date());
	await db.destroy();
	console.log(`\n  Candor is at ${origin}`);
	if (token)
		console.log(
			`\n  Nobody owns it yet. Open this link to become its owner; it works once:\n  ${origin}/start/${token}`
		);
	console.log('');
}
