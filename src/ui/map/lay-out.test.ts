import fc from 'fast-check';
import { expect, test } from 'vitest';
import { END } from '#domain/polls/journey/jump.ts';
import { questionSchema } from '#domain/polls/question.ts';
import { layOut, sizeOf, type Map } from './lay-out.ts';

const yes = { join: 'all', of: [{ of: 'q0', compare: 'is', value: 'yes' }] };
/** How a question differs: asked only if, and going on so many further down, always or only if. */
type Drawn = { onlyIf: boolean; over: number; always: boolean };

const asked = (drawn: Drawn[]) => ({
	questions: drawn.map(({ onlyIf, over, always }, at) => {
		const to = at + 1 + over < drawn.length ? `q${at + 1 + over}` : END;
		return questionSchema.parse({
			...{ id: `q${at}`, kind: 'nps', title: 'x' },
			...(onlyIf ? { show: yes } : {}),
			...(over > 0 ? { after: [{ to, ...(always ? {} : { when: yes }) }] } : {})
		});
	})
});

/** Boxes that a line runs over: between two points it stays within the rectangle that they span. */
function runOver({ boxes, lines }: Map): string[] {
	return lines.flatMap(({ key, points }) =>
		points.slice(1).flatMap((to, at) => {
			const from = points[at] ?? to;
			const [left, right] = [Math.min(from.x, to.x), Math.max(from.x, to.x)];
			return boxes
				.filter(({ id, x, y }) => {
					const { width, height } = sizeOf(id);
					const isBeside = right <= x - width / 2 || left >= x + width / 2;
					return !isBeside && to.y > y - height / 2 && from.y < y + height / 2;
				})
				.map(({ id }) => `${key} over ${id}`);
		})
	);
}

function beyond({ width, height, boxes, lines }: Map): string[] {
	const outside = (x: number, y: number) => x < 0 || y < 0 || x > width || y > height;
	return [
		...boxes.filter(({ id, x, y }) => {
			const half = { x: sizeOf(id).width / 2, y: sizeOf(id).height / 2 };
			return outside(x - half.x, y - half.y) || outside(x + half.x, y + half.y);
		}),
		...lines.filter(({ points }) => points.some(({ x, y }) => outside(x, y)))
	].map((one) => ('id' in one ? one.id : one.key));
}

function isDrawnWell(questions: Drawn[]) {
	const map = layOut(asked(questions));
	expect(runOver(map)).toEqual([]);
	expect(beyond(map)).toEqual([]);
	for (const { points } of map.lines)
		expect(points.map(({ y }) => y)).toEqual(points.map(({ y }) => y).sort((a, b) => a - b));
}

test('whatever the paths, no line runs over a box, goes up, or reaches beyond the map', () => {
	const drawn = fc.record({ onlyIf: fc.boolean(), over: fc.nat(4), always: fc.boolean() });
	fc.assert(fc.property(fc.array(drawn, { minLength: 1, maxLength: 10 }), isDrawnWell));
});

test('a path out of the low start does not run over a question beside it that nothing leads to', () => {
	const next = { onlyIf: false, over: 0, always: false };
	isDrawnWell([
		{ onlyIf: true, over: 4, always: true },
		next,
		{ onlyIf: false, over: 3, always: true },
		{ onlyIf: false, over: 2, always: false },
		next,
		next
	]);
});
