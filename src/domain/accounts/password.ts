// Passwords: argon2id with the parameters OWASP names as the least (19 MiB, two passes, one lane).
import { hash, verify } from '@node-rs/argon2';

const ARGON2ID = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
export const SHORTEST_PASSWORD = 10;

export const hashPassword = (plain: string): Promise<string> => hash(plain, ARGON2ID);

/** With no hash (nobody has this e-mail) it takes as long as with one, and the answer is no. */
export async function passwordMatches(storedHash: string | null, plain: string): Promise<boolean> {
	if (storedHash === null) {
		await hashPassword(plain);
		return false;
	}
	return verify(storedHash, plain);
}
