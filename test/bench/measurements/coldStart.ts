import { coldStartBudget, measureColdStarts } from '../../../infra/coldStart.ts'
import { milliseconds, type Row, within } from '../support/row.ts'
import type { Scale } from '../support/scale.ts'

const runs = 31

/** What a function takes to load, beside a bundle of the same SDK clients with nothing else; processor time over an empty process. */
export const measureColdStart = async ({ times }: Scale): Promise<Row[]> =>
  (await measureColdStarts(times(runs))).map(({ name, gzippedBytes, own, floor }) => ({
    what: `cold start of ${name}`,
    figure: `${milliseconds(own)}, ${Math.ceil(gzippedBytes / 1024)} kB gzipped`,
    beside: `floor bundle ${milliseconds(floor)}`,
    ratio: own / floor,
    budget: within(Number((own / floor).toFixed(2)), coldStartBudget),
  }))
