// The bytes that the fingerprint of a version is taken of: SHA-256 of this file is the fingerprint.
import { canonicalJson } from '../../../polls/fingerprint.ts';
import type { PollContent } from '../../../polls/poll.ts';

export const writeCandor = (content: PollContent): Buffer => Buffer.from(canonicalJson(content), 'utf8');
