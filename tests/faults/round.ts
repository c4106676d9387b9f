// One round: people answer, something goes wrong, all is started again and counted, they send again, and it is counted again.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Member } from '../../src/domain/workspaces/membership.ts';
import { ownApp, type OwnApp } from '../support/own-app.ts';
import { clusterIn, type Cluster } from './cluster.ts';
import { countPoll, worse, type Count } from './count.ts';
import type { Fault } from './faults.ts';
import { startLoad } from './load.ts';
import { anAuthor, publishForRound } from './publish.ts';
import type { SmallDisk } from './small-disk.ts';

export type Stage = { app: OwnApp; cluster: Cluster; by: Member; disk?: SmallDisk };
export type Outcome = Count & { acknowledged: number; otherwise: string; wrong: string[]; mode: string };

/** `root`: where the built app lies, if it is a copy; `disk`: on which its data lies, if it is one of its own. */
export async function setStage(root?: string, disk?: SmallDisk): Promise<Stage> {
	const app = await ownApp(root, disk?.root);
	const cluster = clusterIn(app.dataDir);
	return { app, cluster, by: await anAuthor(cluster), disk };
}

/** Whatever happened, nothing runs on. */
export async function leaveStage({ app, cluster }: Stage): Promise<void> {
	if (!app.isRunning()) cluster.kill();
	await app.leave();
}

/** `turn` chooses the poll's mode; so many people answer at once for `seconds` before the fault. */
export async function playRound(
	{ app, cluster, by, disk }: Stage,
	fault: Fault,
	turn: number,
	{ seconds, connections }: { seconds: number; connections: number }
): Promise<Outcome> {
	const poll = await publishForRound(cluster, by, turn);
	const load = startLoad(app.url, poll, fault.connections ?? connections, fault.manner);
	await sleep(seconds * 1000);
	await fault.strike({ app, cluster, by, poll, load, disk });
	await load.stop();
	if (!app.isRunning()) await app.start();
	const { ledger } = load;
	const before = await countPoll(cluster, poll, ledger);
	// What was lost is only found before it is sent again.
	await load.sendAgain();
	const after = await countPoll(cluster, poll, ledger);
	const otherwise = [...ledger.otherwise].map(([what, times]) => `${times} × ${what}`).join(', ');
	const count = worse(before, after);
	return {
		...count,
		acknowledged: ledger.acknowledged.size,
		otherwise,
		wrong: ledger.wrong,
		mode: poll.mode
	};
}
