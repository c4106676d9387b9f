/** What a form gets back that could not be taken: a sentence a field, and all that was typed. */
export type Refusal = {
	problem: string;
	fields: Record<string, string>;
	values: Record<string, string>;
};
