/** How much is measured. `quick` only shows that it works: its figures mean nothing. */
export interface Scale {
  quick: boolean
  /** How often something is measured: `often`, or twice. */
  times: (often: number) => number
  /** The sizes something is measured at: all, or the smallest. */
  sizes: <Size>(all: readonly Size[]) => readonly Size[]
}

export const scaleOf = (quick: boolean): Scale => ({
  quick,
  times: (often) => (quick ? 2 : often),
  sizes: (all) => (quick ? all.slice(0, 1) : all),
})
