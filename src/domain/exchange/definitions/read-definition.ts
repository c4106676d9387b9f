// A file of any of the formats, told apart by what it is and not only by its name.
import type { PollContent } from '../../polls/poll.ts';
import { isCandor, readCandor } from './candor/read-candor.ts';
import { readJson } from './json.ts';
import { grouped, MOST, refuse } from './limits.ts';
import { readLimesurvey } from './limesurvey/read-limesurvey.ts';
import { Report, type Entry } from './report.ts';
import { isSurveyjs, readSurveyjs } from './surveyjs/read-surveyjs.ts';
import { readXlsform } from './xlsform/read-xlsform.ts';
import { isZip, readSheets } from './xlsform/sheets.ts';
import { readXml } from './xml.ts';

export type ReadDefinition = { format: string; content: PollContent; report: Entry[] };

/** Throws Refused with a sentence beside `file`. Nothing is stored. */
export async function readDefinition(file: { name: string; bytes: Buffer }): Promise<ReadDefinition> {
	const { name, bytes } = file;
	if (bytes.length === 0) refuse('The file is empty. Choose one with a survey in it.');
	if (bytes.length > MOST.bytes)
		refuse(
			`It has ${grouped(Math.ceil(bytes.length / 1_000_000))} MB; at most ${MOST.bytes / 1_000_000} are read.`
		);
	const title = name.replace(/\.[A-Za-z]{2,5}$/, '').slice(0, 200);
	const report = new Report();
	const done = (format: string, content: PollContent): ReadDefinition => ({
		format,
		content,
		report: report.entries
	});
	if (isZip(bytes) || isOldWorkbook(bytes))
		return done('XLSForm', readXlsform(await readSheets(bytes), title, report));
	const text = textOf(bytes);
	const start = text.trimStart().slice(0, 1);
	if (start === '<') return done('LimeSurvey', readLimesurvey(readXml(text), report));
	if (start !== '{')
		return refuse(
			'It is none of the formats that can be read: .xlsx, .xls, .lss, or the JSON of SurveyJS or Candor.'
		);
	const json = readJson(text);
	if (isCandor(json)) return done('Candor', readCandor(json, report));
	if (isSurveyjs(json)) return done('SurveyJS', readSurveyjs(json, title, report));
	return refuse('It is JSON, but neither a survey of SurveyJS nor a poll of Candor.');
}

/** The mark of an OLE file, which every .xls begins with. */
const isOldWorkbook = (bytes: Buffer): boolean => bytes.subarray(0, 4).toString('hex') === 'd0cf11e0';

function textOf(bytes: Buffer): string {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return refuse('It is no text in UTF-8, and no spreadsheet. Save it again as UTF-8.');
	}
}
