/** Logs what kind of error it was, and where in our code; never what was sent. `of`: status, method and route. */
export function noteError(error: unknown, of: string): void {
	const name = error instanceof Error ? error.name : typeof error;
	const where = error instanceof Error ? (error.stack?.split('\n')[1]?.trim() ?? '') : '';
	const code = error instanceof Error && 'code' in error ? ` ${String(error.code)}` : '';
	console.error(`error ${of} ${name}${code} ${where}`);
}
