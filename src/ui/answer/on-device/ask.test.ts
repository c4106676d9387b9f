import { expect, test, vi } from 'vitest';
import { ask } from './ask.ts';

/** As much of a request as is used here; nobody answers it. */
class Request {
	timeout = 0;
	open() {}
	setRequestHeader() {}
	send() {
		sent.push(this);
	}
}
const sent: Request[] = [];

test('words are given up after half a minute; files take as long as the line is slow', () => {
	vi.stubGlobal('XMLHttpRequest', Request);
	const body = new FormData();
	body.append('q.a', 'words');
	body.append('q.file', new File([], ''));
	void ask('/p/poll?/send', body);
	body.append('q.file', new File(['a picture'], 'a.png'));
	void ask('/p/poll?/send', body);
	expect(sent.map(({ timeout }) => timeout)).toEqual([30_000, 0]);
	vi.unstubAllGlobals();
});
