// Art. 30(1)(g): what Candor itself does, in general words. Each is true wherever it runs; what depends on whoever runs it is said so.

export const SECURITY_MEASURES: readonly string[] = [
	'The database itself gives back answers only for a declared purpose, and only those whose consent covers it.',
	'Workspaces are kept apart by the database, not by the pages alone.',
	'Contacts are encrypted (AES-256-GCM), apart from the answers; the key is not in the database.',
	'Passwords are kept as argon2id hashes; sessions and receipts only as fingerprints.',
	'Members come by invitation and see what their role needs; groups that are too small are not shown.',
	'Answers and contacts are deleted every day as soon as their days are over.',
	'Encryption on the way and of the disk, and the safe-keeping of back-ups, are up to whoever runs this server.'
];
