import type { IncomingMessage } from 'node:http';
import type { Account } from '#domain/accounts/account.ts';
import type { Reading } from '#ui/answer/reader.ts';
import type { Member } from '#domain/workspaces/membership.ts';

declare global {
	namespace App {
		interface Error {
			message: string;
			/** The database cannot be asked just now. */
			isAway?: boolean;
		}
		interface Platform {
			/** The request as it came to node:http. */
			req: IncomingMessage;
		}
		interface PageData {
			/** In which language a person who answers reads. */
			reading?: Reading;
		}
		interface Locals {
			/** The database could not be asked. */
			isAway: boolean;
			/** The language of the page. */
			language: string;
			/** The signed-in account, or null. */
			account: Account | null;
			/** The plain session id of this request, or null. */
			sessionId: string | null;
			/** The member, on every route below /w/[workspace]; null elsewhere. */
			member: Member | null;
			/** The token of the personal link by which somebody came to answer, or null. */
			invitation: string | null;
			/** The sites that may show this answer in a frame; null, as nearly everywhere: none. */
			frameableBy: readonly string[] | null;
		}
	}
}
