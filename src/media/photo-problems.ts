/** What is wrong with a photo, as a writer can mend it. */
import type { Locate } from '../formats/yaml.ts';
import type { Box } from '../geometry.ts';
import type { ContentPath, Problem } from '../problems.ts';
import type { Size } from './crop.ts';
import type { PhotoFault } from './raster.ts';

const FAULTS: Readonly<Record<PhotoFault, readonly [message: string, hint: string]>> = {
  'no-picture': [
    'This file is no picture that can be shown.',
    'Use a JPEG, PNG or WebP; what its name ends with makes no difference.',
  ],
  'too-large': ['This picture is too large.', 'Use one of at most 50 megapixels and 50 MB.'],
  'cut-off': [
    'This picture is cut off: the file ends before the picture does.',
    'Copy or download it again.',
  ],
  damaged: ['This picture is damaged.', 'Open it in another program and save it again, or copy it again.'],
};

export const describeFault = (fault: PhotoFault, at: ContentPath, locate: Locate): Problem =>
  locate(at, 'broken-picture', ...FAULTS[fault]);

/** Pixels for an inch of the slide: with fewer the pixels can be seen from the first row. */
const FEWEST_PER_INCH = 72;

/** A warning if a photo shows fewer pixels than its place needs. */
export const findBlur = (shown: Size, box: Box, at: ContentPath, locate: Locate): Problem[] => {
  // Rounded as they are told: nobody is asked for a pixel that does not count.
  const [has, needs] = [shown.width, box.w * FEWEST_PER_INCH].map(Math.round);
  if (has === undefined || needs === undefined || has >= needs) return [];
  const message = `This photo is too small for its place: ${describe(shown)} pixels of it are shown on ${box.w.toFixed(1)} × ${box.h.toFixed(1)} in, and will look blurred.`;
  const wanted = describe({ width: box.w * 2 * FEWEST_PER_INCH, height: box.h * 2 * FEWEST_PER_INCH });
  return [locate(at, 'small-picture', message, `Use one of at least ${wanted} pixels.`, 'warning')];
};

const describe = ({ width, height }: Size) => `${Math.round(width)} × ${Math.round(height)}`;
