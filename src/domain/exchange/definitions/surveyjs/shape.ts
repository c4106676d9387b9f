// The shape of a SurveyJS survey, as far as it is read; whatever else stands in it is named in the report.
import { z } from 'zod';

const text = z
	.union([z.string(), z.number().transform(String), z.record(z.string(), z.unknown())])
	.optional();
const scalar = z.union([z.string(), z.number(), z.boolean()]);
const condition = z.string().optional();
const choice = z.union([
	scalar.transform((value) => ({
		value,
		text: undefined,
		visibleIf: undefined,
		title: undefined,
		name: undefined,
		cellType: undefined
	})),
	z.looseObject({
		value: scalar.optional(),
		text,
		visibleIf: condition,
		title: text,
		name: z.string().optional(),
		cellType: z.string().optional()
	})
]);
export type Choice = z.infer<typeof choice>;
const choices = z.array(choice).optional();
const number = z.number().optional();
const flag = z.boolean().optional();
const bound = z.union([z.number(), z.string()]).optional();

export const element = z.looseObject({
	type: z.string(),
	name: z.string().default(''),
	title: text,
	description: text,
	isRequired: flag,
	visible: flag,
	visibleIf: condition,
	readOnly: flag,
	inputType: z.string().optional(),
	html: text,
	choices,
	rows: choices,
	columns: choices,
	items: choices,
	elements: z.array(z.unknown()).optional(),
	templateElements: z.array(z.unknown()).optional(),
	templateTitle: text,
	choicesByUrl: z.unknown().optional(),
	choicesFromQuestion: z.string().optional(),
	choicesOrder: z.string().optional(),
	rowsOrder: z.string().optional(),
	multiSelect: flag,
	cellType: z.string().optional(),
	hasOther: flag,
	showOtherItem: flag,
	otherText: text,
	hasNone: flag,
	showNoneItem: flag,
	noneText: text,
	minSelectedChoices: number,
	maxSelectedChoices: number,
	labelTrue: text,
	labelFalse: text,
	valueTrue: scalar.optional(),
	valueFalse: scalar.optional(),
	rateMin: number,
	rateMax: number,
	rateStep: number,
	rateCount: number,
	rateValues: choices,
	rateType: z.string().optional(),
	rateDisplayMode: z.string().optional(),
	minRateDescription: text,
	maxRateDescription: text,
	min: bound,
	max: bound,
	step: number,
	maxLength: number,
	isAllRowRequired: flag,
	eachRowRequired: flag,
	validators: z.array(z.looseObject({ type: z.string(), minValue: number, maxValue: number })).optional(),
	candor: z.unknown().optional()
});
export type Element = z.infer<typeof element>;
export const READ_OF_ELEMENT: ReadonlySet<string> = new Set(Object.keys(element.shape));

const pages = z.looseObject({
	name: z.string().default(''),
	title: text,
	description: text,
	visibleIf: condition,
	elements: z.array(z.unknown()).optional(),
	questions: z.array(z.unknown()).optional(),
	candor: z.unknown().optional()
});
export type Page = z.infer<typeof pages>;
export const READ_OF_PAGE: ReadonlySet<string> = new Set(Object.keys(pages.shape));

export const survey = z.looseObject({
	title: text,
	description: text,
	locale: z.string().optional(),
	pages: z.array(pages).optional(),
	elements: z.array(z.unknown()).optional(),
	questions: z.array(z.unknown()).optional()
});
export type Survey = z.infer<typeof survey>;
export const READ_OF_SURVEY: ReadonlySet<string> = new Set(Object.keys(survey.shape));
