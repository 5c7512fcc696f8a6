import { css, html, LitElement, svg, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';

interface Outline {
  name: string;
  path: string;
  x: number;
  y: number;
}

/** id, x, y, family of its kind, name, invented or not */
type Dot = [string, number, number, string, string, boolean];

interface Frame {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A shape for each family of kinds: colour alone says nothing. */
const SHAPES: Record<string, string> = {
  MEDICAL: 'M-1,0 A1,1 0 1,0 1,0 A1,1 0 1,0 -1,0 Z',
  HOME: 'M0,-1.15 L1.1,0.8 L-1.1,0.8 Z',
  DAY: 'M-0.9,-0.9 H0.9 V0.9 H-0.9 Z',
  STAY: 'M0,-1.2 L1.2,0 L0,1.2 L-1.2,0 Z',
  DESK: 'M-0.4,-1.1 H0.4 V-0.4 H1.1 V0.4 H0.4 V1.1 H-0.4 V0.4 H-1.1 V-0.4 H-0.4 Z',
};

const DOT_PIXELS = 6;
const CLOSEST = 20;

/**
 * Outlines of the municipalities and a dot for each facility, drawn here: no tile server sees who looks for what.
 * The list beside it says the same for those who do not see or point.
 */
@customElement('region-map')
export class RegionMap extends LitElement {
  static override styles = css`
    :host {
      display: block;
      position: relative;
      overflow: hidden;
      border: 1px solid var(--line);
      border-radius: 12px;
      background: var(--raised);
    }

    svg {
      display: block;
      inline-size: 100%;
      block-size: 100%;
      touch-action: none;
      cursor: grab;
    }

    .outline {
      fill: var(--card);
      stroke: var(--quiet);
      stroke-width: 1;
      vector-effect: non-scaling-stroke;
    }

    .town {
      fill: var(--quiet);
      text-anchor: middle;
      pointer-events: none;
    }

    .dot {
      stroke: var(--card);
      stroke-width: 1;
      vector-effect: non-scaling-stroke;
      cursor: pointer;
    }

    .MEDICAL {
      fill: var(--indigo);
    }

    .HOME {
      fill: var(--safflower);
    }

    .DAY {
      fill: var(--yamabuki);
    }

    .STAY {
      fill: var(--pine);
    }

    .DESK {
      fill: var(--ink);
    }

    .sample {
      fill-opacity: 0.35;
      stroke: var(--ink);
      stroke-dasharray: 2 1;
    }

    .chosen {
      stroke: var(--ink);
      stroke-width: 3;
    }

    .hit {
      fill: transparent;
      cursor: pointer;
    }

    .from {
      fill: none;
      stroke: var(--safflower);
      stroke-width: 3;
      vector-effect: non-scaling-stroke;
    }

    .zoom {
      position: absolute;
      inset-block-start: 8px;
      inset-inline-end: 8px;
      display: flex;
      flex-direction: column;
      gap: 8px;
    }

    button {
      box-sizing: border-box;
      inline-size: 52px;
      padding: 0;
      min-block-size: 44px;
      border: 1px solid var(--line);
      border-radius: 8px;
      background: var(--card);
      color: var(--indigo);
      font: 700 1rem/1 var(--fonts);
      cursor: pointer;
    }

    button:focus-visible {
      outline: 3px solid var(--indigo);
      outline-offset: 2px;
    }

    .name {
      position: absolute;
      inset-block-end: 8px;
      inset-inline: 8px;
      padding: 4px 12px;
      border-radius: 8px;
      background: var(--card);
      color: var(--ink);
      pointer-events: none;
    }
  `;

  /** JSON, as the server writes it. */
  @property() outlines = '[]';
  @property() dots = '[]';
  @property() selected = '';
  /** "x,y" of the place that distances are measured from. */
  @property() from = '';
  @property() label = '';
  @property() closer = '';
  @property() wider = '';
  @property() whole = '';

  @state() private frame: Frame = { x: 0, y: 0, width: 1000, height: 1000 };
  @state() private pointed = '';
  private all: Frame = this.frame;
  private drawn: Outline[] = [];
  private placed: Dot[] = [];
  private pointers = new Map<number, PointerEvent>();
  private moved = false;
  private pixels = 400;
  private seen?: IntersectionObserver;
  private sized?: ResizeObserver;

  override connectedCallback() {
    super.connectedCallback();
    this.seen = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) {
        this.dispatchEvent(new CustomEvent('map-seen'));
        this.seen?.disconnect();
      }
    });
    this.seen.observe(this);
    this.sized = new ResizeObserver(() => {
      this.pixels = Math.max(this.clientWidth, 1);
      this.requestUpdate();
    });
    this.sized.observe(this);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.seen?.disconnect();
    this.sized?.disconnect();
  }

  protected override willUpdate(changed: PropertyValues) {
    if (changed.has('outlines')) {
      this.drawn = JSON.parse(this.outlines || '[]');
      this.all = this.around(
        this.drawn.flatMap((outline) => [...outline.path.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)]).map((pair) => [+pair[1], +pair[2]]),
      );
      this.frame = this.all;
    }
    if (changed.has('dots')) {
      this.placed = JSON.parse(this.dots || '[]');
    }
  }

  private around(points: number[][]): Frame {
    if (points.length === 0) {
      return { x: 0, y: 0, width: 1000, height: 1000 };
    }
    let [west, north, east, south] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const [x, y] of points) {
      west = Math.min(west, x);
      east = Math.max(east, x);
      north = Math.min(north, y);
      south = Math.max(south, y);
    }
    const edge = Math.max(east - west, south - north) * 0.03;
    return { x: west - edge, y: north - edge, width: east - west + 2 * edge, height: south - north + 2 * edge };
  }

  protected override render() {
    const unit = this.unit();
    const { x, y, width, height } = this.frame;
    return html`
      <svg
        viewBox="${x} ${y} ${width} ${height}"
        role="img"
        aria-label=${this.label}
        @pointerdown=${this.down}
        @pointermove=${this.move}
        @pointerup=${this.up}
        @pointercancel=${this.up}
        @wheel=${this.wheel}
      >
        ${this.drawn.map((outline) => svg`<path class="outline" d=${outline.path} />`)}
        ${this.drawn.map(
          (outline) =>
            svg`<text class="town" lang="ja" x=${outline.x} y=${outline.y} font-size=${14 * unit}>${outline.name}</text>`,
        )}
        ${this.placed.map((dot) => this.dot(dot, unit))} ${this.fromRing(unit)}
      </svg>
      <div class="zoom">
        <button type="button" aria-label=${this.closer} title=${this.closer} @click=${() => this.zoom(0.6)}>＋</button>
        <button type="button" aria-label=${this.wider} title=${this.wider} @click=${() => this.zoom(1 / 0.6)}>－</button>
        <button type="button" @click=${() => (this.frame = this.all)}>${this.whole}</button>
      </div>
      ${this.pointed ? html`<div class="name" lang="ja">${this.pointed}</div>` : ''}
    `;
  }

  private dot([id, x, y, family, name, sample]: Dot, unit: number) {
    const chosen = id === this.selected;
    const size = DOT_PIXELS * unit * (chosen ? 1.6 : 1);
    const look = `dot ${family}${sample ? ' sample' : ''}${chosen ? ' chosen' : ''}`;
    return svg`<g transform="translate(${x} ${y})"
        @pointerenter=${() => (this.pointed = name)}
        @pointerleave=${() => (this.pointed = '')}
        @click=${() => this.choose(id)}>
      <circle class="hit" r=${14 * unit} />
      <path class=${look} transform="scale(${size})" d=${SHAPES[family] ?? SHAPES.DESK} />
    </g>`;
  }

  private fromRing(unit: number) {
    if (!this.from) {
      return '';
    }
    const [x, y] = this.from.split(',');
    return svg`<circle class="from" cx=${x} cy=${y} r=${10 * unit} />`;
  }

  /** How much of the map one pixel is. */
  private unit() {
    const ratio = Math.max(this.frame.width / this.pixels, this.frame.height / Math.max(this.clientHeight, 1));
    return Number.isFinite(ratio) && ratio > 0 ? ratio : 1;
  }

  private choose(id: string) {
    if (!this.moved) {
      this.dispatchEvent(new CustomEvent('dot-chosen', { detail: { id } }));
    }
  }

  private zoom(by: number, at?: { x: number; y: number }) {
    const width = Math.min(Math.max(this.frame.width * by, this.all.width / CLOSEST), this.all.width);
    const ratio = width / this.frame.width;
    const centre = at ?? { x: this.frame.x + this.frame.width / 2, y: this.frame.y + this.frame.height / 2 };
    this.frame = {
      x: centre.x - (centre.x - this.frame.x) * ratio,
      y: centre.y - (centre.y - this.frame.y) * ratio,
      width,
      height: this.frame.height * ratio,
    };
  }

  private down = (event: PointerEvent) => {
    this.pointers.set(event.pointerId, event);
    this.moved = false;
  };

  private move = (event: PointerEvent) => {
    const before = this.pointers.get(event.pointerId);
    if (!before) {
      return;
    }
    const unit = this.unit();
    if (this.pointers.size === 2) {
      const other = [...this.pointers.values()].find((pointer) => pointer.pointerId !== event.pointerId)!;
      const was = Math.hypot(before.clientX - other.clientX, before.clientY - other.clientY);
      const now = Math.hypot(event.clientX - other.clientX, event.clientY - other.clientY);
      this.zoom(was / Math.max(now, 1));
      this.moved = true;
    } else {
      const dx = event.clientX - before.clientX;
      const dy = event.clientY - before.clientY;
      if (this.moved || Math.hypot(dx, dy) > 4) {
        this.moved = true;
        this.frame = { ...this.frame, x: this.frame.x - dx * unit, y: this.frame.y - dy * unit };
      } else {
        return;
      }
    }
    this.pointers.set(event.pointerId, event);
  };

  private up = (event: PointerEvent) => {
    this.pointers.delete(event.pointerId);
  };

  /** With Ctrl only: scrolling the page past the map stays scrolling. */
  private wheel = (event: WheelEvent) => {
    if (event.ctrlKey) {
      event.preventDefault();
      this.zoom(event.deltaY > 0 ? 1.2 : 1 / 1.2);
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'region-map': RegionMap;
  }
}
