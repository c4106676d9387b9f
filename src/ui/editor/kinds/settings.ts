// Which component writes what is particular to which kind of question; a kind that needs nothing has none.
import type { Component } from 'svelte';
import type { Question, QuestionKind, QuestionOf } from '#domain/polls/question.ts';
import Agree from './Agree.svelte';
import Amount from './Amount.svelte';
import Choices from './Choices.svelte';
import Days from './Days.svelte';
import Dropdown from './Dropdown.svelte';
import Items from './Items.svelte';
import Matrix from './Matrix.svelte';
import Nps from './Nps.svelte';
import Rating from './Rating.svelte';
import Scale from './Scale.svelte';
import Slider from './Slider.svelte';
import Words from './Words.svelte';
import YesNo from './YesNo.svelte';

export type SettingsProps<Q extends Question = Question> = {
	question: Q;
	/** Where it stands in the content, as gaps name it. */
	path: string;
};

const SETTINGS: { [K in QuestionKind]: Component<SettingsProps<QuestionOf<K>>, object, 'question'> | null } =
	{
		single: Choices,
		several: Choices,
		dropdown: Dropdown,
		yesno: YesNo,
		rating: Rating,
		nps: Nps,
		csat: Scale,
		ces: Scale,
		slider: Slider,
		ranking: Items,
		matrix: Matrix,
		importance: Items,
		kano: Items,
		maxdiff: Items,
		sum: Items,
		number: Amount,
		date: Days,
		time: null,
		short: Words,
		long: Words,
		agree: Agree,
		note: null,
		page: null
	};

export const settingsFor = ({ kind }: Question) =>
	SETTINGS[kind] as Component<SettingsProps, object, 'question'> | null;
