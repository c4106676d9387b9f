// npm run bench: one figure a line, each a ratio against a baseline measured in the same run.
// npm run bench -- lint: only how far the warnings agree with the labelled questions.
// npm run bench -- words: only how well words become themes; --themes FILE --responses FILE: on other answers coded by hand;
// --development: on the half that it was tuned on; --only assign (proposals, queue, kinds, mask, audit, speed): a part of it.
// npm run bench -- board: only how fast the board opens; --responses 10000,1000000,10000000: over so many answers.
// npm run bench -- disclosure: only of how many people the snapshots of a board give anything away.
// npm run bench -- answer: only how fast somebody can answer; --responses 1000000: how many are sent in all.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import { demoWorkspace, loadDemo } from '../../src/demo/riverside/load.ts';
import { openDatabase } from '../../src/db/open.ts';
import { inWorkspace } from '../../src/db/scope.ts';
import { submitResponse } from '../../src/domain/answers/submit-response.ts';
import { readTable } from '../../src/domain/exchange/table.ts';
import { readBoard } from '../../src/domain/insights/read-board.ts';
import { wordsOf } from '../../src/domain/insights/words/tokens.ts';
import { proposeThemes } from '../../src/domain/insights/words/propose-themes.ts';
import { listPolls } from '../../src/domain/polls/poll-list.store.server.ts';
import { readConfig } from '../../src/server/config.ts';
import { readyDatabase } from '../../src/server/ready-database.ts';
import { aKey, sentForm } from '../support/sent-form.ts';
import { benchAnswer } from './answer.ts';
import { benchBoard } from './board.ts';
import { benchDisclosure } from './disclosure.ts';
import { benchLint } from './lint.ts';
import { benchTyping } from './typing.ts';
import { benchWords } from './words.ts';

/** Milliseconds of the middle of `times` runs, after two that warm up. */
async function time(act: () => unknown, times = 30): Promise<number> {
	const taken: number[] = [];
	for (let run = -2; run < times; run += 1) {
		const start = performance.now();
		await act();
		if (run >= 0) taken.push(performance.now() - start);
	}
	return taken.sort((a, b) => a - b)[Math.floor(times / 2)] ?? 0;
}

const report = (name: string, value: number) => console.log(`${name}: ${value.toFixed(2)}`);

const { values: options, positionals } = parseArgs({
	options: {
		responses: { type: 'string' },
		themes: { type: 'string' },
		development: { type: 'boolean' },
		only: { type: 'string' }
	},
	allowPositionals: true
});

if (positionals.includes('words')) {
	await benchWords((name, value) => console.log(`${name}: ${value.toFixed(3)}`), options);
	process.exit(0);
}
if (positionals.includes('board')) {
	const sizes = options.responses?.split(',').map(Number) ?? [10_000, 1_000_000];
	await benchBoard(report, sizes);
	process.exit(0);
}
if (positionals.includes('answer')) {
	await benchAnswer(report, options.responses ? Number(options.responses) : undefined);
	process.exit(0);
}
if (positionals.includes('disclosure')) {
	benchDisclosure((name, value) => console.log(`${name}: ${value}`));
	process.exit(0);
}
benchLint(report);
if (positionals.includes('lint')) process.exit(0);

const dataDir = mkdtempSync(join(tmpdir(), 'candor-bench-'));
const ready = await readyDatabase(readConfig({ ...process.env, DATA_DIR: dataDir }));
const db = openDatabase(ready.webUrl, { size: 4 });
try {
	const now = new Date();
	const by = await demoWorkspace(db, 'a password of the bench', now);
	const inside = <T>(act: Parameters<typeof inWorkspace<T>>[2]) => inWorkspace(db, by.workspaceId, act);
	const loadedIn = await time(() => loadDemo(db, ready.secret, by, null, now, () => {}), 3);
	const [poll] = await inside((tx) => listPolls(tx, by.workspaceId));
	if (!poll?.version) throw new Error('the demo has no published poll');
	const { version, pollId, slug } = poll;

	// Baseline: a transaction of one statement in the same workspace.
	const transaction = await time(() => inside((tx) => sql`select 1`.execute(tx)));
	const submit = await time(() =>
		submitResponse(
			db,
			ready.secret,
			slug,
			{
				key: aKey(),
				fingerprint: version.fingerprint,
				agreed: true,
				ticked: ['quote'],
				form: sentForm({ 'q.rating': '1', 'q.why': 'Everybody was kind.' })
			},
			now
		)
	);
	report('answers.submit-over-transaction', submit / transaction);

	const at = { workspaceId: by.workspaceId, pollId, reader: by.accountId, scope: version.scope };
	const board = await time(() => inside((tx) => readBoard(tx, at, version.content)));
	report('board.read-600-people-over-transaction', board / transaction);
	report('demo.load-again-over-transaction', loadedIn / transaction);

	// Baseline: cutting the same texts into words.
	const { rows } = readTable(readFileSync('src/demo/riverside/responses.csv', 'utf8'));
	const texts = rows.map((row) => ({ responseId: row.respondent ?? '', text: row.improve ?? '' }));
	const words = await time(() => texts.map((answer) => wordsOf(answer.text)), 9);
	const propose = await time(() => proposeThemes(texts), 5);
	report('themes.propose-600-answers-over-words', propose / words);
} finally {
	await db.destroy();
	await ready.stop();
	rmSync(dataDir, { recursive: true, force: true });
}
await benchTyping(report);
await benchAnswer(report);
