// Which component asks which kind of question.
import type { Component } from 'svelte';
import type { QuestionKind, QuestionOf } from '#domain/polls/question.ts';
import Choices from './Choices.svelte';
import type { FieldProps } from './field.ts';
import Importance from './Importance.svelte';
import Nps from './Nps.svelte';
import Rating from './Rating.svelte';
import Words from './Words.svelte';

/** Words between questions and page ends have no field. */
type AskedKind = Exclude<QuestionKind, 'note' | 'page'>;

const FIELDS: { [K in AskedKind]: Component<FieldProps<QuestionOf<K>>> } = {
	single: Choices,
	several: Choices,
	rating: Rating,
	nps: Nps,
	short: Words,
	long: Words,
	importance: Importance
};

/** The component for this question, which is of the kind it stands under. */
export const fieldFor = ({ kind }: { kind: AskedKind }) => FIELDS[kind] as Component<FieldProps>;
