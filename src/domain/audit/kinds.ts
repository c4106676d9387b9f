// What is noted: a closed list, each with the words that follow the name of whoever did it.

type Kind = {
	words: string;
	/** Whose act it is; a member's unless said. Of the others nobody is named. */
	by?: 'respondent' | 'server';
	/** Noted once for each person, subject and hour of the clock: opening a page ten times is one reading. */
	hourly?: true;
};

export const AUDIT_KINDS = {
	'workspace-created': { words: 'made the workspace' },
	'answers-read': { words: 'read answers as they were written', hourly: true },
	'answers-exported': { words: 'made a file of answers to take away' },
	'addresses-exported': { words: 'made a file of addresses to take away' },
	'export-opened': { words: 'took away a file that was made' },
	'contacts-read': { words: 'read addresses of people who may be written to', hourly: true },
	'file-opened': { words: 'opened a file that somebody sent', hourly: true },
	'people-told': { words: 'had letters written to those who asked to hear' },
	'recipient-set': { words: 'set where answers are passed on to' },
	'recipient-changed': { words: 'changed how answers are passed on' },
	'answers-imported': { words: 'took in answers collected elsewhere' },
	'codebook-imported': { words: 'took in a codebook' },
	'codebook-changed': { words: 'changed the codebook' },
	'model-asked': { words: 'asked a model to propose themes for answers' },
	'words-released': { words: 'released somebody’s words to readers' },
	'words-taken-back': { words: 'took back words that were released' },
	'card-words-chosen': { words: 'chose the words on a card' },
	'assigner-learnt': { words: 'had the machine learn from the answers that people sorted' },
	'assigner-taken': { words: 'took into use what the machine learnt' },
	'audit-drawn': { words: 'drew people at random whose answers are read' },
	'coders-settled': { words: 'settled what two readers had found differently' },
	'poll-created': { words: 'began a poll' },
	'definition-imported': { words: 'began a poll from a file of another tool' },
	'definition-taken': { words: 'took the definition of a poll away', hourly: true },
	'intent-changed': { words: 'changed the statement of intent', hourly: true },
	'poll-published': { words: 'published a version' },
	'poll-closed': { words: 'closed the poll' },
	'poll-reopened': { words: 'opened the poll again' },
	'sharing-changed': { words: 'changed when, where and by how many the poll may be answered' },
	'breakdowns-chosen': { words: 'chose by which questions the board breaks down' },
	'list-taken-in': { words: 'took in a list of addresses' },
	'list-added-to': { words: 'added addresses to a list' },
	'list-removed': { words: 'deleted a list of addresses' },
	'address-unlisted': { words: 'took an address off the lists' },
	'bounces-noted': { words: 'noted addresses that letters do not reach' },
	'people-invited': { words: 'invited people from a list' },
	'people-reminded': { words: 'reminded people who were invited' },
	'personal-links-ended': { words: 'ended the personal links of a poll' },
	'poll-archived': { words: 'put the poll into the archive' },
	'poll-unarchived': { words: 'took the poll out of the archive' },
	'poll-discarded': { words: 'put the poll into the bin' },
	'poll-restored': { words: 'took the poll out of the bin' },
	'asked-again': { words: 'asked people again, under a wider statement' },
	'decision-recorded': { words: 'recorded a decision' },
	'decision-changed': { words: 'changed a decision' },
	'decision-reviewed': { words: 'looked at a decision again' },
	'outcome-published': { words: 'published the outcome' },
	'member-invited': { words: 'invited somebody' },
	'invitation-withdrawn': { words: 'took back an invitation' },
	'member-joined': { words: 'joined the workspace' },
	'member-left': { words: 'left the workspace' },
	'member-removed': { words: 'ended the membership of' },
	'made-owner': { words: 'gave the role of owner to' },
	'made-author': { words: 'gave the role of author to' },
	'made-reader': { words: 'gave the role of reader to' },
	'officer-named': { words: 'named the data-protection officer, or took the name away' },
	'register-downloaded': { words: 'took away the register' },
	'response-ids-downloaded': { words: 'took away the ids of responses that a breach would touch' },
	'request-noted': { words: 'wrote down a request about somebody’s data' },
	'request-extended': { words: 'gave a request about somebody’s data more time' },
	'request-answered': { words: 'answered a request about somebody’s data' },
	'consent-withdrawn': { words: 'took back their consent', by: 'respondent' },
	'purpose-withdrawn': { words: 'took back one purpose', by: 'respondent' },
	'answers-changed': { words: 'changed their answers', by: 'respondent' },
	'receipt-replaced': { words: 'had a lost receipt replaced', by: 'respondent' },
	'response-erased': { words: 'had their answers erased', by: 'respondent' },
	'stop-said': { words: 'said that they want no more letters', by: 'respondent' },
	'list-expired': { words: 'deleted a list of addresses whose days are over', by: 'server' },
	'poll-deleted': { words: 'deleted a poll that lay in the bin for thirty days', by: 'server' },
	'answers-expired': { words: 'deleted answers whose promised days are over', by: 'server' }
} as const satisfies Record<string, Kind>;
export type AuditKind = keyof typeof AUDIT_KINDS;

const known: Record<string, Kind | undefined> = AUDIT_KINDS;

export const isHourly = (kind: AuditKind): boolean => known[kind]?.hourly ?? false;

/** A kind in words; one that this version does not know stands for itself. */
export const sayKind = (kind: string): string => known[kind]?.words ?? kind;

export const actorOf = (kind: string): 'member' | 'respondent' | 'server' => known[kind]?.by ?? 'member';
