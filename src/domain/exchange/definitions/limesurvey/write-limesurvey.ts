// A poll as an .lss, laid out as LimeSurvey 6 writes them.
import type { PollContent } from '../../../polls/poll.ts';
import type { Question } from '../../../polls/question.ts';
import type { Hints } from '../hints.ts';
import { byId, tagsOf, textsAt, unpiped } from '../originals.ts';
import type { Texts } from '../source.ts';
import { codesOf, type Codes } from './codes.ts';
import { relevanceOf } from './relevance.ts';
import { limeType, type LimeForm } from './lime-type.ts';
import { Dump } from './dump.ts';

const SURVEY = '1000';

export function writeLimesurvey(content: PollContent, hints: Hints): Buffer {
	const tags = tagsOf(content);
	const dump = new Dump();
	const codes = codesOf(content);
	const questions = byId(content);
	const words = (path: string, own: string): Texts =>
		new Map(
			[...textsAt(content, path, own)].map(([tag, said]) => [
				tag,
				marked(unpiped(said, (id) => (questions.has(id) ? `{${codes.question(id)}.shown}` : null)))
			])
		);
	const desk: Desk = { content, tags, dump, codes, hints, words, group: '', page: '', position: 0 };
	if (content.questions[0]?.kind !== 'page') openGroup(desk, new Map(), new Map());
	for (const question of content.questions) {
		const path = `questions.${question.id}`;
		if (question.kind === 'page') desk.page = question.id;
		if (question.kind === 'page')
			openGroup(desk, words(`${path}.title`, question.title), words(`${path}.help`, question.help));
		else ask(desk, question);
	}
	const title = words('title', content.title);
	for (const tag of tags)
		dump.add('surveys_languagesettings', {
			surveyls_survey_id: SURVEY,
			surveyls_language: tag,
			surveyls_title: title.get(tag) ?? ''
		});
	dump.add('surveys', {
		sid: SURVEY,
		gsid: '1',
		anonymized: 'N',
		format: 'G',
		language: content.language,
		additional_languages: tags.slice(1).join(' ')
	});
	return dump.written(tags);
}

type Desk = {
	content: PollContent;
	tags: string[];
	dump: Dump;
	codes: Codes;
	hints: Hints;
	words: (path: string, own: string) => Texts;
	group: string;
	/** The page that was just begun: LimeSurvey notes nothing beside a group, so its first question does. */
	page: string;
	position: number;
};

function openGroup(desk: Desk, title: Texts, description: Texts): void {
	const gid = String(Number(desk.group || '0') + 1);
	desk.group = gid;
	desk.dump.add('groups', { gid, sid: SURVEY, group_order: gid, randomization_group: '', grelevance: '' });
	for (const tag of desk.tags)
		desk.dump.add('group_l10ns', {
			id: desk.dump.next(),
			gid,
			group_name: title.get(tag) ?? '',
			description: description.get(tag) ?? '',
			language: tag
		});
}

function ask(desk: Desk, question: Question): void {
	const { dump, codes, words, content } = desk;
	const path = `questions.${question.id}`;
	const form = limeType(question, codes);
	const qid = dump.next();
	desk.position += 1;
	const relevance = question.show ? relevanceOf(question.show, content, codes) : null;
	dump.add('questions', {
		qid,
		parent_qid: '0',
		sid: SURVEY,
		gid: desk.group,
		type: form.type,
		title: codes.question(question.id),
		other: form.other ? 'Y' : 'N',
		mandatory: question.required ? 'Y' : 'N',
		question_order: String(desk.position),
		scale_id: '0',
		same_default: '0',
		relevance: relevance ?? '1'
	});
	speak(desk, qid, words(`${path}.title`, question.title), words(`${path}.help`, question.help));
	parts(desk, question, qid, form);
	const note = (id: string, attribute: string): Record<string, string> =>
		desk.hints.has(id) ? { [attribute]: JSON.stringify(desk.hints.get(id)) } : {};
	const noted = { ...note(question.id, 'candor'), ...note(desk.page, 'candor_page') };
	desk.page = '';
	for (const [attribute, value] of Object.entries({ ...form.attributes, ...noted }))
		dump.add('question_attributes', { qid, attribute, value, language: '' });
	if (form.other)
		for (const [tag, said] of words(`${path}.other`, form.other))
			dump.add('question_attributes', { qid, attribute: 'other_replace_text', value: said, language: tag });
}

function parts(desk: Desk, question: Question, qid: string, form: LimeForm): void {
	const path = `questions.${question.id}`;
	form.lines.forEach(({ code, label, at, scale }, position) => {
		const line = desk.dump.next();
		desk.dump.add('subquestions', {
			qid: line,
			parent_qid: qid,
			sid: SURVEY,
			gid: desk.group,
			type: form.type,
			title: code,
			other: 'N',
			question_order: String(position),
			scale_id: scale,
			relevance: '1'
		});
		speak(desk, line, desk.words(`${path}.${at}`, label), new Map());
	});
	form.answers.forEach(({ code, label, at, scale }, position) => {
		const aid = desk.dump.next();
		desk.dump.add('answers', {
			aid,
			qid,
			code,
			sortorder: String(position),
			assessment_value: '0',
			scale_id: scale
		});
		const said = desk.words(`${path}.${at}`, label);
		for (const tag of desk.tags)
			desk.dump.add('answer_l10ns', {
				id: desk.dump.next(),
				aid,
				answer: said.get(tag) ?? '',
				language: tag
			});
	});
}

function speak(desk: Desk, qid: string, question: Texts, help: Texts): void {
	for (const tag of desk.tags)
		desk.dump.add('question_l10ns', {
			id: desk.dump.next(),
			qid,
			question: question.get(tag) ?? '',
			help: help.get(tag) ?? '',
			language: tag
		});
}

/** LimeSurvey shows HTML: words are escaped into it. */
const marked = (words: string): string =>
	words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br />');
