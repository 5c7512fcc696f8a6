const bytes = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (sign) => sign.charCodeAt(0));

const at = (path: string) => new URL(path, document.baseURI).href;

const active = (worker: ServiceWorkerRegistration) =>
  new Promise<void>((done) => {
    const coming = worker.installing ?? worker.waiting;
    if (worker.active || !coming) {
      done();
    }
    coming?.addEventListener('statechange', () => coming.state === 'activated' && done());
  });

/**
 * Turns pushes to this browser on and off. What is inside comes from the portal, one part a state; the script shows the
 * one that fits: `ask`, `stop`, `refused` (by the browser's settings), `home-screen` (an iPhone pushes only to what
 * stands there), `cannot`, and `failed`.
 */
class PushSwitch extends HTMLElement {
  private subscription: PushSubscription | null = null;

  connectedCallback() {
    this.addEventListener('click', this.pressed);
    // What is inside comes in the same turn, after the element itself.
    setTimeout(() => void this.look());
  }

  disconnectedCallback() {
    this.removeEventListener('click', this.pressed);
  }

  /** Whether the portal knows this browser as one of the person who is in. */
  set known(known: boolean) {
    this.show(known ? 'stop' : 'ask');
  }

  private show(state: string) {
    [...this.children].forEach((part) => part.toggleAttribute('hidden', !part.classList.contains(state)));
  }

  private async look() {
    const onHomeScreen = matchMedia('(display-mode: standalone)').matches;
    const isPhoneOfApple = /iPhone|iPad|iPod/.test(navigator.userAgent);
    if (!('serviceWorker' in navigator) || !('PushManager' in window) || !('Notification' in window)) {
      this.show(isPhoneOfApple && !onHomeScreen ? 'home-screen' : 'cannot');
      return;
    }
    if (Notification.permission === 'denied') {
      this.show('refused');
      return;
    }
    // Of its own: what shows pages while the network is away has nothing to do with it.
    const worker = await navigator.serviceWorker.getRegistration(at('push/'));
    this.subscription = (await worker?.pushManager.getSubscription()) ?? null;
    if (this.subscription) {
      this.dispatchEvent(new CustomEvent('looked', { detail: this.subscription.endpoint }));
    } else {
      this.show('ask');
    }
  }

  private pressed = (event: Event) => {
    const button = (event.target as Element).closest('button');
    if (button?.classList.contains('do-ask')) {
      void this.ask();
    } else if (button?.classList.contains('do-stop')) {
      void this.stop();
    }
  };

  private async ask() {
    try {
      if ((await Notification.requestPermission()) !== 'granted') {
        this.show('refused');
        return;
      }
      const worker = await navigator.serviceWorker.register(at('push-worker.js'), { scope: at('push/') });
      await active(worker);
      this.subscription = await this.subscribe(worker.pushManager);
      this.dispatchEvent(new CustomEvent('asked', { detail: JSON.stringify(this.subscription) }));
    } catch {
      this.show('failed');
    }
  }

  private async subscribe(pushes: PushManager) {
    const wanted = { userVisibleOnly: true, applicationServerKey: bytes(this.getAttribute('key') ?? '') };
    try {
      return await pushes.subscribe(wanted);
    } catch {
      // The portal had another key before.
      await (await pushes.getSubscription())?.unsubscribe();
      return pushes.subscribe(wanted);
    }
  }

  private async stop() {
    const endpoint = this.subscription?.endpoint ?? '';
    await this.subscription?.unsubscribe();
    this.subscription = null;
    this.dispatchEvent(new CustomEvent('stopped', { detail: endpoint }));
    this.show('ask');
  }
}

customElements.define('push-switch', PushSwitch);

export {};
