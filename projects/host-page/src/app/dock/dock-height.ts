/** The heights that the tools may have, in pixels. */
export interface HeightLimits {
  readonly min: number;
  readonly max: number;
}

const step = 24;

/** How high the tools at the bottom are. */
export const dockHeight = {
  /** The limits in a window: something of the applications stays in sight. */
  limits(windowHeight: number): HeightLimits {
    return { min: 120, max: Math.max(120, windowHeight - 240) };
  },

  within(height: number, { min, max }: HeightLimits): number {
    return Math.round(Math.min(max, Math.max(min, height)));
  },

  /** The height after a key on the bar; undefined when the key means nothing there. */
  byKey(key: string, height: number, limits: HeightLimits): number | undefined {
    const to = {
      ArrowUp: height + step,
      ArrowDown: height - step,
      Home: limits.max,
      End: limits.min,
    }[key];
    return to === undefined ? undefined : dockHeight.within(to, limits);
  },
};
