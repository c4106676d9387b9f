// Sends a form in the background. The answer is the server's own page: XMLHttpRequest parses it, which trusted types allow.
import type { Fields } from './draft.ts';

export type Reply = {
	status: number;
	url: URL;
	page: Document;
	/** For how many seconds nothing more is to be sent; 0 where it does not say. */
	rest: number;
};
const LONGEST_MS = 30_000;

export const hasFiles = (body: FormData): boolean =>
	[...body.values()].some((value) => typeof value !== 'string' && value.name !== '');

/** null where nobody answered, or only something between here and the server did. What is refused may come without a page. */
export function ask(to: string, body: FormData): Promise<Reply | null> {
	return new Promise((resolve) => {
		const request = new XMLHttpRequest();
		request.open('POST', to);
		request.setRequestHeader('accept', 'text/html');
		request.responseType = 'document';
		// The time counts from the start: how long files take on a slow line nobody knows.
		request.timeout = hasFiles(body) ? 0 : LONGEST_MS;
		request.onload = () => {
			const { status, response, responseURL } = request;
			const page = response instanceof Document ? response : new Document();
			const isAnswer = status < 500 && (status >= 400 || page.querySelector('main') !== null);
			const rest = Number(request.getResponseHeader('retry-after'));
			resolve(isAnswer ? { status, url: new URL(responseURL), page, rest } : null);
		};
		request.onerror = request.ontimeout = () => resolve(null);
		request.send(body);
	});
}

export function formDataOf(fields: Fields): FormData {
	const body = new FormData();
	for (const [name, value] of fields) body.append(name, value);
	return body;
}

/** The address of another act of the form's door. */
export const doorOf = (action: string, act: string): string => action.replace(/\?\/[a-z]+/, `?/${act}`);
export const actOf = (action: string): string => /\?\/([a-z]+)/.exec(action)?.[1] ?? '';

/** The step of the road that a page shows; '' where it carries no script, as the statement. */
export const stepOf = (page: ParentNode): string =>
	page.querySelector<HTMLElement>('[data-device]')?.dataset.device ?? '';

/** Where the receipt is, once the server said that it stored the answers; null where it did not say so. */
export function receiptIn({ status, url, page }: Reply): string | null {
	if (status !== 200) return null;
	if (/^\/r\/|\/sent$/.test(url.pathname)) return url.href;
	if (stepOf(page) !== 'sent') return null;
	return page.querySelector<HTMLAnchorElement>('main a[href^="/r/"]')?.getAttribute('href') ?? '';
}
