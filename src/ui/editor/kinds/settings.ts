// Which component writes what is particular to which kind of question; a kind that needs nothing has none.
import type { Component } from 'svelte';
import type { Question, QuestionKind, QuestionOf } from '#domain/polls/question.ts';
import Choices from './Choices.svelte';
import Importance from './Importance.svelte';
import Nps from './Nps.svelte';
import Rating from './Rating.svelte';
import Words from './Words.svelte';

export type SettingsProps<Q extends Question = Question> = {
	question: Q;
	/** Where it stands in the content, as gaps name it. */
	path: string;
};

const SETTINGS: { [K in QuestionKind]: Component<SettingsProps<QuestionOf<K>>, object, 'question'> | null } =
	{
		single: Choices,
		several: Choices,
		rating: Rating,
		nps: Nps,
		short: Words,
		long: Words,
		importance: Importance,
		note: null,
		page: null
	};

export const settingsFor = ({ kind }: Question) =>
	SETTINGS[kind] as Component<SettingsProps, object, 'question'> | null;
