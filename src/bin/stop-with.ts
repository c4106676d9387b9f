/** Ends a command with one readable line instead of a stack. */
export function stopWith(cause: unknown): never {
	console.error(`Candor stopped. ${cause instanceof Error ? cause.message : cause}`);
	process.exit(1);
}
