// npm run bench -- disclosure: of how many people could somebody who knows everybody's attributes and when each came and went
// work out a theme, or a choice, from all that the snapshots of a poll ever told? Beside it the same attacker on live counts
// behind a threshold alone, and on snapshots with one guard taken away.
import { GUARDED, type Guards } from '../../src/domain/insights/snapshots/ledger.ts';
import { reconstruct, type Sum } from './disclosure-attack.ts';
import { filteredSums } from './disclosure-control.ts';
import { tellStory, type Said, type Story } from './disclosure-people.ts';
import { findRated } from './disclosure-rated.ts';
import { stories, traps } from './disclosure-stories.ts';
import { sumsOf, things } from './disclosure-told.ts';

const GUARDS: readonly (keyof Guards)[] = ['leverage', 'differences', 'complementary', 'batches'];
/** The control asks thousands of questions: of small polls only. */
const IN_CONTROL = 80;

/** People about whom one thing at least is certain. Fails where the attacker is certain and wrong. */
function findOut(
	sumsFor: (thing: string) => Sum<Said>[],
	recoded: ReadonlySet<number>,
	withDifferences = true
): Set<number> {
	const found = new Set<number>();
	for (const thing of things) {
		for (const [said, is] of reconstruct(sumsFor(thing), withDifferences)) {
			if (said.things.has(thing) !== is) throw new Error('the attacker is certain of what is wrong');
			if (!recoded.has(said.who)) found.add(said.who);
		}
	}
	return found;
}

function attack(story: Story, guards?: Guards) {
	const { released, living } = tellStory(story, guards);
	const everybody = released.flatMap(({ people }) => [...people.values()]);
	// Whoever knows whose words were sorted anew, and when, learns how: they are known to those who sort alone.
	const recoded = new Set(everybody.filter(({ isRecoded }) => isRecoded).map(({ who }) => who));
	const found = findOut((thing) => sumsOf(thing, released), recoded).union(findRated(released));
	return {
		found: found.size,
		people: new Set(everybody.map(({ who }) => who)).size,
		snapshots: released.length,
		estimates: released.reduce(
			(sum, { content }, at) =>
				sum +
				content.themes.filter(({ how, countedAt }) => how === 'estimated' && countedAt === at + 1).length,
			0
		),
		living
	};
}

export function benchDisclosure(report: (name: string, value: string | number) => void): void {
	let [found, people, snapshots, estimates, inControl, ofControl] = [0, 0, 0, 0, 0, 0];
	for (const story of stories) {
		const one = attack(story);
		found += one.found;
		people += one.people;
		snapshots += one.snapshots;
		estimates += one.estimates;
		if (one.found > 0) report('disclosure.found-in', JSON.stringify({ ...story, found: one.found }));
		if (story.size > IN_CONTROL) continue;
		inControl += findOut((thing) => filteredSums(thing, one.living), new Set(), false).size;
		ofControl += one.living.length;
	}
	report('disclosure.polls', stories.length);
	report('disclosure.snapshots', snapshots);
	report('disclosure.estimates', estimates);
	report('disclosure.people', people);
	report('disclosure.recovered', (found / people).toFixed(4));
	report('disclosure.control_recovered', (inControl / ofControl).toFixed(4));
	const guards = GUARDS;
	const caught = guards.filter((guard) => {
		const trap = traps[guard];
		const without = trap.reduce((sum, story) => sum + attack(story, { ...GUARDED, [guard]: false }).found, 0);
		const withIt = trap.reduce((sum, story) => sum + attack(story).found, 0);
		report(`disclosure.without_${guard}`, without);
		report(`disclosure.with_${guard}`, withIt);
		return without > 0 && withIt === 0;
	});
	const needless = guards.filter((guard) => !caught.includes(guard));
	report('disclosure.planted_caught', `${caught.length} of ${guards.length}`);
	// The others see to what these would have stopped.
	report('disclosure.never_needed_alone', needless.join(', ') || 'none');
}
