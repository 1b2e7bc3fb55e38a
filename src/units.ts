/** Units as types: inches for boxes, points for type, pixels for charts, EMU for the package. */

declare const unit: unique symbol;
type Unit<Name extends string> = number & { readonly [unit]: Name };

export type Inches = Unit<'in'>;
export type Points = Unit<'pt'>;
export type Pixels = Unit<'px'>;
export type Emu = Unit<'emu'>;

const POINTS_PER_INCH = 72;
const PIXELS_PER_INCH = 96;
const EMU_PER_INCH = 914_400;

export const inches = (value: number) => value as Inches;
export const points = (value: number) => value as Points;
export const pixels = (value: number) => value as Pixels;

export const pointsToInches = (value: Points) => inches(value / POINTS_PER_INCH);
export const inchesToPoints = (value: Inches) => points(value * POINTS_PER_INCH);
export const pixelsToPoints = (value: number) => points((value * POINTS_PER_INCH) / PIXELS_PER_INCH);
export const pixelsToEmu = (value: number) => Math.round((value * EMU_PER_INCH) / PIXELS_PER_INCH) as Emu;
export const inchesToPixels = (value: Inches) => pixels(Math.round(value * PIXELS_PER_INCH));
export const pointsToPixels = (value: Points) => pixels((value * PIXELS_PER_INCH) / POINTS_PER_INCH);
/** Rounded once, here, so that equal inches are equal EMU everywhere in the package. */
export const inchesToEmu = (value: Inches) => Math.round(value * EMU_PER_INCH) as Emu;
