// Whether an error says that the database cannot be asked just now, rather than that something asked of it was wrong.

/** Of the network, of the driver, and of a server that starts, ends, or is full. */
const CODES = new Set([
	...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOENT', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT'],
	...['EHOSTUNREACH', 'ENETUNREACH'],
	...['CONNECTION_CLOSED', 'CONNECTION_ENDED', 'CONNECTION_DESTROYED', 'CONNECT_TIMEOUT'],
	...['57P01', '57P02', '57P03', '53300', '53100', '53200']
]);

/** Thrown where a connection broke between two statements. */
export class LineGone extends Error {
	readonly code = 'CONNECTION_CLOSED';
	constructor() {
		super('The connection to the database is gone.');
	}
}

export const isAway = (cause: unknown): boolean =>
	cause instanceof Error &&
	'code' in cause &&
	typeof cause.code === 'string' &&
	(CODES.has(cause.code) || cause.code.startsWith('08'));
