// One answer as the coding room shows it: its words as written, and what a person found in them.
export type CodedSpan = {
	themeId: string;
	start: number;
	end: number;
	/** It speaks against the theme. */
	against?: boolean | undefined;
};
export type CodedAnswer = {
	responseId: string;
	text: string;
	answeredOn: string;
	isRead: boolean;
	codings: CodedSpan[];
};
