// npm run faults: people answer while things go wrong, and every answer is counted in the database afterwards.
//   -- --rounds 200 --seconds 8   how many rounds, and how long people answer before each fault; one of each kind for 1 s
//   -- --connections 24           how many people answer at once, 8 unless told
//   -- --acknowledged 1000000     goes on beyond the rounds until so many answers were acknowledged
//   -- --report FILE              writes how many kinds and plants were as they should be, for npm test
//   FAULTS_PLANT=key-not-unique   plays the rounds with this bug in a copy of the app, and is to end red
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { FAULTS, faultOf, kindAt, type Fault } from './faults.ts';
import { plantedCopy } from './planted-copy.ts';
import { PLANTS, type Plant } from './plants.ts';
import { leaveStage, playRound, setStage, type Outcome, type Stage } from './round.ts';
import { smallDisk, type SmallDisk } from './small-disk.ts';

const { values } = parseArgs({
	options: {
		rounds: { type: 'string' },
		seconds: { type: 'string' },
		connections: { type: 'string' },
		acknowledged: { type: 'string' },
		report: { type: 'string' }
	}
});
const rounds = Number(values.rounds ?? FAULTS.length);
const seconds = Number(values.seconds ?? 1);
const connections = Number(values.connections ?? 8);
const least = Number(values.acknowledged ?? 0);
/** Bugs show quickly. */
const PLANT_SECONDS = 1;
const PLANT_TRIES = 3;

const chosen = process.env.FAULTS_PLANT;
const totals = { acknowledged: 0, rounds: 0, lost: 0, duplicate: 0, partial: 0, otherwise_wrong: 0 };
const sound = { passed: 0, failed: 0 };
const count = (isSound: boolean) => (sound[isSound ? 'passed' : 'failed'] += 1);

await onStage({ plant: chosen === undefined ? null : plantOf(chosen) }, playAll);
for (const [name, value] of Object.entries(totals)) console.log(`faults.${name}: ${value}`);
if (chosen === undefined) {
	let caught = 0;
	for (const plant of PLANTS) {
		const isFound = await onStage({ plant }, (stage) => isCaught(plant, stage));
		count(isFound);
		if (isFound) caught += 1;
	}
	console.log(`faults.planted_caught: ${caught} of ${PLANTS.length}`);
}
if (values.report) writeFileSync(values.report, JSON.stringify(sound));
process.exit(sound.failed === 0 ? 0 : 1);

async function playAll(stage: Stage) {
	for (let turn = 0; turn < rounds || totals.acknowledged < least; turn += 1) {
		const fault = kindAt(turn);
		if (!fault.onSmallDisk) {
			await play(stage, fault, turn);
			continue;
		}
		const disk = smallDisk();
		if (disk) await onStage({ plant: null, disk }, (own) => play(own, fault, turn));
		else console.log(`${turn + 1}. ${fault.name}: not played, because this machine lets us mount no disk`);
	}
}

async function play(stage: Stage, fault: Fault, turn: number) {
	// Each time the kinds go round, each meets another mode of a poll.
	const mode = turn + Math.floor(turn / FAULTS.length);
	const outcome = await playRound(stage, fault, mode, { seconds, connections });
	console.log(`${turn + 1}. ${fault.name}: ${figures(outcome)}`);
	for (const sentence of [...outcome.examples, ...outcome.wrong.slice(0, 3)]) console.log(`   ${sentence}`);
	totals.rounds += 1;
	for (const name of ['acknowledged', 'lost', 'duplicate', 'partial'] as const) totals[name] += outcome[name];
	totals.otherwise_wrong += outcome.wrong.length;
	count(outcome.lost + outcome.duplicate + outcome.partial + outcome.wrong.length === 0);
}

async function isCaught(plant: Plant, stage: Stage): Promise<boolean> {
	for (let turn = 0; turn < PLANT_TRIES; turn += 1) {
		const outcome = await playRound(stage, faultOf(plant.fault), turn, {
			seconds: PLANT_SECONDS,
			connections: 8
		});
		const isFound = outcome[plant.shows] > 0;
		console.log(`planted ${plant.name}: ${isFound ? 'caught' : 'NOT CAUGHT'}; ${figures(outcome)}`);
		if (isFound) return true;
	}
	return false;
}

/** The app, or a copy of it with this bug, its data on this disk; gone again afterwards. */
async function onStage<T>(
	{ plant, disk }: { plant: Plant | null; disk?: SmallDisk },
	act: (stage: Stage) => Promise<T>
): Promise<T> {
	const copy = plant && plantedCopy(plant.patches);
	const stage = await setStage(copy?.root, disk);
	try {
		await stage.cluster.ask(async (sql) => {
			for (const statement of plant?.statements ?? []) await sql.unsafe(statement);
		});
		return await act(stage);
	} catch (cause) {
		console.error(`The app said last: ${stage.app.said().slice(-1000)}`);
		throw cause;
	} finally {
		await leaveStage(stage);
		copy?.remove();
		disk?.remove();
	}
}

function figures({ mode, acknowledged, otherwise, lost, duplicate, partial }: Outcome): string {
	const other = otherwise ? ` (also ${otherwise})` : '';
	return `${mode}, ${acknowledged} acknowledged${other}, ${lost} lost, ${duplicate} duplicate, ${partial} partial`;
}

function plantOf(name: string): Plant {
	const plant = PLANTS.find((each) => each.name === name);
	if (!plant) throw new Error(`FAULTS_PLANT is one of: ${PLANTS.map((each) => each.name).join(', ')}.`);
	return plant;
}
