// Questions whose answers are more than words: a picture to choose, what names the person, a file.
import { questionSchema, type Question } from '../../src/domain/polls/question.ts';
import type { StoredPicture } from '../../src/domain/polls/question-kinds/picture.ts';

export const furtherQuestions = (picture: StoredPicture): Question[] => [
	questionSchema.parse({
		...{ kind: 'picture', id: 'look', title: 'Which looks best?', dataItem: 'd2' },
		options: ['One', 'Two'].map((label) => ({ id: label.toLowerCase(), label, alt: 'A bicycle', picture }))
	}),
	questionSchema.parse({ kind: 'phone', id: 'call', title: 'Where can we call you?', dataItem: 'd2' }),
	questionSchema.parse({ kind: 'file', id: 'photo', title: 'A photograph of it?', dataItem: 'd2' })
];
