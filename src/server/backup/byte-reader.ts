// Takes lines and counted bytes off a stream, in order, holding no more of it than the piece asked for.

export type ByteReader = {
	/** Up to the next line feed, which is left out. */
	line(most: number): Promise<string>;
	bytes(count: number): Promise<Buffer>;
	atEnd(): Promise<boolean>;
};

/** `tooShort` makes what is thrown when the stream ends too early, or a line is longer than it may be. */
export function readerOf(stream: AsyncIterable<Uint8Array>, tooShort: () => Error): ByteReader {
	const source = stream[Symbol.asyncIterator]();
	let held: Buffer = Buffer.alloc(0);

	const more = async (): Promise<boolean> => {
		const next = await source.next();
		if (next.done) return false;
		held = Buffer.concat([held, next.value]);
		return true;
	};
	const take = (count: number): Buffer => {
		const taken = held.subarray(0, count);
		held = held.subarray(count);
		return taken;
	};

	return {
		async line(most) {
			for (;;) {
				const end = held.indexOf(10);
				if (end >= 0 && end <= most) {
					const text = take(end).toString('utf8');
					take(1);
					return text;
				}
				if (held.length > most || !(await more())) throw tooShort();
			}
		},
		async bytes(count) {
			while (held.length < count) if (!(await more())) throw tooShort();
			return take(count);
		},
		async atEnd() {
			while (held.length === 0) if (!(await more())) return true;
			return false;
		}
	};
}
