// For days without a network: a service worker keeps one whole build. A newer one waits, is offered, and
// takes over when the person agrees.

const address = "sw.js";   // the one script address that Trusted Types let through
let offered = null;        // the worker that waits

// `ready()` is called when a newer build is there to go over to.
export async function keepOffline(ready) {
    if (!navigator.serviceWorker || !location.protocol.startsWith("http")) return;
    const createScriptURL = (asked) => {
        if (asked !== address) throw new TypeError(asked);
        return asked;
    };
    try {
        const policy = globalThis.trustedTypes?.createPolicy("intergrappes", { createScriptURL });
        const registration = await navigator.serviceWorker.register(policy?.createScriptURL(address) ?? address);
        const look = () => {
            // Without a controller this very build is being put in place: that is no update.
            if (!registration.waiting || !navigator.serviceWorker.controller) return;
            offered = registration.waiting;
            ready();
        };
        registration.addEventListener("updatefound", () => {
            const { installing } = registration;
            installing?.addEventListener("statechange", () => {
                if (installing.state === "installed") look();
            });
        });
        look();
        followController();
    } catch {
        // refused here: the page works as long as the network does
    }
}

// Every tab goes over to the new build together: none may ask the new worker for files of the old one.
function followController() {
    let before = navigator.serviceWorker.controller;
    navigator.serviceWorker.addEventListener("controllerchange", () => {
        if (before) location.reload();
        before = navigator.serviceWorker.controller;
    });
}

// The person agreed. What was typed is stored first.
export async function applyUpdate(finish) {
    await finish();
    offered?.postMessage("take over");
}
