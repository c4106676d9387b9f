// Every door, by every role of two workspaces and a stranger, with their own things and with the other's.
import { beforeAll, expect, test, vi } from 'vitest';
import { hashPassword } from '../../src/domain/accounts/password.ts';
import { newToken } from '../../src/domain/accounts/token.ts';
import { ROLES } from '../../src/domain/workspaces/membership.ts';
import { appOn, type Reply } from '../support/app-on-database.ts';
import { addressOf, findDoors, type Door } from '../support/doors.ts';
import { furnish, type Furnished } from '../support/furnished.ts';
import { aPng } from '../support/pictures.ts';
import { testDatabase } from '../support/test-database.ts';
import { kindsIn, KINDS_SHOWN, leaksIn, type Caller } from './canaries.ts';
import { checksums } from './checksums.ts';
import { formFor, GETS_AS_FAR_AS, WHO_MAY, type Who } from './who-may.ts';

// On a busy machine a walk of a thousand doors takes its time.
vi.setConfig({ testTimeout: 900_000 });

const PASSWORD = 'four quiet words here';
const database = await testDatabase();
const app = await appOn(database);
const doors = await findDoors();
const passwordHash = await hashPassword(PASSWORD);
let [zebra, quagga]: Furnished[] = [];
let n = 0;
const tally = { cells: 0, leaks: 0 };
/** Kinds of words that stood somewhere, where they may. */
const shown = new Set<string>();

beforeAll(async () => {
	zebra = await furnish(database, 'zebra', passwordHash, app.exports);
	quagga = await furnish(database, 'quagga', passwordHash, app.exports);
});

/** A workspace's address with the things of `it`: the same workspace's, or the other's. */
type Cell = { at: Furnished; it: Furnished };
const both = (): Furnished[] => (zebra && quagga ? [zebra, quagga] : []);

/** Pages that show a workspace as a whole. */
const WITHOUT_THINGS = [
	...[
		'',
		'/bin',
		'/people',
		'/lists',
		'/read/codebook',
		'/audit',
		'/register',
		'/register.csv',
		'/register/print'
	],
	...['/register/breach', '/register/breach/ids.csv', '/polls/import-definition']
].map((end) => `/(desk)/w/[workspace]${end}`);

function cellsOf(door: Door): Cell[] {
	const takesThings =
		door.route.startsWith('/(desk)') && (door.method !== 'GET' || !WITHOUT_THINGS.includes(door.route));
	return both().flatMap((at) => both().flatMap((it) => (takesThings || at === it ? [{ at, it }] : [])));
}

const callers = (): Caller[] => [
	{ name: 'a stranger', of: null, role: null },
	...both().flatMap((of) =>
		ROLES.map((role) => ({ name: `${of.mark} ${role}`, of, role, cookie: of.people[role].cookie }))
	)
];

function pathOf(door: Door, { at, it }: Cell): string {
	const token = door.route.includes('/join/')
		? it.invitation
		: door.route.includes('/new-password/')
			? it.passwordLink
			: door.route.includes('/i/')
				? it.personalToken
				: door.route.includes('/stop/')
					? it.stopToken
					: door.route.includes('/feed/')
						? it.feedToken
						: door.route.includes('/unfollow/')
							? it.unfollowToken
							: newToken();
	const path = addressOf(door, {
		...{ workspace: at.address, poll: it.poll, theme: it.theme, decision: it.decision, file: it.exportFile },
		...{ slug: it.slug, short: it.short, code: it.code, hash: it.picture, sent: it.sentFile, token },
		look: '1c4e80-f7f9fb-sans-square.css'
	});
	const choosesPoll = door.method === 'GET' && /\/(board|decisions|read)/.test(door.route);
	if (door.route.endsWith('/ids.csv')) return `${path}?what=answers&from=&to=`;
	if (door.route.endsWith('/languages/file')) return `${path}?language=de`;
	if (door.route.endsWith('/release'))
		return `${path}${door.method === 'GET' ? '?' : '&'}poll=${it.poll}&answer=better/${it.quotable}`;
	return choosesPoll ? `${path}?poll=${it.poll}&question=better` : path;
}

async function call(door: Door, caller: Caller, cell: Cell, path = pathOf(door, cell)): Promise<Reply> {
	const { cookie } = caller;
	tally.cells += 1;
	if (door.method === 'GET') return app.ask(path, { cookie });
	if (door.method === 'POST') {
		const form = formFor(door.name, cell.it, PASSWORD, (n += 1), caller.role ?? 'reader');
		return app.ask(path, { cookie, form });
	}
	if (door.route.endsWith('/picture'))
		return app.ask(path, { cookie, method: door.method, body: aPng(`${cell.it.mark}${(n += 1)}`) });
	const [row] = await database.all`
		select content, revision from poll_draft where poll_id = ${cell.it.poll}`;
	return app.ask(path, {
		cookie,
		method: door.method,
		json: { content: row?.content, revision: row?.revision }
	});
}

/** Null: let in. Otherwise the statuses with which this caller may be turned away. */
function turnedAway(who: Who, caller: Caller, { at, it }: Cell): number[] | null {
	if (who === 'anyone' || who === 'holder' || who === 'home') return null;
	if (who === 'nobody') return [404];
	// A page leads to signing in; what a page sends by itself is told 401.
	if (!caller.of) return [303, 401];
	if (who === 'signed-in') return null;
	if (caller.of !== at) return [404];
	const rank = { reader: 0, author: 1, owner: 2 };
	if (rank[caller.role ?? 'reader'] < rank[who]) return at === it ? [403] : [403, 404];
	return at === it ? null : [404];
}

function note(wrong: string[], door: Door, caller: Caller, cell: Cell, what: string) {
	tally.leaks += 1;
	wrong.push(`${door.name}, ${caller.name} at ${cell.at.mark} with a thing of ${cell.it.mark}: ${what}`);
}

const everything = ({ headers, body }: Reply) => `${JSON.stringify(headers)}\n${body}`;
/** Whose public address or secret the path holds. */
const held = (door: Door, cell: Cell) => (door.route.includes('[') ? cell.it : null);

test('every door is in the table of who may, and the table names no door that is not there', () => {
	expect(doors.map((door) => door.name)).toEqual(Object.keys(WHO_MAY).sort());
});

test('no page shows anybody a word that is not for them', async () => {
	const wrong: string[] = [];
	for (const door of doors.filter((each) => each.method === 'GET'))
		for (const cell of cellsOf(door))
			for (const caller of callers()) {
				const refused = turnedAway(WHO_MAY[door.name] ?? 'nobody', caller, cell);
				const reply = await call(door, caller, cell);
				const fine =
					refused ??
					(WHO_MAY[door.name] === 'home' && caller.of ? [303] : [GETS_AS_FAR_AS[door.name] ?? 200]);
				if (!fine.includes(reply.status)) note(wrong, door, caller, cell, `status ${reply.status}`);
				for (const kind of kindsIn(reply.body)) shown.add(kind);
				for (const leak of leaksIn(everything(reply), door, caller, held(door, cell)))
					note(wrong, door, caller, cell, leak);
				if (!door.hasData) continue;
				const [path = '', search] = pathOf(door, cell).split('?');
				const data = await call(door, caller, cell, `${path}/__data.json${search ? `?${search}` : ''}`);
				for (const leak of leaksIn(everything(data), door, caller, held(door, cell)))
					note(wrong, door, caller, cell, `${leak} in its data`);
				if (data.status >= 500) note(wrong, door, caller, cell, `status ${data.status} for its data`);
			}
	expect(wrong).toEqual([]);
	// The words do stand where they may: their absence elsewhere says something.
	expect([...shown].sort()).toEqual(KINDS_SHOWN);
});

test('nobody changes anything by a door that is not theirs', async () => {
	const wrong: string[] = [];
	for (const door of doors.filter((each) => each.method !== 'GET'))
		for (const cell of cellsOf(door)) {
			const before = await checksums(database.all);
			for (const caller of callers()) {
				const refused = turnedAway(WHO_MAY[door.name] ?? 'nobody', caller, cell);
				if (!refused) continue;
				const reply = await call(door, caller, cell);
				// With the other's things a form may find nothing to do in one's own workspace, and say so or go on.
				const nothingDone = cell.at !== cell.it && caller.of === cell.at ? [200, 303, 422] : [];
				if (![...refused, ...nothingDone].includes(reply.status))
					note(wrong, door, caller, cell, `status ${reply.status}`);
				const sent = JSON.stringify(formFor(door.name, cell.it, PASSWORD, n, 'reader'));
				for (const leak of leaksIn(everything(reply), door, caller, held(door, cell), sent))
					note(wrong, door, caller, cell, leak);
			}
			const after = await checksums(database.all);
			for (const [whose, sum] of before) {
				const isOwn = cell.at !== cell.it && whose === cell.at.people.owner.member.workspaceId;
				if (!isOwn && after.get(whose) !== sum)
					note(wrong, door, { name: 'somebody', of: null, role: null }, cell, `rows of “${whose}” changed`);
			}
		}
	expect(wrong).toEqual([]);
});

test('a secret that is not known opens nothing and changes nothing', async () => {
	const wrong: string[] = [];
	const before = await checksums(database.all);
	for (const door of doors.filter(({ name }) => ['holder', 'nobody'].includes(WHO_MAY[name] ?? '')))
		for (const caller of callers())
			for (const at of both()) {
				const path = addressOf(door, { token: newToken(), code: newToken(), sent: at.sentFile });
				const reply = await call(door, caller, { at, it: at }, path);
				if (![404, 303].includes(reply.status))
					note(wrong, door, caller, { at, it: at }, `status ${reply.status}`);
				for (const leak of leaksIn(everything(reply), door, caller, null))
					note(wrong, door, caller, { at, it: at }, leak);
			}
	expect(await checksums(database.all)).toEqual(before);
	expect(wrong).toEqual([]);
});

test('whoever may is let in by the same form, so it was the role that was refused', async () => {
	const wrong: string[] = [];
	for (const door of doors.filter((each) => each.method !== 'GET')) {
		const who = WHO_MAY[door.name] ?? 'nobody';
		if (who === 'nobody') continue;
		// The least of those who may; that more may do more is how roles are ranked.
		const roles = who === 'author' ? (['author'] as const) : (['owner'] as const);
		for (const role of roles) {
			const it = await furnish(database, `scratch${(n += 1)}`, passwordHash, app.exports);
			const isPublic = who === 'anyone' || who === 'holder';
			const cookie = isPublic ? undefined : it.people[role].cookie;
			const reply = await call(door, { name: role, of: it, role, cookie }, { at: it, it });
			if (![200, 303, GETS_AS_FAR_AS[door.name]].includes(reply.status))
				wrong.push(`${door.name}, ${role}: ${reply.status}`);
			if (isPublic) break;
		}
	}
	console.log(`matrix.doors: ${doors.length}\nmatrix.cells: ${tally.cells}\nmatrix.leaks: ${tally.leaks}`);
	expect(wrong).toEqual([]);
});
