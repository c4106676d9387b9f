// Where questions and paths stand on the map: layers from top to bottom, so that paths go down and cross little.
import { Graph, layout } from '@dagrejs/dagre';
import { pathsOf, START, type Path } from '#domain/polls/journey/paths.ts';
import { END } from '#domain/polls/journey/jump.ts';
import type { Asked } from '#domain/polls/journey/walk.ts';

export const BOX = { width: 232, height: 62 };
const ENDS = { width: 84, height: 34 };
type Point = { x: number; y: number };

export type Map = {
	width: number;
	height: number;
	boxes: { id: string; x: number; y: number }[];
	lines: { how: Path['how']; words: string; points: Point[]; key: string }[];
};

export function layOut(asked: Asked): Map {
	const graph = new Graph({ multigraph: true });
	graph.setGraph({ rankdir: 'TB', nodesep: 28, ranksep: 34, marginx: 12, marginy: 12 });
	graph.setDefaultEdgeLabel(() => ({}));
	for (const id of [START, END]) graph.setNode(id, { ...ENDS });
	for (const { id } of asked.questions) graph.setNode(id, { ...BOX });
	const paths = pathsOf(asked).map((path, at) => ({ ...path, key: `${path.from}>${path.to}.${at}` }));
	for (const { from, to, how, key } of paths)
		graph.setEdge(from, to, { weight: how === 'next' ? 4 : 1 }, key);
	layout(graph);
	const { width = 0, height = 0 } = graph.graph();
	return {
		width,
		height,
		boxes: [START, ...asked.questions.map(({ id }) => id), END].map((id) => {
			const { x = 0, y = 0 } = graph.node(id);
			return { id, x, y };
		}),
		lines: paths.map(({ from, to, how, words, key }) => ({
			how,
			words,
			key,
			points: graph.edge({ v: from, w: to, name: key }).points ?? []
		}))
	};
}
