// Tables of a dump, and how they are written as XML: every value in a CDATA section, which nothing in it can leave.

// What XML 1.0 cannot hold.
const UNSAYABLE =
	/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const cdata = (value: string): string =>
	`<![CDATA[${value.replace(UNSAYABLE, '').replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;

export class Dump {
	readonly #tables = new Map<string, Record<string, string>[]>();
	#last = 0;

	/** A number that no other row of the dump has. */
	next(): string {
		this.#last += 1;
		return String(this.#last);
	}

	add(table: string, row: Record<string, string>): void {
		const rows = this.#tables.get(table);
		if (rows) rows.push(row);
		else this.#tables.set(table, [row]);
	}

	written(languages: readonly string[]): Buffer {
		const lines = [
			'<?xml version="1.0" encoding="UTF-8"?>',
			'<document>',
			' <LimeSurveyDocType>Survey</LimeSurveyDocType>',
			' <DBVersion>498</DBVersion>',
			' <languages>',
			...languages.map((tag) => `  <language>${tag}</language>`),
			' </languages>'
		];
		for (const [table, rows] of [...this.#tables].sort(([a], [b]) => (a < b ? -1 : 1))) {
			const fields = Object.keys(rows[0] ?? {});
			lines.push(
				` <${table}>`,
				'  <fields>',
				...fields.map((field) => `   <fieldname>${field}</fieldname>`),
				'  </fields>'
			);
			lines.push('  <rows>');
			for (const row of rows)
				lines.push(
					'   <row>',
					...Object.entries(row).map(([field, value]) => `    <${field}>${cdata(value)}</${field}>`),
					'   </row>'
				);
			lines.push('  </rows>', ` </${table}>`);
		}
		return Buffer.from([...lines, '</document>', ''].join('\n'), 'utf8');
	}
}
