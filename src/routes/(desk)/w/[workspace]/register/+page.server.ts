import { redirect } from '@sveltejs/kit';
import { dayOf } from '#domain/calendar.ts';
import { parseInput } from '#domain/parse-input.ts';
import { answerRequest } from '#domain/register/answer-request.ts';
import { extendRequest } from '#domain/register/extend-request.ts';
import { nameOfficer, officerInput } from '#domain/register/name-officer.ts';
import { noteRequest } from '#domain/register/note-request.ts';
import { mayNameOfficer, mayRunDrill } from '#domain/register/permission.ts';
import { readRegister } from '#domain/register/read-register.ts';
import { readRequests } from '#domain/register/read-requests.ts';
import { answerInput, extensionInput, requestInput } from '#domain/register/rights-request.ts';
import { SECURITY_MEASURES } from '#domain/register/security-measures.ts';
import type { Member } from '#domain/workspaces/membership.ts';
import type { Tx } from '#db/open.ts';
import { atDesk } from '#server/desk.ts';
import { orError, orFail } from '#server/doors.ts';

export const load = (event) =>
	orError(() =>
		atDesk(event, async (tx, by) => {
			const today = dayOf(new Date());
			return {
				today,
				register: await readRegister(tx, by),
				requests: await readRequests(tx, by, today),
				security: SECURITY_MEASURES,
				mayNameOfficer: mayNameOfficer(by),
				mayRunDrill: mayRunDrill(by)
			};
		})
	);

type Event = Parameters<typeof atDesk>[0] & { request: Request; params: { workspace: string } };
type Act = (tx: Tx, by: Member, typed: Record<string, unknown>, now: Date) => Promise<unknown>;

/** A form of this page: done, it shows the page anew. */
const action = (act: Act) => async (event: Event) => {
	const form = await event.request.formData();
	return orFail(form, async () => {
		await atDesk(event, (tx, by) => act(tx, by, Object.fromEntries(form), new Date()));
		redirect(303, `/w/${event.params.workspace}/register`);
	});
};

export const actions = {
	note: action((tx, by, typed, now) => noteRequest(tx, by, parseInput(requestInput, typed), now)),
	answer: action((tx, by, typed, now) => answerRequest(tx, by, parseInput(answerInput, typed), now)),
	extend: action((tx, by, typed, now) => extendRequest(tx, by, parseInput(extensionInput, typed), now)),
	officer: action((tx, by, typed, now) => nameOfficer(tx, by, parseInput(officerInput, typed).contact, now))
};
