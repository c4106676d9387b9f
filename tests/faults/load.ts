// Many people answer one poll at once, and write down what the server acknowledged to them.
import { randomInt } from 'node:crypto';
import { Agent } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { acknowledgement, post, type Came } from './post.ts';
import type { FaultPoll } from './publish.ts';
import { sheetOf, type Sheet } from './sheet.ts';

/** How they send: once; twice at the same moment; from two tabs, with other words in each; or losing the line before the reply,
 *  and then again. */
export type Manner = 'once' | 'twice' | 'tabs' | 'cut';

/** What the people know. */
export type Ledger = {
	sheets: Sheet[];
	/** Where the receipt is, by the sheet's name. */
	acknowledged: Map<string, string>;
	/** What the server said instead, by its status, and how often. */
	otherwise: Map<string, number>;
	/** Sentences, each something that must not be. */
	wrong: string[];
	/** Of the last refusal. */
	refusal: string;
};

const newLedger = (): Ledger => ({
	sheets: [],
	acknowledged: new Map(),
	otherwise: new Map(),
	wrong: [],
	refusal: ''
});

export function startLoad(url: string, poll: FaultPoll, connections: number, manner: Manner = 'once') {
	const ledger = newLedger();
	const path = `/p/${poll.slug}?/send`;
	let stopped = false;

	async function send(agent: Agent, sheet: Sheet, cutAfter?: number): Promise<Came> {
		const came = await post(agent, url, path, sheet.body, { cutAfter });
		note(ledger, sheet, came);
		return came;
	}

	async function person(): Promise<void> {
		const lines = [keptLine(), keptLine()] as const;
		let took = 20;
		while (!stopped) {
			const sheet = sheetOf(poll, ledger.sheets.length);
			ledger.sheets.push(sheet);
			// At any moment until the reply would come, and so also between storing and saying so.
			if (manner === 'cut') await send(lines[1], sheet, randomInt(Math.ceil(took * 1.5) + 1));
			if (manner === 'tabs') {
				await fromTwoTabs(lines, sheet);
				continue;
			}
			const from = performance.now();
			const copies = manner === 'twice' ? lines : lines.slice(0, 1);
			const came = await Promise.all(copies.map((line) => send(line, sheet)));
			took = performance.now() - from;
			if (came.includes('broken')) await sleep(25);
		}
		for (const line of lines) line.destroy();
	}

	/** One of them is told that theirs is stored, the other that it is not. */
	async function fromTwoTabs([one, other]: readonly [Agent, Agent], sheet: Sheet) {
		const first = randomInt(2) === 0;
		const sending = () => post(one, url, path, sheet.body);
		const otherwise = () => post(other, url, path, sheet.otherBody);
		const [came, second] = first
			? await Promise.all([sending(), otherwise()])
			: (await Promise.all([otherwise(), sending()])).reverse();
		if (!came || !second) return;
		const isTaken = [came, second].map((each) => acknowledgement(each) !== null);
		if (isTaken[0] === isTaken[1]) ledger.wrong.push(`${sheet.name}: ${told(came)} and ${told(second)}`);
		if (isTaken[1]) {
			sheet.stored = sheet.otherStored;
			[sheet.body, sheet.otherBody] = [sheet.otherBody, sheet.body];
		}
		note(ledger, sheet, isTaken[1] ? second : came);
	}

	const under = Array.from({ length: connections }, person);
	return {
		ledger,
		async stop() {
			stopped = true;
			await Promise.all(under);
		},
		/** Whoever had no reply sends again; so do some who had one, and some of these with other words. */
		async sendAgain() {
			const line = keptLine();
			const without = ledger.sheets.filter(({ name }) => !ledger.acknowledged.has(name));
			const some = ledger.sheets.filter(({ name }, at) => at % 20 === 0 && ledger.acknowledged.has(name));
			for (const sheet of [...without, ...some]) await send(line, sheet);
			for (const sheet of some.slice(0, 10)) {
				const came = await post(line, url, path, sheet.otherBody);
				if (typeof came !== 'object' || came.status !== 409)
					ledger.wrong.push(
						`${sheet.name}: other words under the same number were not refused (${told(came)})`
					);
			}
			line.destroy();
		}
	};
}

export type Load = ReturnType<typeof startLoad>;

function note(ledger: Ledger, { name }: Sheet, came: Came) {
	const location = acknowledgement(came);
	if (location === null) {
		ledger.otherwise.set(told(came), (ledger.otherwise.get(told(came)) ?? 0) + 1);
		if (came === 'hung') ledger.wrong.push(`${name}: nobody replied`);
		else if (typeof came === 'object') ledger.refusal = came.body;
		return;
	}
	const earlier = ledger.acknowledged.get(name);
	if (earlier !== undefined && earlier !== location)
		ledger.wrong.push(`${name}: the same form led to two receipts`);
	ledger.acknowledged.set(name, location);
}

const told = (came: Came) => (typeof came === 'object' ? String(came.status) : came);

const keptLine = () => new Agent({ keepAlive: true, maxSockets: 1 });
