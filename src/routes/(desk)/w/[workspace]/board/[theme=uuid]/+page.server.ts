import { redirect } from '@sveltejs/kit';
import type { Tx } from '#db/open.ts';
import { listDecisions } from '#domain/decisions/decision.store.server.ts';
import { changeTheme, mergeThemes, rejectTheme } from '#domain/insights/change-codebook.ts';
import { themeInput } from '#domain/insights/codebook.ts';
import { findGone } from '#domain/insights/evidence/find-gone.ts';
import { putBack, takenOff } from '#domain/insights/evidence/put-back.ts';
import { speakAgainst } from '#domain/insights/evidence/speak-against.ts';
import { followTheme, readFollowing, renewFeed, unfollowTheme } from '#domain/insights/following/follow.ts';
import { readTheme } from '#domain/insights/read-theme.ts';
import { chooseForCard, takeBackWords } from '#domain/insights/release-words.ts';
import { splitTheme, takeOff } from '#domain/insights/sort-answers.ts';
import { readTalk, sayOfTheme, unsayOfTheme } from '#domain/insights/talk/talk.ts';
import { NotFound, Refused } from '#domain/errors.ts';
import { parseInput } from '#domain/parse-input.ts';
import { saidInput } from '#domain/polls/comment.ts';
import { choosePoll, mustChoosePoll, type ChosenPoll } from '#domain/polls/choose-poll.ts';
import type { Member } from '#domain/workspaces/membership.ts';
import { origin, secret } from '#server/app.server.ts';
import { atDesk } from '#server/desk.ts';
import { orError, orFail } from '#server/doors.ts';
import { themeNews } from '#server/theme-news.ts';
import { answerFrom, chosenFrom, jsonFrom, said } from './ticked.ts';

/** Beyond it lies nothing: at most 50,000 answers are imported at a time. */
const LAST_PAGE = 100_000;

export const load = (event) =>
	orError(() =>
		atDesk(event, async (tx, by) => {
			const { poll } = await choosePoll(tx, by.workspaceId, event.url.searchParams.get('poll'));
			if (!poll) throw new NotFound('poll');
			const asked = Math.floor(Number(event.url.searchParams.get('page'))) || 0;
			const page = Math.min(Math.max(0, asked), LAST_PAGE);
			const { theme } = event.params;
			if (by.role !== 'reader' && (await findGone(tx, by, theme)))
				redirect(303, `${event.url.pathname}/gone?poll=${encodeURIComponent(poll.key)}`);
			const decisions = await listDecisions(tx, by.workspaceId, poll.pollId);
			return {
				poll: { id: poll.key, title: poll.title },
				page,
				address: `${origin()}${event.url.pathname}?poll=${encodeURIComponent(poll.key)}`,
				feeds: `${origin()}/feed/`,
				isUndone: event.url.searchParams.has('undone'),
				decisions: decisions.filter((one) => one.cites.some((cite) => cite.themeId === theme)),
				...(await readTheme(tx, by, poll, theme, page, new Date())),
				talk: await readTalk(tx, by, theme),
				following: await readFollowing(tx, secret(), by, { themeId: theme, poll })
			};
		})
	);

type Event = {
	params: { theme: string; workspace: string };
	request: Request;
	locals: App.Locals;
	url: URL;
};
type Sent = { form: FormData; theme: string; poll: ChosenPoll };

/** An action about one poll: `act` in one transaction, with what was sent. */
async function onPoll<T>(event: Event, act: (tx: Tx, by: Member, sent: Sent) => Promise<T>) {
	const form = await event.request.formData();
	return orFail(form, () =>
		atDesk(event, async (tx, by) => {
			const poll = await mustChoosePoll(tx, by.workspaceId, said(form, 'poll'));
			return act(tx, by, { form, theme: event.params.theme, poll });
		})
	);
}
const which = ({ theme, poll }: Sent) => ({ themeId: theme, poll });
const boardOf = (event: Event) => `/w/${event.params.workspace}/board`;
const ofPoll = (form: FormData) => `poll=${encodeURIComponent(said(form, 'poll').slice(0, 100))}`;

export const actions = {
	async change(event) {
		const form = await event.request.formData();
		return orFail(form, async () => {
			const input = parseInput(themeInput, Object.fromEntries(form));
			await atDesk(event, (tx, by) => changeTheme(tx, by, event.params.theme, input, new Date()));
		});
	},
	async merge(event) {
		const form = await event.request.formData();
		const into = said(form, 'into');
		return orFail(form, async () => {
			if (!into) throw new Refused('Choose the theme to merge into.');
			await atDesk(event, (tx, by) => mergeThemes(tx, by, event.params.theme, into, new Date()));
			redirect(303, `${boardOf(event)}/${event.params.theme}/gone?${ofPoll(form)}`);
		});
	},
	async reject(event) {
		const form = await event.request.formData();
		return orFail(form, async () => {
			await atDesk(event, (tx, by) => rejectTheme(tx, by, event.params.theme, new Date()));
			redirect(303, `${boardOf(event)}/${event.params.theme}/gone?${ofPoll(form)}`);
		});
	},
	takeOff: (event) =>
		onPoll(event, async (tx, by, { form, theme, poll }) => {
			const chosen = chosenFrom(form, poll);
			if (chosen.length === 0) throw new Refused('Tick the answers that do not belong here.');
			const removed = [];
			for (const one of chosen) removed.push(...(await takeOff(tx, by, theme, one)));
			return { done: { what: 'takenOff' as const, back: JSON.stringify(removed) } };
		}),
	putBack: (event) =>
		onPoll(event, async (tx, by, { form, theme, poll }) => {
			const codings = takenOff.safeParse(jsonFrom(form, 'back'));
			if (!codings.success) throw new Refused('This can no longer be put back.');
			await putBack(tx, by, theme, poll, codings.data, new Date());
			return { done: { what: 'putBack' as const, back: '' } };
		}),
	against: (event) =>
		onPoll(event, async (tx, by, { form, theme, poll }) => {
			const chosen = chosenFrom(form, poll);
			if (chosen.length === 0) throw new Refused('Tick the answers that speak against it.');
			for (const one of chosen) await speakAgainst(tx, by, theme, one, true);
			return { done: { what: 'against' as const, back: form.getAll('answer').map(String).join(' ') } };
		}),
	notAgainst: (event) =>
		onPoll(event, async (tx, by, { form, theme, poll }) => {
			for (const one of chosenFrom(form, poll)) await speakAgainst(tx, by, theme, one, false);
			return { done: { what: 'notAgainst' as const, back: '' } };
		}),
	async split(event) {
		const form = await event.request.formData();
		return orFail(form, async () => {
			const input = parseInput(themeInput, Object.fromEntries(form));
			const id = await atDesk(event, async (tx, by) => {
				const poll = await mustChoosePoll(tx, by.workspaceId, said(form, 'poll'));
				return splitTheme(tx, by, event.params.theme, input, chosenFrom(form, poll), new Date());
			});
			redirect(303, `${boardOf(event)}/${id}?${ofPoll(form)}`);
		});
	},
	takeBack: (event) =>
		onPoll(event, (tx, by, { form, theme, poll }) =>
			takeBackWords(tx, by, theme, { ...answerFrom(form, 'words'), scope: poll.scope }, new Date())
		),
	card: (event) =>
		onPoll(event, (tx, by, { form, theme, poll }) =>
			chooseForCard(tx, by, theme, answerFrom(form, 'words'), poll, new Date())
		),
	offCard: (event) =>
		onPoll(event, (tx, by, { theme, poll }) => chooseForCard(tx, by, theme, null, poll, new Date())),
	say: (event) =>
		onPoll(event, async (tx, by, sent) => {
			const input = parseInput(saidInput, Object.fromEntries(sent.form));
			await sayOfTheme(tx, by, which(sent), input, new Date());
		}),
	unsay: (event) =>
		onPoll(event, (tx, by, sent) => unsayOfTheme(tx, by, { ...which(sent), id: said(sent.form, 'comment') })),
	follow: (event) =>
		onPoll(event, (tx, by, sent) => {
			const byMail = sent.form.has('byMail');
			return followTheme(tx, secret(), by, which(sent), byMail, themeNews, new Date());
		}),
	unfollow: (event) => onPoll(event, (tx, by, sent) => unfollowTheme(tx, by, which(sent))),
	renew: (event) => onPoll(event, (tx, by, sent) => renewFeed(tx, secret(), by, which(sent)))
};
