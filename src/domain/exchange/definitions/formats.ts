// The formats in which a definition is taken away.
import type { PollContent } from '../../polls/poll.ts';
import { writeCandor } from './candor/write-candor.ts';
import { writeLimesurvey } from './limesurvey/write-limesurvey.ts';
import { readDefinition } from './read-definition.ts';
import { writeSurveyjs } from './surveyjs/write-surveyjs.ts';
import { writtenWhole, type Lacking } from './written-file.ts';
import { writeXlsform } from './xlsform/write-xlsform.ts';

export const FORMATS = {
	candor: { name: 'Candor', extension: 'candor.json', type: 'application/json', write: writeCandor },
	xlsform: {
		name: 'XLSForm',
		extension: 'xlsx',
		type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
		write: writeXlsform
	},
	limesurvey: { name: 'LimeSurvey', extension: 'lss', type: 'application/xml', write: writeLimesurvey },
	surveyjs: { name: 'SurveyJS', extension: 'json', type: 'application/json', write: writeSurveyjs }
} as const;
export type Format = keyof typeof FORMATS;
export const FORMAT_IDS = [
	'candor',
	'xlsform',
	'limesurvey',
	'surveyjs'
] as const satisfies readonly Format[];
export const isFormat = (said: string): said is Format => Object.hasOwn(FORMATS, said);

/** The file of a poll in a format, and what other tools will not see of it. */
export function writeDefinition(
	content: PollContent,
	format: Format
): Promise<{ file: Buffer; lacking: Lacking[] }> {
	const { write, extension } = FORMATS[format];
	return writtenWhole(content, write, async (bytes) => {
		const { content: back } = await readDefinition({ name: `back.${extension}`, bytes });
		return back;
	});
}
