// What the script reads answers by, all in one place: a test holds it to the code of the server.
import { wordsFor } from '#domain/languages/words.ts';

export { goOn } from '#domain/answers/answering.ts';
export { describeAnswer, readAnswer } from '#domain/polls/question-kinds/kinds.ts';
export const { kinds } = wordsFor('');
