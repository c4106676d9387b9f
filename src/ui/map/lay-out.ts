// Where questions and paths stand on the map: layers from top to bottom, so that paths go down and cross little. Between two
// layers a path swings over; past the boxes of a layer it goes straight down, in the gap that was left for it.
import { Graph, layout } from '@dagrejs/dagre';
import { pathsOf, START, type Path } from '#domain/polls/journey/paths.ts';
import { END } from '#domain/polls/journey/jump.ts';
import type { Asked } from '#domain/polls/journey/walk.ts';

export const BOX = { width: 232, height: 62 };
export const ENDS = { width: 84, height: 34 };
const MARGIN = 16;
/** How near to the corner of a box a path may begin or end. */
const FROM_CORNER = 16;
type Point = { x: number; y: number };
type Placed = Point & { id: string };

export const sizeOf = (id: string) => (id === START || id === END ? ENDS : BOX);

export type Map = {
	width: number;
	height: number;
	boxes: Placed[];
	/** From one point to the next a line goes straight down, or swings over between two layers. */
	lines: { how: Path['how']; words: string; points: Point[]; key: string }[];
};

export function layOut(asked: Asked): Map {
	const graph = new Graph({ multigraph: true });
	graph.setGraph({ rankdir: 'TB', nodesep: 32, edgesep: 24, ranksep: 48 });
	graph.setDefaultEdgeLabel(() => ({}));
	const ids = [START, ...asked.questions.map(({ id }) => id), END];
	for (const id of ids) graph.setNode(id, { ...sizeOf(id) });
	const paths = pathsOf(asked).map((path, at) => ({ ...path, key: `${path.from}>${path.to}.${at}` }));
	for (const { from, to, how, key } of paths)
		graph.setEdge(from, to, { weight: how === 'next' ? 4 : 1 }, key);
	layout(graph);
	const boxes = ids.map((id): Placed => ({ id, x: graph.node(id).x ?? 0, y: graph.node(id).y ?? 0 }));
	const layers = layersOf(boxes);
	const lines = paths.map(({ from, to, how, words, key }) => {
		const [above, below] = [from, to].map((id) => boxes.find((box) => box.id === id));
		const points = graph.edge({ v: from, w: to, name: key }).points ?? [];
		return { how, words, key, points: above && below ? lead(above, below, points, layers) : [] };
	});
	return within({ boxes, lines });
}

type Layer = { y: number; top: number; bottom: number };

function layersOf(boxes: Placed[]): Layer[] {
	const ys = [...new Set(boxes.map(({ y }) => y))].sort((a, b) => a - b);
	return ys.map((y) => {
		const half = Math.max(...boxes.filter((box) => box.y === y).map(({ id }) => sizeOf(id).height)) / 2;
		return { y, top: y - half, bottom: y + half };
	});
}

/** Out of the foot of one box, down through the gaps of the layers between, into the head of the other. */
function lead(from: Placed, to: Placed, found: Point[], layers: Layer[]): Point[] {
	const start = { x: besideCorners(from, found[0]?.x), y: from.y + sizeOf(from.id).height / 2 };
	const end = { x: besideCorners(to, found.at(-1)?.x), y: to.y - sizeOf(to.id).height / 2 };
	const passed = layers
		.filter(({ y }) => y >= from.y && y <= to.y)
		.flatMap(({ y, top, bottom }) => {
			// A low box may stand beside a high one, which its own paths are not to swing over either.
			if (y === from.y) return [{ x: start.x, y: bottom }];
			if (y === to.y) return [{ x: end.x, y: top }];
			const x = along(found, y);
			return [
				{ x, y: top },
				{ x, y: bottom }
			];
		});
	return [start, ...passed, end].filter(({ y }, at, all) => at === 0 || y !== all[at - 1]?.y);
}

function besideCorners({ id, x }: Placed, wished = x): number {
	const most = sizeOf(id).width / 2 - FROM_CORNER;
	return Math.min(x + most, Math.max(x - most, wished));
}

/** Where a way through these points is at this height. */
function along(points: Point[], y: number): number {
	const after = points.findIndex((point) => point.y >= y);
	const [a, b] = [points[Math.max(0, after - 1)], points[after]];
	if (!a || !b) return points.at(-1)?.x ?? 0;
	return a.y === b.y ? b.x : a.x + ((b.x - a.x) * (y - a.y)) / (b.y - a.y);
}

/** Moves everything so that nothing, no line either, reaches beyond the map. */
function within({ boxes, lines }: Pick<Map, 'boxes' | 'lines'>): Map {
	const corners = boxes.flatMap(({ id, x, y }) => {
		const { width, height } = sizeOf(id);
		return [
			{ x: x - width / 2, y: y - height / 2 },
			{ x: x + width / 2, y: y + height / 2 }
		];
	});
	const all = [...corners, ...lines.flatMap(({ points }) => points)];
	const [xs, ys] = [all.map(({ x }) => x), all.map(({ y }) => y)];
	const [left, top] = [Math.min(...xs) - MARGIN, Math.min(...ys) - MARGIN];
	const moved = <P extends Point>(point: P): P => ({ ...point, x: point.x - left, y: point.y - top });
	return {
		width: Math.max(...xs) + MARGIN - left,
		height: Math.max(...ys) + MARGIN - top,
		boxes: boxes.map(moved),
		lines: lines.map((line) => ({ ...line, points: line.points.map(moved) }))
	};
}
