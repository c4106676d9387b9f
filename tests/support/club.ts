// A sports club in two languages, as LimeSurvey 2 wrote its surveys: each row once a language.
type Row = Record<string, string>;
const table = (name: string, rows: Row[]) =>
	`<${name}><rows>${rows
		.map(
			(row) =>
				`<row>${Object.entries(row)
					.map(([field, value]) => `<${field}><![CDATA[${value}]]></${field}>`)
					.join('')}</row>`
		)
		.join('')}</rows></${name}>`;

/** An .lss as LimeSurvey 2 wrote them: each row once a language. */
export function limeSurvey(tables: Record<string, Row[]>, languages = ['en', 'de']): Buffer {
	const body = Object.entries(tables).map(([name, rows]) => table(name, rows));
	const listed = languages.map((tag) => `<language>${tag}</language>`).join('');
	return Buffer.from(
		`<?xml version="1.0" encoding="UTF-8"?><document><LimeSurveyDocType>Survey</LimeSurveyDocType><DBVersion>177</DBVersion><languages>${listed}</languages>${body.join('')}</document>`
	);
}

const asked = (qid: number, type: string, title: string, words: [string, string], over: Row = {}): Row[] =>
	(['en', 'de'] as const).map((language, at) => ({
		qid: String(qid),
		parent_qid: '0',
		sid: '7',
		gid: '1',
		type,
		title,
		question: words[at] ?? '',
		other: 'N',
		mandatory: 'N',
		question_order: String(qid),
		language,
		relevance: '1',
		...over
	}));
const parts = (parent: number, from: number, words: [string, string, string][], scale = '0'): Row[] =>
	words.flatMap(([title, ...said], at) =>
		(['en', 'de'] as const).map((language, which) => ({
			qid: String(from + at),
			parent_qid: String(parent),
			title,
			question: said[which] ?? '',
			question_order: String(at),
			language,
			scale_id: scale
		}))
	);
const answers = (qid: number, words: [string, string, string][], scale = '0'): Row[] =>
	words.flatMap(([code, ...said], at) =>
		(['en', 'de'] as const).map((language, which) => ({
			...{ qid: String(qid), code, answer: said[which] ?? '' },
			...{ sortorder: String(at), language, scale_id: scale }
		}))
	);

export const club = () =>
	limeSurvey({
		answers: [
			...answers(2, [
				['A1', 'Swimming', 'Schwimmen'],
				['A2', 'Running &amp; walking', 'Laufen']
			]),
			...answers(5, [
				['1', 'Good', 'Gut'],
				['2', 'Bad', 'Schlecht']
			]),
			...answers(9, [
				['L', 'Low', 'Niedrig'],
				['H', 'High', 'Hoch']
			]),
			...answers(9, [['S', 'Seldom', 'Selten']], '1')
		],
		groups: ['en', 'de'].flatMap((language) => [
			{
				gid: '1',
				group_name: language === 'en' ? 'The club' : 'Der Verein',
				description: '',
				group_order: '0',
				language,
				grelevance: ''
			},
			{
				gid: '2',
				group_name: 'More',
				description: '<p>And <em>more</em></p>',
				group_order: '1',
				language,
				grelevance: 'age > 17'
			}
		]),
		questions: [
			...asked(1, 'N', 'age', ['<p>How old are you?</p>', 'Wie alt?'], { mandatory: 'Y' }),
			...asked(2, 'L', 'sport', ['Which sport, {age}?', 'Welcher Sport?'], {
				other: 'Y',
				relevance: 'age.NAOK >= 18 and !is_empty(age)'
			}),
			...asked(3, 'M', 'days', ['Which days?', 'Welche Tage?'], {
				relevance: 'sport.NAOK == "A1" or sport == "A2"'
			}),
			...asked(4, 'Q', 'names', ['Name two friends', 'Zwei Freunde'], { relevance: 'days_mo.NAOK == "Y"' }),
			...asked(5, 'F', 'grid', ['How is it?', 'Wie ist es?'], {
				gid: '2',
				relevance: 'count(that.days) > 0'
			}),
			...asked(6, '*', 'sum', ['{age * 2}', '']),
			...asked(7, 'Y', 'again', ['Again?', 'Wieder?'], { relevance: 'sum > 3' }),
			...asked(8, ':', 'cells', ['How many?', 'Wie viele?'], {
				gid: '2',
				relevance: 'again == "Y" && grid_pool == "1"'
			}),
			...asked(9, '1', 'two', ['Two scales', 'Zwei Skalen'], { gid: '2', relevance: '7X1X3mo.NAOK == "Y"' }),
			...asked(10, 'X', 'bye', ['Thanks, {if(age > 3, "you", "child")}', 'Danke'], { gid: '2' }),
			...asked(11, '|', 'photo', ['A photo', 'Ein Bild'], { gid: '2' })
		],
		subquestions: [
			...parts(3, 31, [
				['mo', 'Monday', 'Montag'],
				['tu', 'Tuesday', 'Dienstag'],
				['no', 'Never', 'Nie']
			]),
			...parts(4, 41, [
				['one', 'The first', 'Erster'],
				['two', 'The second', 'Zweiter']
			]),
			...parts(5, 51, [
				['pool', 'The pool', 'Das Becken'],
				['hall', 'The hall', 'Die Halle']
			]),
			...parts(8, 81, [['r1', 'A row', 'Zeile']]),
			...parts(8, 85, [['c1', 'A column', 'Spalte']], '1'),
			...parts(9, 91, [['w', 'Water', 'Wasser']])
		],
		question_attributes: [
			{ qid: '1', attribute: 'min_num_value_n', value: '10' },
			{ qid: '1', attribute: 'num_value_int_only', value: '1' },
			{ qid: '2', attribute: 'answer_order', value: 'random' },
			{ qid: '3', attribute: 'exclude_all_others', value: 'no' },
			{ qid: '3', attribute: 'max_answers', value: '2' },
			{ qid: '3', attribute: 'em_validation_q', value: 'count(self) > 1' },
			{ qid: '9', attribute: 'dualscale_headerA', value: 'Height', language: 'en' }
		],
		surveys: [{ sid: '7', language: 'en', additional_languages: 'de', anonymized: 'Y', ipaddr: 'Y' }],
		surveys_languagesettings: ['en', 'de'].map((language) => ({
			surveyls_survey_id: '7',
			surveyls_language: language,
			surveyls_title: language === 'en' ? 'A club' : 'Ein Verein',
			surveyls_welcometext: '<p>Welcome</p>',
			surveyls_endtext: 'Bye'
		}))
	});
