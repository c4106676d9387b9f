// One connection to the database, which knows when it broke.
import postgres from 'postgres';
import { LineGone } from './is-away.ts';

export type LineOptions = postgres.Options<Record<string, postgres.PostgresType>>;
export type Rest = [parameters?: postgres.ParameterOrJSON<never>[], options?: postgres.UnsafeQueryOptions];

export type Line = {
	reserved: postgres.ReservedSql;
	isBroken: boolean;
	/** Resolves when it is closed. */
	end(): Promise<void>;
};

/** How values are read and written, arrays as well, which the server says. Lines are told: where one broke while it asked by
 *  itself, nobody could catch that, and whoever had reserved it would wait for ever. */
export async function learnTypes(url: string, options: LineOptions) {
	const client = postgres(url, { ...options, max: 1 });
	try {
		await client`select 1`;
		const { parsers, serializers } = client.options;
		return { parsers, serializers };
	} finally {
		await client.end({ timeout: 1 });
	}
}

export async function openLine(
	url: string,
	options: LineOptions,
	{ parsers, serializers }: Awaited<ReturnType<typeof learnTypes>>
): Promise<Line> {
	const closed = Promise.withResolvers<void>();
	const client = postgres(url, {
		...options,
		max: 1,
		fetch_types: false,
		// It would come to its end while reserved, and then never be ended.
		max_lifetime: null,
		onclose: () => closed.resolve()
	});
	Object.assign(client.options.parsers, parsers);
	Object.assign(client.options.serializers, serializers);
	let reserved: postgres.ReservedSql;
	try {
		await client`select 1`;
		reserved = await client.reserve();
	} catch (cause) {
		await client.end({ timeout: 0 });
		throw cause;
	}
	const line: Line = {
		reserved,
		isBroken: false,
		async end() {
			await client.end({ timeout: 0 });
			await closed.promise;
		}
	};
	void closed.promise.then(() => (line.isBroken = true));
	return line;
}

/** Runs a statement. Throws at once where the line is broken. */
export function ask(line: Line, statement: string, rest: Rest) {
	if (line.isBroken) {
		// Whatever was under way on it has been rolled back by the server.
		if (statement === 'rollback') return nothingDone;
		throw new LineGone();
	}
	const query = line.reserved.unsafe(statement, ...rest);
	// The query's own `catch` would send it at once, and it may be meant for a cursor.
	void Promise.prototype.then.call(query, undefined, (cause) => (line.isBroken ||= isTheEnd(cause)));
	if (statement !== 'commit') return query;
	return Object.assign(query.then(reallyCommitted), { cancel: () => query.cancel() });
}

const nothingDone = Object.assign(Promise.resolve(Object.assign([], { command: 'ROLLBACK', count: 0 })), {
	cancel() {}
});

/** After anything but an error of the statement alone, the connection is going. */
const isTheEnd = (cause: unknown): boolean =>
	!(cause instanceof postgres.PostgresError) || ['FATAL', 'PANIC'].includes(cause.severity);

/** PostgreSQL ends a transaction whose statement failed by a roll-back, and says so only in the tag. */
function reallyCommitted<T extends { command: string }>(result: T): T {
	if (result.command === 'ROLLBACK') throw new Error('The database rolled back instead of committing.');
	return result;
}
