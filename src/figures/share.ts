/** Labels that call a figure a share of a whole. */

const SHARE = /\bshares?\b|\bproportion\b|占.*比|比重|份额|\banteil|anteil\b|\bcuota\b|\bparticipación\b/iu;

export const namesShare = (label: string): boolean => SHARE.test(label);
