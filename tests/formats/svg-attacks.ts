/** Drawings that would run, fetch, move or never end; each is one way in. */

const svg = (inner: string, root = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9" ${root}>${inner}</svg>`;
const XHTML = 'xmlns:x="http://www.w3.org/1999/xhtml"';
const style = (css: string) => svg(`<style>${css}</style><rect width="9" height="9"/>`);
const nested = (depth: number) => svg('<g>'.repeat(depth) + '</g>'.repeat(depth));

const doubling = Array.from(
  { length: 40 },
  (_, i) => `<g id="a${i}"><use href="#a${i + 1}"/><use href="#a${i + 1}"/></g>`,
).join('');
const chain = Array.from({ length: 9000 }, (_, i) => `<use id="a${i}" href="#a${i + 1}"/>`).join('');

export const ATTACKS: Readonly<Record<string, string>> = {
  script: svg('<script>alert(1)</script>'),
  'a prefixed script': svg('<s:script xmlns:s="http://www.w3.org/2000/svg">alert(1)</s:script>'),
  'a script of XHTML': svg(`<x:script ${XHTML}>alert(1)</x:script>`),
  'a script under a default namespace': svg(
    '<g><script xmlns="http://www.w3.org/1999/xhtml">alert(1)</script></g>',
  ),
  'a script elsewhere': svg('<script href="https://evil.example/x.js"/>'),
  'a script in capitals': svg('<SCRIPT>alert(1)</SCRIPT>'),
  'a script in a kept note': svg(
    '<metadata><x:script xmlns:x="http://www.w3.org/1999/xhtml">1</x:script></metadata>',
  ),
  foreignObject: svg('<foreignObject><p>x</p></foreignObject>'),
  'a prefixed foreignObject': svg(
    '<s:foreignObject xmlns:s="http://www.w3.org/2000/svg"><b/></s:foreignObject>',
  ),
  'a frame': svg(`<x:iframe ${XHTML} src="https://evil.example"/>`),
  'a picture of XHTML': svg(`<x:img ${XHTML} src="https://evil.example/x.png"/>`),
  'an embedded object': svg(`<x:object ${XHTML} data="https://evil.example/x.svg"/>`),
  'a style sheet linked': svg(`<x:link ${XHTML} rel="stylesheet" href="https://evil.example/x.css"/>`),
  'an animation of an address': svg(
    '<use href="#a"><animate attributeName="href" to="https://evil.example/#b"/></use>',
  ),
  'a set address': svg('<use href="#a"><set attributeName="xlink:href" to="data:image/svg+xml,x#a"/></use>'),
  'a motion': svg('<circle r="1"><animateMotion dur="1s" path="M0 0"/></circle>'),
  'a handler of XML events': svg('<ev:listener xmlns:ev="http://www.w3.org/2001/xml-events" event="load"/>'),
  'a handler': svg('<handler type="application/ecmascript">1</handler>'),
  'an unknown namespace': svg('<z:draw xmlns:z="https://evil.example/ns"/>'),
  onload: svg('<g/>', 'onload="alert(1)"'),
  'onclick in capitals': svg('<g onClick="alert"/>'),
  'a link': svg('<a href="javascript:alert(1)"><rect/></a>'),
  'a style sheet instruction': `<?xml-stylesheet href="https://evil.example/x.css"?>${svg('<g/>')}`,
  'an instruction behind the declaration': `<?xml version="1.0"?><?xml-stylesheet type="text/xsl" href="#x"?>${svg('<g/>')}`,
  'an instruction at the end': `${svg('<g/>')}<?php echo 1 ?>`,
  'an entity': `<!DOCTYPE svg [<!ENTITY a "b">]>${svg('<text>&a;</text>')}`,
  'an entity of a file': `<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>${svg('<text>&a;</text>')}`,
  'entities of entities': `<!DOCTYPE svg [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>${svg('<text>&b;</text>')}`,
  'an attribute by default': `<!DOCTYPE svg [<!ATTLIST svg onload CDATA "alert(1)">]>${svg('<g/>')}`,
  '@import': style('@import "https://evil.example/x.css";'),
  '@import with an escape': style('@\\69mport "https://evil.example/x.css";'),
  '@import with an escaped letter': style('@\\im\\port "https://evil.example/x.css";'),
  '@import as a character reference': style('&#64;import "https://evil.example/x.css";'),
  '@import as data': style('<![CDATA[@import "https://evil.example/x.css";]]>'),
  '@font-face': style('@font-face{font-family:a;src:url(https://evil.example/a.woff)}'),
  '@keyframes': style('@keyframes a{to{opacity:0}}'),
  'url()': style('rect{fill:url(https://evil.example/a#b)}'),
  'url() with an escape': style('rect{fill:u\\72l(https://evil.example/a#b)}'),
  'url() in capitals with quotes': style('rect{fill:URL( "https://evil.example/a#b")}'),
  'url() within another function': style('rect{fill:rgb(url(https://evil.example/a))}'),
  'url() behind a comment in a string': style('rect{x:"/*";fill:url(//evil.example/a);y:"*/"}'),
  'image-set': style('rect{fill:image-set("https://evil.example/a" 1x)}'),
  'a prefixed image-set': style('rect{mask:-webkit-image-set("https://evil.example/a" 1x)}'),
  'cross-fade': style('rect{fill:cross-fade(url(#a), "https://evil.example/a")}'),
  'src()': style('rect{fill:src("https://evil.example/a")}'),
  expression: style('rect{width:expression(alert(1))}'),
  'a style attribute': svg('<rect style="fill:url(https://evil.example/a)"/>'),
  'a fill': svg('<rect fill="url(//evil.example/a#b)"/>'),
  'a filter with an escape': svg('<rect filter="\\75rl(https://evil.example/a#b)"/>'),
  'a cursor': svg('<rect cursor="url(https://evil.example/a.cur),auto"/>'),
  'use of another file': svg('<use href="https://evil.example/a.svg#b"/>'),
  'use of a near file': svg('<use xlink:href="other.svg#b"/>'),
  'use of data': svg('<use href="data:image/svg+xml;base64,PHN2Zy8+#a"/>'),
  'use under another prefix': svg('<use l:href="a.svg#b" xmlns:l="http://www.w3.org/1999/xlink"/>'),
  'a picture elsewhere': svg('<image href="https://evil.example/a.png"/>'),
  'a picture that is a drawing': svg('<image href="data:image/svg+xml;base64,PHN2Zy8+"/>'),
  'a picture that says it is one': svg('<image href="data:image/png;base64,PHN2Zy8+"/>'),
  'a picture of a filter': svg('<filter id="f"><feImage href="https://evil.example/a.png"/></filter>'),
  'a gradient elsewhere': svg('<linearGradient id="g" xlink:href="https://evil.example/a.svg#g"/>'),
  'a colour profile': svg('<color-profile name="a" xlink:href="https://evil.example/a.icc"/>'),
  'another base': svg('<use href="#a"/>', 'xml:base="https://evil.example/a.svg"'),
  'UTF-7': `<?xml version="1.0" encoding="UTF-7"?>${svg('+ADw-script+AD4-alert(1)+ADw-/script+AD4-')}`,
  'another encoding': `<?xml version='1.0' encoding='ISO-2022-JP'?>${svg('<g/>')}`,
  'ten thousand groups': nested(10_000),
  'groups too deep': nested(70),
  'use of itself': svg('<g id="a"><use href="#a"/></g>'),
  'two that use each other': svg('<g id="a"><use href="#b"/></g><g id="b"><use xlink:href="#a"/></g>'),
  'a billion uses': svg(doubling),
  'a long chain of uses': svg(chain),
  'patterns of patterns': svg(
    '<pattern id="p"><rect fill="url(#q)"/></pattern><pattern id="q"><rect style="fill:url(\'#p\')"/></pattern>',
  ),
  'another root': '<html xmlns="http://www.w3.org/1999/xhtml"><body/></html>',
  'no namespace': '<svg viewBox="0 0 9 9"><rect/></svg>',
  'a name with two colons': svg('<a:b:script/>'),
};
