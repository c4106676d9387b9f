// Both tails of the standard normal distribution: how likely something at least as far out is. Accurate to 1.2e-7.
import { errorFunction } from 'simple-statistics';

export const normalTails = (z: number): number => Math.max(0, 1 - errorFunction(Math.abs(z) / Math.SQRT2));
