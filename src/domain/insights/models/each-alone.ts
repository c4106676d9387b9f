import { ModelProblem } from './model.ts';

/** Asks about all at once; where what comes back cannot be read, about each alone. Returns those for which it could not even
 *  then: any of them may be why. */
export async function askOrEachAlone<T>(
	all: readonly T[],
	ask: (some: readonly T[]) => Promise<void>
): Promise<T[]> {
	const isRead = (some: readonly T[]) =>
		ask(some).then(
			() => true,
			(cause: unknown) => {
				if (cause instanceof ModelProblem && cause.isOfItsReply) return false;
				throw cause;
			}
		);
	if (all.length > 1 && (await isRead(all))) return [];
	const failed: T[] = [];
	for (const one of all) if (!(await isRead([one]))) failed.push(one);
	return failed;
}
