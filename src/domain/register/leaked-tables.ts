// Which tables leak together: every table that a forget.ts names stands here, which a house test holds.
import type { Leak } from './breach.ts';

export const LEAKED_TABLES: Record<Exclude<Leak, 'back-ups'>, readonly string[]> = {
	answers: [
		...['response', 'answer', 'reading', 'coding', 'shown_words', 'board_counted'],
		...['model_asked', 'model_proposal', 'model_vector'],
		...['auto_reading', 'auto_coding', 'audit_drawn', 'second_coding']
	],
	consents: ['consent'],
	contacts: ['contact.person', 'contact.file'],
	messages: ['outbox'],
	exports: ['export_file', 'export_row'],
	letters: ['contact.letter', 'outbox'],
	requests: ['rights_request'],
	lists: ['contact.listed', 'contact.invitation', 'contact.stop'],
	accounts: ['account', 'account_link', 'membership', 'register_officer'],
	sessions: ['session'],
	work: [
		...[
			'poll',
			'poll_draft',
			'poll_version',
			'poll_closure',
			'poll_sharing',
			'address_list',
			'invitation_round',
			'import_batch',
			'codebook_event',
			'assigner',
			'audit_draw',
			'decision',
			'decision_review'
		],
		...['outcome', 'outcome_telling', 'webhook', 'export_file', 'rights_request', 'audit_entry', 'audit_who'],
		...['draft_change', 'poll_comment', 'theme_comment', 'theme_following', 'board_following', 'presence']
	]
};

/** Tables that lead to nobody by themselves, and why. */
export const LEADS_TO_NOBODY: Record<string, string> = {
	kept_draft: 'sealed under a code that only its person has, and that stands nowhere',
	submission: 'a hash of a form’s key: it names no response',
	erasure_log: 'an HMAC of a response that is gone; its key is not in the database',
	attempt: 'an HMAC of what was guessed at; its key is not in the database'
};

/** Where a member stands beside what they did: table, account, moment. Members in the audit log are found by audit_who. */
export const WORK: readonly (readonly [table: string, who: string, when: string])[] = [
	['poll', 'created_by', 'created_at'],
	['poll', 'archived_by', 'archived_at'],
	['poll', 'discarded_by', 'discarded_at'],
	['poll_draft', 'saved_by', 'saved_at'],
	['draft_change', 'changed_by', 'hour'],
	['poll_comment', 'written_by', 'written_at'],
	['poll_comment', 'settled_by', 'settled_at'],
	['theme_comment', 'written_by', 'written_at'],
	['theme_following', 'account_id', 'followed_at'],
	['board_following', 'account_id', 'followed_at'],
	['presence', 'account_id', 'seen_at'],
	['poll_version', 'published_by', 'published_at'],
	['poll_closure', 'closed_by', 'closed_at'],
	['poll_closure', 'reopened_by', 'reopened_at'],
	['poll_sharing', 'changed_by', 'changed_at'],
	['address_list', 'made_by', 'made_at'],
	['invitation_round', 'sent_by', 'sent_at'],
	['import_batch', 'imported_by', 'imported_at'],
	['codebook_event', 'made_by', 'happened_at'],
	['assigner', 'learnt_by', 'learnt_at'],
	['audit_draw', 'drawn_by', 'drawn_at'],
	['decision', 'recorded_by', 'recorded_at'],
	['decision_review', 'reviewed_by', 'reviewed_on'],
	['outcome', 'published_by', 'published_at'],
	['outcome_telling', 'told_by', 'told_at'],
	['webhook', 'set_by', 'set_at'],
	['export_file', 'made_by', 'made_at'],
	['rights_request', 'noted_by', 'noted_at']
];
