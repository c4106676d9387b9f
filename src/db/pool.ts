// A pool whose connections are used by one at a time, and by nobody once they broke. The driver's own pool goes on writing to
// a reserved connection that is gone: that ends the process, waits for ever, or reaches whoever has it next
// (porsager/postgres, issues 1154 and 1208).
import { ask, learnTypes, openLine, type Line, type LineOptions, type Rest } from './line.ts';

/** What kysely-postgres-js takes for a client of postgres.js. */
export function openPool(url: string, size: number, options: LineOptions) {
	const idle: Line[] = [];
	/** Each is handed a line, or told to look again. */
	const waiting: ((line: Line | null) => void)[] = [];
	const ends: Promise<void>[] = [];
	let types: ReturnType<typeof learnTypes> | undefined;
	let count = 0;
	let isEnded = false;

	async function take(): Promise<Line> {
		for (;;) {
			if (isEnded) throw new Error('This pool has been closed.');
			const line = idle.pop() ?? (count < size ? await openNew() : await nextFree());
			if (line && !line.isBroken) return line;
			if (line) drop(line);
		}
	}

	const nextFree = () => new Promise<Line | null>((resolve) => waiting.push(resolve));

	async function openNew(): Promise<Line> {
		count += 1;
		try {
			return await openLine(url, options, await known());
		} catch (cause) {
			count -= 1;
			waiting.shift()?.(null);
			throw cause;
		}
	}

	/** Asked once, and anew only where the server was away then: the driver asks by itself, and where that line is cut nobody can
	 *  catch it, and the whole process ends. */
	const known = () =>
		(types ??= learnTypes(url, options).catch((cause) => {
			types = undefined;
			throw cause;
		}));

	function drop(line: Line) {
		count -= 1;
		ends.push(line.end());
		waiting.shift()?.(null);
	}

	function giveBack(line: Line) {
		if (line.isBroken || isEnded) return drop(line);
		const next = waiting.shift();
		if (next) next(line);
		else idle.push(line);
	}

	return Object.assign(() => {}, {
		options: { max: size },
		async reserve() {
			const line = await take();
			return {
				unsafe: (statement: string, ...rest: Rest) => ask(line, statement, rest),
				release: () => giveBack(line)
			};
		},
		/** Waits for whoever still has a connection. */
		async end() {
			isEnded = true;
			for (const line of idle.splice(0)) drop(line);
			for (const resume of waiting.splice(0)) resume(null);
			while (count > 0) await nextFree();
			await Promise.all(ends);
		}
	});
}
