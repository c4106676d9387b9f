// Many sparse vectors in three arrays (compressed sparse rows): a hundred thousand answers fit where Maps would not.

export type Rows = {
	/** Where each row begins; one more than there are rows. */
	starts: Uint32Array;
	columns: Uint32Array;
	values: Float32Array;
};

/** Rows that are written one after the other, without knowing how long they will be. */
export class GrowingRows {
	private columns: Uint32Array<ArrayBuffer> = new Uint32Array(4096);
	private values: Float32Array<ArrayBuffer> = new Float32Array(4096);
	private readonly starts: number[] = [0];
	private used = 0;

	put(column: number, value: number): void {
		if (this.used === this.columns.length) {
			const [columns, values] = [new Uint32Array(this.used * 2), new Float32Array(this.used * 2)];
			columns.set(this.columns);
			values.set(this.values);
			[this.columns, this.values] = [columns, values];
		}
		this.columns[this.used] = column;
		this.values[this.used] = value;
		this.used += 1;
	}

	endRow(): void {
		this.starts.push(this.used);
	}

	done(): Rows {
		return {
			starts: Uint32Array.from(this.starts),
			columns: this.columns.slice(0, this.used),
			values: this.values.slice(0, this.used)
		};
	}
}

export const rowCount = (rows: Rows): number => rows.starts.length - 1;

/** A row times a dense vector. */
export function dot(rows: Rows, row: number, vector: Float32Array | Float64Array): number {
	let sum = 0;
	const end = rows.starts[row + 1] ?? 0;
	for (let at = rows.starts[row] ?? 0; at < end; at += 1)
		sum += (rows.values[at] ?? 0) * (vector[rows.columns[at] ?? 0] ?? 0);
	return sum;
}

/** Adds a row, `times` over, to a dense vector. */
export function addRow(rows: Rows, row: number, vector: Float32Array | Float64Array, times: number): void {
	const end = rows.starts[row + 1] ?? 0;
	for (let at = rows.starts[row] ?? 0; at < end; at += 1) {
		const column = rows.columns[at] ?? 0;
		vector[column] = (vector[column] ?? 0) + times * (rows.values[at] ?? 0);
	}
}

/** The same rows over the columns that they have alone, ascending: a dense vector over those is short, and stays near at hand. */
export function closeTogether(rows: Rows): { rows: Rows; columns: Uint32Array } {
	const columns = Uint32Array.from(new Set(rows.columns)).sort();
	const place = new Map([...columns].map((column, at) => [column, at]));
	return { rows: { ...rows, columns: rows.columns.map((column) => place.get(column) ?? 0) }, columns };
}
