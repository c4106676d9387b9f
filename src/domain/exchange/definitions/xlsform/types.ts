// What a row of the survey sheet asks for, by its type, and what that is here.
import type { QuestionKind } from '../../../polls/question.ts';

export type RowType =
	| { is: 'begin'; of: 'group' | 'repeat' }
	| { is: 'end'; of: 'group' | 'repeat' }
	| { is: 'choice'; list: string; many: boolean; orOther: boolean }
	| { is: 'rank'; list: string }
	| { is: 'kind'; kind: QuestionKind; settings?: Record<string, unknown>; changed?: string }
	| { is: 'left-out'; why: string };

const PLACE = 'Candor does not collect places.';
const FILE = 'Candor takes no files or recordings with an answer.';
const RECORDED =
	'Nothing is recorded here without asking. What is recorded is said in the statement of intent.';
const LEFT_OUT: Record<string, string> = {
	geopoint: PLACE,
	geotrace: PLACE,
	geoshape: PLACE,
	'start-geopoint': PLACE,
	image: FILE,
	photo: FILE,
	audio: FILE,
	video: FILE,
	file: FILE,
	'background-audio': FILE,
	barcode: 'Candor reads no barcodes.',
	calculate: 'It computes a value and asks nothing. Scores can be written in the editor.',
	hidden: RECORDED,
	start: RECORDED,
	end: RECORDED,
	today: RECORDED,
	deviceid: RECORDED,
	subscriberid: RECORDED,
	simserial: RECORDED,
	phonenumber: RECORDED,
	username: RECORDED,
	email: RECORDED,
	audit: RECORDED,
	'xml-external': 'It refers to data in another file.',
	'csv-external': 'It refers to data in another file.',
	entity: 'It refers to data in another file.'
};
const KINDS: Record<string, Omit<Extract<RowType, { is: 'kind' }>, 'is'>> = {
	text: { kind: 'short' },
	string: { kind: 'short' },
	integer: { kind: 'number', settings: { whole: true } },
	int: { kind: 'number', settings: { whole: true } },
	decimal: { kind: 'number' },
	range: { kind: 'slider' },
	date: { kind: 'date' },
	time: { kind: 'time' },
	datetime: { kind: 'date', changed: 'Candor asks for the day; the time of day is not asked.' },
	note: { kind: 'note' },
	acknowledge: { kind: 'agree' },
	trigger: { kind: 'agree' }
};
const EXTERNAL =
	/^(select_(one|multiple)_(from_file|external)|select_one_external|select (one|multiple) from file)\b/;

export function rowType(cell: string): RowType {
	const plain = cell.trim().replace(/\s+/g, ' ');
	const lower = plain.toLowerCase();
	const frame = /^(begin|end)[ _]?(group|repeat|lgroup|loop)\b/.exec(lower);
	if (frame)
		return { is: frame[1] === 'begin' ? 'begin' : 'end', of: frame[2] === 'group' ? 'group' : 'repeat' };
	if (EXTERNAL.test(lower))
		return { is: 'left-out', why: 'Its choices are in another file, which does not come along.' };
	const select =
		/^(select_one|select1|select_multiple|select one from|select_one_from|select one|select all that apply from|select all that apply|select multiple from|select multiple|rank)(?: from)? (.+?)( or_other| or specify other| or other)?$/i.exec(
			plain
		);
	if (select) {
		const [, how = '', list = '', other] = select;
		if (how.toLowerCase() === 'rank') return { is: 'rank', list };
		const many = /all|multiple/i.test(how);
		return { is: 'choice', list, many, orOther: other !== undefined };
	}
	const known = new Map(Object.entries(KINDS)).get(lower);
	if (known) return { is: 'kind', ...known };
	const why = new Map(Object.entries(LEFT_OUT)).get(lower);
	return { is: 'left-out', why: why ?? `Candor knows no type “${plain.slice(0, 60)}”.` };
}
