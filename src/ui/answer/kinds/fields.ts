// Which component asks which kind of question.
import type { Component } from 'svelte';
import type { QuestionKind, QuestionOf } from '#domain/polls/question.ts';
import Agree from './Agree.svelte';
import Choices from './Choices.svelte';
import Dropdown from './Dropdown.svelte';
import Importance from './Importance.svelte';
import Kano from './Kano.svelte';
import Matrix from './Matrix.svelte';
import MaxDiff from './MaxDiff.svelte';
import Nps from './Nps.svelte';
import Ranking from './Ranking.svelte';
import Rating from './Rating.svelte';
import Scale from './Scale.svelte';
import Slider from './Slider.svelte';
import Sum from './Sum.svelte';
import Typed from './Typed.svelte';
import Words from './Words.svelte';
import YesNo from './YesNo.svelte';
import type { FieldProps } from './field.ts';

/** Words between questions and page ends have no field. */
type AskedKind = Exclude<QuestionKind, 'note' | 'page'>;

const FIELDS: { [K in AskedKind]: Component<FieldProps<QuestionOf<K>>> } = {
	single: Choices,
	several: Choices,
	dropdown: Dropdown,
	yesno: YesNo,
	rating: Rating,
	nps: Nps,
	csat: Scale,
	ces: Scale,
	slider: Slider,
	ranking: Ranking,
	matrix: Matrix,
	importance: Importance,
	kano: Kano,
	maxdiff: MaxDiff,
	sum: Sum,
	number: Typed,
	date: Typed,
	time: Typed,
	short: Words,
	long: Words,
	agree: Agree
};

/** The component for this question, which is of the kind it stands under. */
export const fieldFor = ({ kind }: { kind: AskedKind }) => FIELDS[kind] as Component<FieldProps>;
