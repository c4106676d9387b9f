// What goes wrong is told by what kind of error it was: a message could hold what somebody sent.

export const kindOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error);

/** Logs that something the server does by itself failed. */
export const noteFailure = (what: string, error: unknown): void =>
	console.error(`${what} failed: ${kindOf(error)}`);

/** Logs what kind of error it was, and where in our code. `of`: status, method and route. */
export function noteError(error: unknown, of: string): void {
	const where = error instanceof Error ? (error.stack?.split('\n')[1]?.trim() ?? '') : '';
	const code = error instanceof Error && 'code' in error ? ` ${String(error.code)}` : '';
	console.error(`error ${of} ${kindOf(error)}${code} ${where}`);
}
