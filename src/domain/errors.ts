// What can go wrong, in the domain's words. Every sentence is safe to show and says what to do next.

export class DomainError extends Error {
	readonly code: string;
	constructor(code: string, sentence: string) {
		super(sentence);
		this.name = new.target.name;
		this.code = code;
	}
}

/** It does not exist, or it belongs to another workspace: to the person asking these are the same. */
export class NotFound extends DomainError {
	constructor(what: string) {
		super('not-found', `We could not find this ${what}. Check the link, or go back and try again.`);
	}
}

export class NotAllowed extends DomainError {
	constructor(act: string) {
		super('not-allowed', `Your role does not let you ${act}. Ask an owner of this workspace.`);
	}
}

/** What was sent cannot be taken as it is. `fields` maps a field's name to a sentence that stands beside it. */
export class Refused extends DomainError {
	readonly fields: Record<string, string>;
	constructor(sentence: string, fields: Record<string, string> = {}) {
		super('refused', sentence);
		this.fields = fields;
	}
}

/** Somebody else changed it in the meantime. */
export class Conflict extends DomainError {
	constructor(sentence: string) {
		super('conflict', sentence);
	}
}

/** This very form was sent before, with other answers. `receipt` opens those; null where nothing leads to them. */
export class AlreadySent extends Conflict {
	readonly receipt: string | null;
	constructor(receipt: string | null, sentence: string) {
		super(sentence);
		this.receipt = receipt;
	}
}

/** It takes no answers now: closed, not open yet, full. `sentence` says which. */
export class PollClosed extends DomainError {
	constructor(sentence = 'This poll is closed. Thank you for wanting to answer.') {
		super('poll-closed', sentence);
	}
}

/** It was here, and is no longer to be had. */
export class Gone extends DomainError {
	constructor(sentence: string) {
		super('gone', sentence);
	}
}

export class ConsentMissing extends DomainError {
	constructor(sentence: string) {
		super('consent-missing', sentence);
	}
}

export class TooMany extends DomainError {
	constructor() {
		super('too-many', 'Too many tries. Wait a few minutes, then try again.');
	}
}

const STATUS: Record<string, number> = {
	'not-found': 404,
	'not-allowed': 403,
	refused: 422,
	conflict: 409,
	'poll-closed': 410,
	gone: 410,
	'consent-missing': 422,
	'too-many': 429
};

/** The HTTP status of a domain error: the one table from errors to statuses. */
export function statusOf(error: DomainError): number {
	return STATUS[error.code] ?? 400;
}
