import { model } from '#server/app.server.ts';

/** Where the operator set up a model, its room is among the others. */
export const load = () => ({ hasModel: model() !== null });
