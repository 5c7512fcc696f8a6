/** A descriptor as the portal sends it: bytes are base64url. */
interface Descriptor {
  type: PublicKeyCredentialType;
  id: string;
}

const bytes = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (sign) => sign.charCodeAt(0));

const text = (buffer: ArrayBuffer): string =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');

const descriptors = (all: Descriptor[] = []) => all.map((one) => ({ ...one, id: bytes(one.id) }));

/**
 * A button that asks the device for a passkey. The question comes with the page, so that the touch itself asks: some
 * browsers give no passkey to a script that acts later. Written out by hand, as older Safari has no JSON of its own here.
 */
class PasskeyWay extends HTMLElement {
  /** What the portal asks, as JSON. */
  question = '';

  connectedCallback() {
    this.addEventListener('click', this.pressed);
    // What is inside comes in the same turn, after the element itself.
    setTimeout(() => {
      const rightPlace = location.hostname === this.getAttribute('site');
      this.show('ask', rightPlace && 'PublicKeyCredential' in window);
      this.show('elsewhere', !rightPlace);
    });
  }

  disconnectedCallback() {
    this.removeEventListener('click', this.pressed);
  }

  private pressed = (event: Event) => {
    if ((event.target as Element).closest('.ask')) {
      void this.ask();
    }
  };

  private show(name: string, shown: boolean) {
    this.querySelector<HTMLElement>(`.${name}`)?.toggleAttribute('hidden', !shown);
  }

  private ask = async () => {
    this.show('failed', false);
    try {
      const made = this.hasAttribute('makes') ? await this.make() : await this.find();
      this.answer(JSON.stringify(made));
    } catch {
      // Given up by the person, or by the device: the browser has said why.
      this.show('failed', true);
    }
  };

  private async make() {
    const asked = JSON.parse(this.question);
    const made = (await navigator.credentials.create({
      publicKey: {
        ...asked,
        challenge: bytes(asked.challenge),
        user: { ...asked.user, id: bytes(asked.user.id) },
        excludeCredentials: descriptors(asked.excludeCredentials),
      },
    })) as PublicKeyCredential;
    const response = made.response as AuthenticatorAttestationResponse;
    return this.written(made, { attestationObject: text(response.attestationObject) });
  }

  private async find() {
    const asked = JSON.parse(this.question);
    const found = (await navigator.credentials.get({
      publicKey: {
        ...asked,
        challenge: bytes(asked.challenge),
        allowCredentials: descriptors(asked.allowCredentials),
      },
    })) as PublicKeyCredential;
    const response = found.response as AuthenticatorAssertionResponse;
    return this.written(found, {
      authenticatorData: text(response.authenticatorData),
      signature: text(response.signature),
      ...(response.userHandle ? { userHandle: text(response.userHandle) } : {}),
    });
  }

  private written(credential: PublicKeyCredential, more: Record<string, string>) {
    return {
      id: credential.id,
      rawId: text(credential.rawId),
      type: credential.type,
      clientExtensionResults: {},
      response: { clientDataJSON: text(credential.response.clientDataJSON), ...more },
    };
  }

  /** By a plain form where it completes a sign-in, because only a plain answer renames the session; else to the view. */
  private answer(written: string) {
    const form = this.querySelector('form');
    if (form) {
      form.querySelector<HTMLInputElement>('[name=answer]')!.value = written;
      form.submit();
    } else {
      this.dispatchEvent(new CustomEvent('answer', { detail: written }));
    }
  }
}

customElements.define('passkey-way', PasskeyWay);

export {};
