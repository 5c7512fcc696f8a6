/** Whom one could call, as the portal answers. */
interface Callee {
  label: string;
  detail: string;
}

interface Answer {
  asked: number;
  callees: Callee[];
}

/** An @ that stands in no address, and the word behind it, before the caret. */
const CALL = /(?:^|[^A-Za-z0-9._%+/-])([@＠])([^\s@＠]{0,40})$/u;
const PAUSE_MS = 150;

let boxes = 0;

/**
 * The list of people that opens below a text while one types @ and a name. The text stays an ordinary text: what is
 * chosen is written into it, and the portal finds out again whom it calls.
 *
 * While an input method composes, the list follows but no key is taken and nothing is written: those belong to it.
 */
class MentionBox extends HTMLElement {
  private field?: HTMLElement & { inputElement: HTMLTextAreaElement };
  private readonly list = document.createElement('ul');
  private readonly said = document.createElement('div');
  private callees: Callee[] = [];
  private chosen = -1;
  private asked = 0;
  private pause = 0;
  private composing = false;
  private leftAlone = -1;

  connectedCallback() {
    if (!this.list.id) {
      this.list.id = `mention-list-${++boxes}`;
      this.list.setAttribute('role', 'listbox');
      this.list.hidden = true;
      // The field keeps the focus, and on a phone the keyboard stays.
      this.list.addEventListener('pointerdown', (event) => event.preventDefault());
      this.list.addEventListener('click', (event) => this.clicked(event));
      this.said.className = 'only-heard';
      this.said.setAttribute('role', 'status');
      this.append(this.list, this.said);
    }
    this.list.setAttribute('aria-label', this.getAttribute('label') ?? '');
    this.field = this.previousElementSibling as typeof this.field;
    this.listen('addEventListener');
  }

  disconnectedCallback() {
    this.listen('removeEventListener');
    this.close();
  }

  private listen(how: 'addEventListener' | 'removeEventListener') {
    const field = this.field;
    field?.[how]('input', this.typed);
    field?.[how]('compositionstart', this.composes);
    field?.[how]('compositionend', this.composed);
    field?.[how]('keydown', this.pressed as EventListener, { capture: true });
    field?.[how]('click', this.typed);
    field?.[how]('focusout', this.close);
  }

  /** What the portal found for the last question. */
  set answer(json: string) {
    const answer: Answer = JSON.parse(json);
    if (answer.asked === this.asked) {
      this.show(answer.callees);
    }
  }

  /** Puts an @ where the caret is, for who has none under the thumb. */
  begin() {
    const text = this.text();
    if (!text) {
      return;
    }
    text.focus();
    const before = text.value.slice(0, text.selectionStart);
    this.leftAlone = -1;
    this.write(/[A-Za-z0-9._%+/-]$/.test(before) ? ' @' : '@', text.selectionStart, text.selectionEnd);
    this.typed();
  }

  private text() {
    return this.field?.inputElement;
  }

  private composes = () => {
    this.composing = true;
  };

  private composed = () => {
    this.composing = false;
    this.typed();
  };

  private call() {
    const text = this.text();
    const found = text && CALL.exec(text.value.slice(0, text.selectionStart));
    if (!text || !found) {
      return undefined;
    }
    // Of a syllable that is still being typed only the finished kana count.
    const word = this.composing ? found[2].replace(/(?<=[^A-Za-zａ-ｚＡ-Ｚ])[A-Za-zａ-ｚＡ-Ｚ]+$/u, '') : found[2];
    return { at: text.selectionStart - found[2].length - 1, word };
  }

  private typed = () => {
    window.clearTimeout(this.pause);
    const call = this.call();
    if (!call) {
      this.leftAlone = -1;
      this.close();
    } else if (call.at !== this.leftAlone) {
      this.pause = window.setTimeout(() => {
        this.asked++;
        this.dispatchEvent(new CustomEvent('typed', { detail: { asked: this.asked, word: call.word } }));
      }, PAUSE_MS);
    }
  };

  private pressed = (event: KeyboardEvent) => {
    if (this.list.hidden || event.isComposing || this.composing || event.keyCode === 229) {
      return;
    }
    if (event.key === 'ArrowDown') {
      this.choose((this.chosen + 1) % this.callees.length);
    } else if (event.key === 'ArrowUp') {
      this.choose((this.chosen - 1 + this.callees.length) % this.callees.length);
    } else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      this.take(this.chosen);
    } else if (event.key === 'Escape') {
      this.leftAlone = this.call()?.at ?? -1;
      this.close();
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  private clicked(event: Event) {
    const option = (event.target as Element).closest('[role=option]');
    const index = option ? [...this.list.children].indexOf(option) : -1;
    if (index < 0) {
      return;
    }
    if (this.composing) {
      // The input method first finishes what it has in hand.
      const kept = this.callees;
      this.field?.removeEventListener('focusout', this.close);
      this.text()?.blur();
      window.setTimeout(() => {
        this.field?.addEventListener('focusout', this.close);
        this.composing = false;
        this.callees = kept;
        this.text()?.focus();
        this.take(index);
      });
    } else {
      this.take(index);
    }
  }

  private take(index: number) {
    const text = this.text();
    const call = this.call();
    const callee = this.callees[index];
    if (text && call && callee) {
      this.write(`@${callee.label} `, call.at, text.selectionEnd);
    }
    this.close();
  }

  private write(words: string, from: number, to: number) {
    const text = this.text()!;
    text.setRangeText(words, from, to, 'end');
    text.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }

  private show(callees: Callee[]) {
    this.callees = callees;
    this.list.replaceChildren(...callees.map((callee, index) => this.option(callee, index)));
    this.list.hidden = callees.length === 0;
    this.said.textContent = callees.length ? (this.getAttribute('found') ?? '').replace('#', `${callees.length}`) : '';
    const text = this.text();
    text?.setAttribute('aria-autocomplete', 'list');
    text?.setAttribute('aria-controls', this.list.id);
    this.choose(callees.length ? 0 : -1);
  }

  private option(callee: Callee, index: number) {
    const option = document.createElement('li');
    option.id = `${this.list.id}-${index}`;
    option.setAttribute('role', 'option');
    const label = document.createElement('span');
    label.textContent = callee.label;
    label.lang = 'ja';
    const detail = document.createElement('span');
    detail.className = 'meta';
    detail.textContent = callee.detail;
    option.append(label, detail);
    return option;
  }

  private choose(index: number) {
    this.chosen = index;
    [...this.list.children].forEach((option, at) => option.setAttribute('aria-selected', `${at === index}`));
    const option = this.list.children[index];
    option?.scrollIntoView({ block: 'nearest' });
    if (option) {
      this.text()?.setAttribute('aria-activedescendant', option.id);
    } else {
      this.text()?.removeAttribute('aria-activedescendant');
    }
  }

  private close = () => {
    window.clearTimeout(this.pause);
    // An answer that is still on its way opens nothing any more.
    this.asked++;
    this.callees = [];
    this.list.hidden = true;
    this.said.textContent = '';
    this.choose(-1);
  };
}

customElements.define('mention-box', MentionBox);

export {};
