// A head: the last entry of a workspace's chain at some moment, to be kept where the database cannot reach it.
import { z } from 'zod';
import { NOTHING_BEFORE } from './entry.ts';

const headSchema = z.object({
	/** The workspace's id. */
	workspace: z.uuid(),
	/** How many entries the chain has. */
	number: z.number().int().min(0),
	hash: z.string().regex(/^[0-9a-f]{64}$/),
	happenedAt: z.iso.datetime().nullable()
});
export type Head = z.infer<typeof headSchema>;

export const headOf = (
	workspace: string,
	last: { number: number; hash: string; happenedAt: Date } | null
): Head => ({
	workspace,
	number: last?.number ?? 0,
	hash: last?.hash ?? NOTHING_BEFORE,
	happenedAt: last?.happenedAt.toISOString() ?? null
});

export const headLine = (head: Head): string => `${JSON.stringify(head)}\n`;

/** The heads of a file, one a line, as Candor writes it or as the public address gave them; and the lines that are none. */
export function readHeads(text: string): { heads: Head[]; unreadable: number[] } {
	const heads: Head[] = [];
	const unreadable: number[] = [];
	text.split('\n').forEach((line, at) => {
		if (line.trim() === '') return;
		const read = headSchema.safeParse(parsed(line));
		if (read.success) heads.push(read.data);
		else unreadable.push(at + 1);
	});
	return { heads, unreadable };
}

function parsed(line: string): unknown {
	try {
		return JSON.parse(line);
	} catch {
		return null;
	}
}
