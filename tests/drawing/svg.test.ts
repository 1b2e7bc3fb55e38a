import { createCanvas, loadImage } from 'canvas';
import { beforeAll, describe, expect, it } from 'vitest';
import { createRecorder, type Recorder } from '../../src/charts/chartjs/recorder.ts';
import { paintMarks } from '../../src/drawing/canvas.ts';
import { createTextOutlines } from '../../src/drawing/outlines.ts';
import { writeSvg } from '../../src/drawing/svg.ts';
import { registerTestFonts } from '../charts/henan.ts';

const [WIDTH, HEIGHT] = [320, 160];
const FONT = '20px "Arimo", "Noto Sans SC"';

type Context = ReturnType<Recorder['canvas']['getContext']>;
type Paint = (context: Context) => void;

const record = (paint: Paint) => {
  const { canvas, marks } = createRecorder(WIDTH, HEIGHT);
  paint(canvas.getContext('2d'));
  return marks();
};

const outlines = createTextOutlines();
const toSvg = (paint: Paint) => writeSvg(record(paint), WIDTH, HEIGHT, outlines);

const white = () => {
  const target = createCanvas(WIDTH, HEIGHT).getContext('2d');
  target.save();
  target.fillStyle = '#FFFFFF';
  target.fillRect(0, 0, WIDTH, HEIGHT);
  target.restore();
  return target;
};
const pixelsOf = (target: ReturnType<typeof white>) => target.getImageData(0, 0, WIDTH, HEIGHT).data;

const differenceOf = (a: ArrayLike<number>, b: ArrayLike<number>) =>
  Array.from(a).reduce((sum, byte, at) => sum + Math.abs(byte - (b[at] ?? 0)), 0) / (255 * a.length);

/** What a canvas shows, what our painter shows of its marks, and what the SVG of them shows. */
const compare = async (paint: Paint) => {
  const [direct, painted, shown] = [white(), white(), white()];
  paint(direct);
  paintMarks(painted, record(paint));
  shown.drawImage(await loadImage(Buffer.from(toSvg(paint))), 0, 0);
  const pixels = pixelsOf(direct);
  return {
    ink: pixels.filter((byte) => byte < 255).length / pixels.length,
    painted: differenceOf(pixels, pixelsOf(painted)),
    shown: differenceOf(pixels, pixelsOf(shown)),
  };
};

beforeAll(registerTestFonts);

const drawings: Readonly<Record<string, Paint>> = {
  'an area within a part': (target) => {
    target.beginPath();
    target.rect(20, 10, 100, 80);
    target.clip();
    target.fillStyle = '#0B7A75';
    target.beginPath();
    target.rect(10, 30, 200, 20);
    target.fill();
  },
  'a ring within parts of parts': (target) => {
    target.save();
    target.beginPath();
    target.rect(0, 20, 300, 120);
    target.clip();
    target.beginPath();
    target.rect(30, 0, 100, 160);
    target.clip();
    target.fillStyle = '#51626C';
    target.beginPath();
    target.rect(20, 10, 200, 140);
    target.rect(40, 30, 80, 100);
    target.fill('evenodd');
    target.restore();
    target.fillRect(160, 50, 40, 50);
  },
  'a dashed frame and a line': (target) => {
    target.save();
    target.strokeStyle = '#0B7A75';
    target.lineWidth = 2;
    target.setLineDash([6, 4]);
    target.lineDashOffset = 3;
    target.strokeRect(21, 31, 200, 100);
    target.restore();
    target.beginPath();
    target.moveTo(10, 150.5);
    target.lineTo(310, 150.5);
    target.stroke();
  },
  'several lines at once, with round ends and joins': (target) => {
    target.lineWidth = 12;
    target.lineCap = 'round';
    target.lineJoin = 'round';
    target.beginPath();
    target.moveTo(20, 20);
    target.lineTo(100, 60);
    target.lineTo(20, 100);
    target.moveTo(150, 20);
    target.lineTo(150, 120);
    target.stroke();
  },
  'pointed and blunt corners': (target) => {
    for (const [i, limit] of [1, 20].entries()) {
      target.miterLimit = limit;
      target.lineWidth = 10;
      target.beginPath();
      target.moveTo(20 + i * 150, 130);
      target.lineTo(60 + i * 150, 30);
      target.lineTo(80 + i * 150, 130);
      target.stroke();
    }
  },
  'arcs, either way round, and more than a whole turn': (target) => {
    target.fillStyle = '#0B7A75';
    target.beginPath();
    target.arc(60, 80, 50, -Math.PI / 2, 1.1);
    target.arc(60, 80, 25, 1.1, -Math.PI / 2, true);
    target.closePath();
    target.fill();
    target.beginPath();
    target.arc(200, 80, 40, 1, 20);
    target.stroke();
    target.beginPath();
    target.arc(280, 80, 20, 0.5, -0.5);
    target.stroke();
  },
  'ellipses, rounded corners and curves': (target) => {
    target.beginPath();
    target.ellipse(60, 60, 50, 20, 0.6, 0, 4);
    target.stroke();
    target.beginPath();
    target.roundRect(130, 20, 80, 50, [5, 20]);
    target.fill();
    target.beginPath();
    target.moveTo(20, 140);
    target.arcTo(120, 140, 120, 100, 30);
    target.quadraticCurveTo(150, 80, 180, 140);
    target.bezierCurveTo(200, 90, 250, 90, 300, 150);
    target.stroke();
  },
  'what is moved, turned, scaled and skewed': (target) => {
    target.save();
    target.translate(100, 20);
    target.rotate(0.4);
    target.scale(2, 2);
    target.lineWidth = 3;
    target.fillStyle = '#C8751A';
    target.fillRect(0, 0, 40, 20);
    target.strokeRect(5, 5, 20, 10);
    target.restore();
    target.transform(1, 0.2, 0, 1, 200, 20);
    target.beginPath();
    target.rect(0, 0, 60, 60);
    target.fill();
  },
  'colors that are seen through, by their own or as a whole': (target) => {
    target.fillStyle = 'rgba(200, 20, 20, 0.4)';
    target.fillRect(20, 20, 100, 100);
    target.globalAlpha = 0.5;
    target.fillStyle = 'hsl(120 50% 40% / 0.8)';
    target.fillRect(80, 40, 100, 100);
    target.strokeStyle = 'teal';
    target.lineWidth = 8;
    target.strokeRect(200, 30, 80, 80);
  },
  'a path within a circle': (target) => {
    target.beginPath();
    target.arc(100, 80, 60, 0, 7);
    target.clip();
    target.fillStyle = '#2F6690';
    target.fillRect(0, 60, 320, 40);
    target.lineWidth = 10;
    target.beginPath();
    target.moveTo(40, 20);
    target.lineTo(180, 150);
    target.stroke();
    target.setLineDash([9, 5]);
    target.lineWidth = 4;
    target.beginPath();
    target.moveTo(0, 120);
    target.lineTo(320, 40);
    target.stroke();
  },
  'texts of two fonts, set from each side': (target) => {
    target.font = `bold ${FONT}`;
    target.fillStyle = '#12303F';
    target.fillText('¥18.8 billion', 10, 40);
    target.textAlign = 'center';
    target.fillText('新能源 NEV', 160, 80);
    target.textAlign = 'end';
    target.textBaseline = 'middle';
    target.fillText('2024 – 2025', 300, 120);
  },
  'a text that is condensed to its room, one from right to left, and one upright': (target) => {
    target.font = FONT;
    target.fillText('condensed to its room', 10, 40, 90);
    target.direction = 'rtl';
    target.textAlign = 'start';
    target.fillText('יצוא 2024', 300, 90);
    target.direction = 'ltr';
    target.textAlign = 'center';
    target.translate(30, 110);
    target.rotate(-Math.PI / 2);
    target.fillText('upright', 0, 0);
  },
  'a text that is cut off': (target) => {
    target.rect(0, 0, 60, 60);
    target.clip();
    target.font = FONT;
    target.fillText('cut off here', 10, 40);
  },
};

describe('what is drawn on a canvas', () => {
  it.each(Object.entries(drawings))('is the same as marks and as SVG: %s', async (_, paint) => {
    const { ink, painted, shown } = await compare(paint);
    expect(ink).toBeGreaterThan(0.004);
    expect(painted).toBeLessThan(ink * 0.03);
    // A canvas makes the edges of letters a little stronger.
    expect(shown).toBeLessThan(ink * 0.15);
  });

  it('is an approximation for gradients only: the mean of their colors', () => {
    const [mark] = record((target) => {
      const gradient = target.createLinearGradient(0, 0, 100, 0);
      gradient.addColorStop(0, '#000000');
      gradient.addColorStop(1, '#FFFFFF');
      target.fillStyle = gradient;
      target.fillRect(0, 0, 10, 10);
    });
    expect(mark).toMatchObject({ kind: 'rectangle', fill: '#808080' });
  });
});

describe('writeSvg', () => {
  it('needs no clipping where a mark can be cut', () => {
    for (const [name, paint] of Object.entries(drawings))
      expect(toSvg(paint).includes('clipPath'), name).toBe(name === 'a text that is cut off');
  });

  it('shows the same text the same way wherever it stands, and whatever was drawn before', () => {
    const textAt = (x: number, text = '2024年 value'): Paint => {
      return (target) => {
        target.font = FONT;
        target.fillText(text, x, 50);
      };
    };
    const pathOf = (paint: Paint) => / d="M-?\d+[ -]\d+([^"]+)"/.exec(toSvg(paint))?.[1];
    const first = pathOf(textAt(10));
    for (let i = 0; i < 2_100; i++) toSvg(textAt(20, `text ${i}`));
    expect(first).toMatch(/^[mlhvqcz\d -]{100,}$/);
    expect(pathOf(textAt(200.3))).toBe(first);
  });

  it('leaves out what cannot be seen', () => {
    const svg = toSvg((target) => {
      target.fillText('   ', 10, 40);
      target.beginPath();
      target.rect(0, 0, 10, 10);
      target.clip();
      target.fillRect(20, 20, 10, 10);
    });
    expect(svg).not.toMatch(/<(path|rect)/);
  });
});
