/** Every reason of every item, the most frequent one first; what was said in other words comes last. */
export const reasonsOf = items => items.flatMap(({ name, reasons }) => reasons.map(({ phrase, times }) => ({ item: name, phrase, times }))).sort((one, other) => !one.phrase - !other.phrase || other.times - one.times);

/** How many open cases came more than ten working days ago. */
export const old = ages => ages.filter(({ from }) => from > 10).reduce((sum, { cases }) => sum + cases, 0);
