/** Seeded pseudo-random numbers (mulberry32): the same seed gives the same sequence in every runtime. */
export interface Random {
  /** [0, 1) */
  next(): number;
  /** 0 to below `count` */
  index(count: number): number;
  isOneIn(count: number): boolean;
  hasChance(probability: number): boolean;
  /** standard normal */
  normal(): number;
  /** its median times a heavy tail: e to the sigma-fold normal */
  logNormal(median: number, sigma: number): number;
  exponential(mean: number): number;
  /** by weights that need not sum to anything */
  weighted<T>(choices: readonly (readonly [T, number])[]): T;
}

export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  return {
    next,
    normal,
    index: (count) => Math.floor(next() * count),
    isOneIn: (count) => next() * count < 1,
    hasChance: (probability) => next() < probability,
    logNormal: (median, sigma) => median * Math.exp(sigma * normal()),
    exponential: (mean) => -mean * Math.log(1 - next()),
    weighted(choices) {
      let sum = 0;
      for (const choice of choices) sum += choice[1];
      let rest = next() * sum;
      for (const choice of choices) {
        rest -= choice[1];
        if (rest < 0) return choice[0];
      }
      return (choices.at(-1) as (typeof choices)[number])[0];
    },
  };
}
