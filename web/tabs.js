// Several tabs of this page: one at a time changes a response, under a Web Lock of its name, which a tab
// that dies gives back by itself. Another one reads, and may ask to go on: the holder finishes what it is
// writing and lets go; one that does not answer loses the lock.

const prefix = "intergrappes/";
const patience = 1200;   // ms for the holder to answer: two seconds are promised in all

export class Tabs {
    #host;
    #wish = null;          // { key, held, release, waiting }
    #channel = null;

    // host.told(key, held): this tab may change it, or only read it; held after it was not, or for the first
    // time. host.finish(): resolves once everything is stored. host.erased(): another tab erased all data.
    constructor(host) {
        this.#host = host;
        if (typeof BroadcastChannel === "undefined") return;
        this.#channel = new BroadcastChannel("intergrappes");
        this.#channel.onmessage = ({ data }) => {
            if (data?.erased) this.#host.erased();
            else if (data?.take && data.take === this.#wish?.key && this.#wish.held) this.#letGo(this.#wish);
        };
    }

    // What this tab has open now; "" for nothing.
    hold(key) {
        this.#wish?.release?.();
        this.#wish?.waiting?.abort();
        this.#wish = null;
        if (key === "") return;
        this.#wish = { key, held: false, release: null, waiting: null };
        if (navigator.locks) this.#ask(this.#wish, { ifAvailable: true });
        else this.#grant(this.#wish);   // then only the check inside each transaction protects
    }

    // The person wants to go on here.
    take() {
        const wish = this.#wish;
        if (!wish || wish.held) return;
        this.#channel?.postMessage({ take: wish.key });
        setTimeout(() => {
            if (wish !== this.#wish || wish.held) return;
            wish.waiting?.abort();
            this.#ask(wish, { steal: true });
        }, patience);
    }

    erased() {
        this.#channel?.postMessage({ erased: true });
    }

    #grant(wish) {
        wish.held = true;
        this.#host.told(wish.key, true);
    }

    #ask(wish, options) {
        navigator.locks.request(prefix + wish.key, options, (lock) => {
            if (wish !== this.#wish) return undefined;   // gone elsewhere meanwhile
            if (!lock) return void this.#wait(wish);
            return new Promise((release) => {
                wish.release = release;
                this.#grant(wish);
            });
        }).catch((fault) => {
            // Another tab took it, or the waiting was given up.
            if (wish === this.#wish && wish.held && fault.name === "AbortError") this.#wait(wish);
        });
    }

    #wait(wish) {
        Object.assign(wish, { held: false, release: null, waiting: new AbortController() });
        this.#host.told(wish.key, false);
        const { signal } = wish.waiting;
        const ask = () => {
            if (document.hidden) return;
            document.removeEventListener("visibilitychange", ask);
            this.#ask(wish, { signal });
        };
        // A tab in the background does not take over what is only being reloaded.
        document.addEventListener("visibilitychange", ask, { signal });
        ask();
    }

    async #letGo(wish) {
        await Promise.race([this.#host.finish(), new Promise((late) => setTimeout(late, patience))]);
        if (wish !== this.#wish || !wish.held) return;
        const release = wish.release;
        this.#wait(wish);
        release();
    }
}
