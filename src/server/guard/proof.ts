// A sum that a browser does before its form is taken at a busy moment: ALTCHA's proof of work. Signed with a key that every
// server of this database has, kept nowhere, and good for one form of one poll: that form is stored only once.
import { createChallenge, randomInt, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { z } from 'zod';
import { demandKey } from '#domain/answers/keyed-secrets.ts';

/** The form that brings it. */
export type Form = { poll: string; key: string };

const ALGORITHM = 'PBKDF2/SHA-256';
/** 0.4 ms a try on a desktop, about 3 on a slow phone: half a second there, three to five here; 0.4 ms for the server. */
const COST = 2000;
const FEWEST = 800;
export const MOST_TRIES = 1600;
const MINUTES = 60;

const text = z.string().max(200);
const challenge = z.strictObject({
	parameters: z.strictObject({
		algorithm: z.literal(ALGORITHM),
		cost: z.literal(COST),
		data: z.strictObject({ poll: text, form: text }),
		expiresAt: z.number(),
		keyLength: z.number(),
		keyPrefix: text,
		keySignature: text,
		nonce: text,
		salt: text
	}),
	signature: text
});
const MOST_LETTERS = 2000;
const SOLUTION = /^(\d{1,5})\.([0-9a-f]{64})$/;

const secrets = (secret: string) => ({
	hmacSignatureSecret: demandKey(secret, 'sum'),
	hmacKeySignatureSecret: demandKey(secret, 'key')
});

/** A sum for this form alone, as its page carries it. */
export async function askForProof(secret: string, { poll, key }: Form, now: Date): Promise<string> {
	const made = await createChallenge({
		algorithm: ALGORITHM,
		cost: COST,
		counter: randomInt(MOST_TRIES, FEWEST),
		data: { poll, form: key.slice(0, 200) },
		deriveKey,
		expiresAt: new Date(now.getTime() + MINUTES * 60_000),
		...secrets(secret)
	});
	return JSON.stringify(made);
}

/** Whether this form brings a sum that it was asked for, done. Costs the server two hashes. */
export async function isProven(
	secret: string,
	{ poll, key, asked, solution }: Form & { asked: string; solution: string },
	now: Date
): Promise<boolean> {
	const ours = challenge.safeParse(readJson(asked)).data;
	const [, counter, derivedKey] = SOLUTION.exec(solution) ?? [];
	if (!ours || derivedKey === undefined) return false;
	const { data, expiresAt } = ours.parameters;
	if (data.poll !== poll || data.form !== key || expiresAt * 1000 < now.getTime()) return false;
	const { verified } = await verifySolution({
		challenge: ours,
		solution: { counter: Number(counter), derivedKey },
		deriveKey,
		...secrets(secret)
	});
	return verified;
}

function readJson(words: string): unknown {
	if (words.length > MOST_LETTERS) return null;
	try {
		return JSON.parse(words);
	} catch {
		return null;
	}
}
