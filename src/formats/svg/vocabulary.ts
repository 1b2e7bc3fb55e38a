/** What a drawing may be made of: namespaces, elements and attributes that show something and run nothing. */

export const SVG = 'http://www.w3.org/2000/svg';
export const XLINK = 'http://www.w3.org/1999/xlink';
export const XML = 'http://www.w3.org/XML/1998/namespace';

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

export const ELEMENTS = words(`svg g defs symbol use switch title desc metadata style
  path rect circle ellipse line polyline polygon text tspan textPath image marker
  linearGradient radialGradient meshgradient meshrow meshpatch stop pattern hatch hatchpath solidcolor
  clipPath mask filter flowRoot flowRegion flowRegionExclude flowPara flowSpan flowLine
  feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap
  feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode
  feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence`);

/** Attributes whose values may be more than words and numbers, and are read as style. */
export const STYLED =
  words(`color d enable-background fill filter font clip-path cursor mask marker marker-end
  marker-mid marker-start style stroke transform gradientTransform patternTransform values points path shape-inside
  shape-subtract preserveAspectRatio`);

/** Attributes that hold text which nothing acts on. */
export const TEXTUAL = words(`class content desc font-family id lang role systemLanguage requiredExtensions
  requiredFeatures type version baseProfile contentScriptType contentStyleType unicode glyph-name`);

/** Of programs that draw: what they keep beside the drawing, which nothing shows. */
const EDITORS = [
  'http://www.inkscape.org/namespaces/inkscape',
  'http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd',
  'http://inkscape.sourceforge.net/DTD/sodipodi-0.dtd',
  'http://www.openswatchbook.org/uri/2009/osb',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  'http://creativecommons.org/ns#',
  'http://web.resource.org/cc/',
  'http://purl.org/dc/',
  'http://ns.adobe.com/',
  'adobe:ns:meta/',
  'http://www.bohemiancoding.com/sketch/ns',
  'http://www.figma.com/figma/ns',
  'http://www.serif.com/',
  'http://www.corel.com/coreldraw/',
  'https://boxy-svg.com',
  'http://vectornator.io',
  'http://svgjs.',
  'https://svgjs.',
  'http://krita.org/namespaces/',
  'http://xml.openoffice.org/svg/',
  'http://sun.com/xmlns/staroffice/',
  'http://schemas.microsoft.com/visio/',
  'http://gravit.io',
  'http://www.sketchapp.com/',
];

export const isOfEditor = (namespace: string): boolean =>
  EDITORS.some((known) => namespace.startsWith(known));
