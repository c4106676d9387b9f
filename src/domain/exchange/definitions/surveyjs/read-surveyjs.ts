import type { PollContent } from '../../../polls/poll.ts';
import type { Report } from '../report.ts';
export const isSurveyjs = (_f: unknown): boolean => false;
export function readSurveyjs(_f: unknown, _t: string, _r: Report): PollContent {
	throw new Error();
}
