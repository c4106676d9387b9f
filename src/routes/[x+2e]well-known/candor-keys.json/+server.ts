import { ALGORITHM } from '#domain/consent/signing/sign-receipt.ts';
import { listPublicKeys } from '#domain/consent/signing/signing-key.store.server.ts';
import { database } from '#server/app.server.ts';

/** Every key that receipts were ever signed with, as a JWK set (RFC 7517); `made_at` and `retired_at` are our own members. */
export async function GET() {
	const keys = await listPublicKeys(database());
	const set = keys.map(({ kid, jwk, madeAt, retiredAt }) => ({
		...jwk,
		kid,
		alg: ALGORITHM,
		use: 'sig',
		made_at: madeAt.toISOString(),
		retired_at: retiredAt?.toISOString() ?? null
	}));
	return new Response(JSON.stringify({ keys: set }, null, '  '), {
		headers: {
			'content-type': 'application/jwk-set+json',
			'cache-control': 'public, max-age=300',
			'access-control-allow-origin': '*'
		}
	});
}
