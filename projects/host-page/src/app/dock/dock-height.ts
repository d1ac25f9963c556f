/** The smallest and the largest height of the tools, in pixels. */
export interface HeightLimits {
  readonly min: number;
  readonly max: number;
}

const STEP = 24;

/** The height of the tools at the bottom of the page. */
export const dockHeight = {
  /** The limits in a window: a part of the applications stays visible. */
  limits(windowHeight: number): HeightLimits {
    return { min: 120, max: Math.max(120, windowHeight - 240) };
  },

  within(height: number, { min, max }: HeightLimits): number {
    return Math.round(Math.min(max, Math.max(min, height)));
  },

  /** The height after a key on the separator; undefined for a key without a meaning there. */
  byKey(key: string, height: number, limits: HeightLimits): number | undefined {
    const to = {
      ArrowUp: height + STEP,
      ArrowDown: height - STEP,
      Home: limits.max,
      End: limits.min,
    }[key];
    return to === undefined ? undefined : dockHeight.within(to, limits);
  },
};
