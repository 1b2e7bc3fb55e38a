/** Logos as programs write them. */

const NS = 'xmlns="http://www.w3.org/2000/svg"';
const XLINK = 'xmlns:xlink="http://www.w3.org/1999/xlink"';
const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

export const LOGOS: Readonly<Record<string, string>> = {
  Inkscape: `<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!-- Created with Inkscape (http://www.inkscape.org/) -->
<svg width="210mm" height="297mm" viewBox="0 0 210 297" version="1.1" id="svg5" inkscape:version="1.2.2 (b0a84865, 2022-12-01)" sodipodi:docname="logo (2).svg"
 xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" ${XLINK} ${NS} xmlns:svg="http://www.w3.org/2000/svg">
 <sodipodi:namedview id="namedview7" pagecolor="#ffffff" inkscape:pageshadow="2" inkscape:document-units="mm"/>
 <defs id="defs2"><linearGradient inkscape:collect="always" id="g1"><stop style="stop-color:#000000;stop-opacity:1;" offset="0" id="stop1"/></linearGradient>
 <linearGradient inkscape:collect="always" xlink:href="#g1" id="g2" x1="1" y1="2" x2="3" y2="4" gradientUnits="userSpaceOnUse" gradientTransform="matrix(1.1,0,0,1,-2,3)"/></defs>
 <g inkscape:label="Layer (1)" inkscape:groupmode="layer" id="layer1"><path style="fill:url(#g2);stroke-width:0.26;-inkscape-stroke:none" d="M 1,2 3,4 Z" sodipodi:nodetypes="ccc"/></g></svg>`,
  'Inkscape with its licence': `<svg:svg xmlns:svg="http://www.w3.org/2000/svg" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:cc="http://creativecommons.org/ns#" xmlns:dc="http://purl.org/dc/elements/1.1/" width="9" height="9">
 <svg:metadata><rdf:RDF><cc:Work rdf:about=""><dc:format>image/svg+xml</dc:format><dc:type rdf:resource="http://purl.org/dc/dcmitype/StillImage"/></cc:Work></rdf:RDF></svg:metadata><svg:rect width="9" height="9"/></svg:svg>`,
  Illustrator: `<?xml version="1.0" encoding="utf-8"?>
<!-- Generator: Adobe Illustrator 27.0.0, SVG Export Plug-In . SVG Version: 6.00 Build 0)  -->
<svg version="1.1" id="Ebene_1" ${NS} ${XLINK} x="0px" y="0px" viewBox="0 0 100 100" style="enable-background:new 0 0 100 100;" xml:space="preserve">
<style type="text/css">
	.st0{fill:#E30613;}
	.st1{clip-path:url(#SVGID_2_);fill-rule:evenodd;}
</style><g><defs><rect id="SVGID_1_" width="100" height="100"/></defs><clipPath id="SVGID_2_"><use xlink:href="#SVGID_1_"  style="overflow:visible;"/></clipPath><path class="st1" d="M10,10h80v80H10z"/></g></svg>`,
  'Illustrator, an older one': `<?xml version="1.0" encoding="iso-8859-1"?>
<!-- Generator: Adobe Illustrator 16.0.0, SVG Export Plug-In . SVG Version: 6.00 Build 0)  -->
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg version="1.1" ${NS} width="64px" height="64px" enable-background="new 0 0 64 64"><switch><g i:extraneous="self" xmlns:i="http://ns.adobe.com/AdobeIllustrator/10.0/"><path fill="#FFFFFF" d="M0,0h64v64H0z"/></g></switch></svg>`,
  'Illustrator, for the screen': `<svg id="Layer_1" data-name="Layer(1)" ${NS} viewBox="0 0 20 20"><defs><style>.cls-1{fill:url(#linear-gradient);}@media (prefers-color-scheme: dark){.cls-2{fill:#fff}}</style><linearGradient id="linear-gradient" x1="0" x2="20" gradientTransform="translate(0 2) rotate(45)" gradientUnits="userSpaceOnUse"><stop offset="0" stop-color="#fff"/></linearGradient></defs><title>Logo (2024)</title><circle class="cls-1" cx="10" cy="10" r="9"/></svg>`,
  'Illustrator with notes': `<?xml version="1.0" encoding="UTF-8"?>
<svg ${NS} viewBox="0 0 9 9"><metadata><?xpacket begin="﻿" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/"><xmp:CreatorTool>Adobe Illustrator</xmp:CreatorTool></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?></metadata><rect width="9" height="9"/></svg>`,
  Figma: `<svg width="32" height="32" viewBox="0 0 32 32" fill="none" ${NS} ${XLINK}><rect width="32" height="32" fill="url(#pattern0)"/><g clip-path="url(#clip0_1_2)" filter="url(#filter0_d_1_2)"><mask id="mask0" style="mask-type:luminance" maskUnits="userSpaceOnUse" x="0" y="0" width="32" height="32"><path d="M32 0H0V32H32V0Z" fill="white"/></mask><g mask="url(#mask0)"><path fill-rule="evenodd" clip-rule="evenodd" d="M1 2L3 4Z" fill="#FA541C"/></g></g><defs><pattern id="pattern0" patternContentUnits="objectBoundingBox" width="1" height="1"><use xlink:href="#image0_1_2" transform="scale(0.005)"/></pattern><filter id="filter0_d_1_2" x="0" y="0" width="32" height="32" filterUnits="userSpaceOnUse" color-interpolation-filters="sRGB"><feFlood flood-opacity="0" result="BackgroundImageFix"/><feColorMatrix in="SourceAlpha" type="matrix" values="0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 127 0" result="hardAlpha"/><feOffset dy="4"/><feGaussianBlur stdDeviation="2"/><feBlend mode="normal" in2="BackgroundImageFix" result="effect1"/></filter><clipPath id="clip0_1_2"><rect width="32" height="32" fill="white"/></clipPath><image id="image0_1_2" width="1" height="1" preserveAspectRatio="none" xlink:href="data:image/png;base64,${PNG}"/></defs></svg>`,
  Sketch: `<?xml version="1.0" encoding="UTF-8"?>
<svg width="24px" height="24px" viewBox="0 0 24 24" version="1.1" ${NS} ${XLINK} xmlns:sketch="http://www.bohemiancoding.com/sketch/ns"><!-- Generator: Sketch 3.4 (15575) - http://www.bohemiancoding.com/sketch --><title>Logo</title><desc>Created with Sketch.</desc><g id="Page-1" stroke="none" stroke-width="1" fill="none" fill-rule="evenodd" sketch:type="MSPage"><polygon id="Path" fill="#0B7A75" points="0 0 24 0 12 24"></polygon></g></svg>`,
  CorelDRAW: `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<!-- Creator: CorelDRAW -->
<svg ${NS} xml:space="preserve" width="100mm" height="50mm" version="1.1" style="shape-rendering:geometricPrecision; text-rendering:geometricPrecision; image-rendering:optimizeQuality; fill-rule:evenodd; clip-rule:evenodd" viewBox="0 0 10000 5000" ${XLINK} xmlns:xodm="http://www.corel.com/coreldraw/odm/2003"><defs><style type="text/css"><![CDATA[ .fil0 {fill:#2B2A29;fill-rule:nonzero} ]]></style></defs><g id="Layer_x0020_1"><metadata id="CorelCorpID_0Corel-Layer"/><path class="fil0" d="M0 0l10000 0 0 5000z"/></g></svg>`,
  Affinity: `<?xml version="1.0" encoding="UTF-8" standalone="no"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd"><svg width="100%" height="100%" viewBox="0 0 64 64" version="1.1" ${NS} ${XLINK} xml:space="preserve" xmlns:serif="http://www.serif.com/" style="fill-rule:evenodd;clip-rule:evenodd;stroke-linejoin:round;stroke-miterlimit:2;"><g id="Artboard1" serif:id="Artboard 1" transform="matrix(1,0,0,1,-2,0)"><path d="M0,0L64,0Z" style="fill:rgb(11,122,117);"/></g></svg>`,
  potrace: `<?xml version="1.0" standalone="no"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 20010904//EN"
 "http://www.w3.org/TR/2001/REC-SVG-20010904/DTD/svg10.dtd">
<svg version="1.0" ${NS} width="512.000000pt" height="512.000000pt" viewBox="0 0 512.000000 512.000000" preserveAspectRatio="xMidYMid meet"><metadata>Created by potrace 1.16, written by Peter Selinger 2001-2019</metadata><g transform="translate(0.000000,512.000000) scale(0.100000,-0.100000)" fill="#000000" stroke="none"><path d="M2370 5113 c-379 -36 z"/></g></svg>`,
  'an icon library of China': `<?xml version="1.0" standalone="no"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd"><svg t="1690000000000" class="icon" viewBox="0 0 1024 1024" version="1.1" ${NS} p-id="2340" ${XLINK} width="200" height="200"><path d="M512 64z" fill="#1296db" p-id="2341"></path></svg>`,
  'Matplotlib and its like': `<?xml version="1.0" encoding="utf-8" standalone="no"?><svg ${NS} width="9pt" height="9pt" viewBox="0 0 9 9" version="1.1"><defs><style type="text/css">*{stroke-linejoin: round; stroke-linecap: butt}</style></defs><g id="figure_1"><path d="M 0 9 L 9 9 z" style="fill: #ffffff" clip-path="url(#p1)"/></g><defs><clipPath id="p1"><rect x="0" y="0" width="9" height="9"/></clipPath></defs></svg>`,
  Canva: `<svg ${NS} ${XLINK} width="500" zoomAndPan="magnify" viewBox="0 0 375 374.999991" height="500" preserveAspectRatio="xMidYMid meet" version="1.0"><defs><g/><clipPath id="a1b2"><path d="M 37.5 37.5 L 337.5 37.5 Z" clip-rule="nonzero"/></clipPath></defs><g clip-path="url(#a1b2)"><path fill="#38b6ff" d="M 0 0 Z" fill-opacity="1" fill-rule="nonzero"/></g></svg>`,
  'LibreOffice Draw': `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg version="1.2" width="50mm" height="50mm" viewBox="0 0 5000 5000" preserveAspectRatio="xMidYMid" fill-rule="evenodd" stroke-width="28.222" stroke-linejoin="round" ${NS} xmlns:ooo="http://xml.openoffice.org/svg/export" ${XLINK} xmlns:presentation="http://sun.com/xmlns/staroffice/presentation" xmlns:smil="http://www.w3.org/2001/SMIL20/" xmlns:anim="urn:oasis:names:tc:opendocument:xmlns:animation:1.0" xml:space="preserve"><defs class="ClipPathGroup"><clipPath id="presentation_clip_path" clipPathUnits="userSpaceOnUse"><rect x="0" y="0" width="5000" height="5000"/></clipPath></defs><defs class="TextShapeIndex"><g ooo:slide="id1" ooo:id-list="id3"/></defs><g class="com.sun.star.drawing.CustomShape"><path fill="rgb(114,159,207)" stroke="none" d="M 1000,1000 Z"/></g></svg>`,
  'Boxy SVG': `<?xml version="1.0" encoding="utf-8"?><svg viewBox="0 0 500 500" ${NS} xmlns:bx="https://boxy-svg.com"><defs><bx:export><bx:file format="svg"/></bx:export></defs><ellipse style="fill: rgb(216, 216, 216);" cx="250" cy="250" rx="90" ry="40" bx:origin="0.5 0.5"/></svg>`,
  Visio: `<?xml version="1.0" encoding="UTF-8" standalone="no"?><svg ${NS} xmlns:v="http://schemas.microsoft.com/visio/2003/SVGExtensions/" width="2in" height="2in" viewBox="0 0 144 144" xml:space="preserve" color-interpolation-filters="sRGB" class="st2"><v:documentProperties v:langID="1033" v:viewMarkup="false"/><style type="text/css"><![CDATA[ .st1 {fill:#5b9bd5;stroke:none} ]]></style><g v:mID="0" v:index="1" v:groupContext="foregroundPage"><title>Page-1</title><rect class="st1" width="144" height="144"/></g></svg>`,
  'an icon for the web':
    `<svg ${NS} width="24" height="24" role="img" aria-label="Logo: a (good) one" focusable="false" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" style="--c: hsl(170 83% 26% / 1); color: var(--c)"><path d="M12 2v20"/><text x="1" y="2" font-family="'Noto Sans SC', sans-serif" textLength="9">河南 & 洛阳</text></svg>`.replace(
      '& ',
      '&amp; ',
    ),
};
