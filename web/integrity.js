// Files of this very build, whole, or none at all: their sums are in the page (integrity.mjs).

const listed = document.querySelector("meta[name=integrity]")?.content.split(" ") ?? [];
const integrityOf = (name) => listed[listed.indexOf(name) + 1] ?? "";
const addressOf = (name) => new URL(name, document.baseURI);

// Rejects when it is another file than the one this page was built with.
export async function fetchWhole(name) {
    const answer = await fetch(addressOf(name), listed.includes(name) ? { integrity: integrityOf(name) } : {});
    if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
    return answer;
}

// Before a module is imported that the page did not preload.
export function checkModule(name) {
    if (!listed.includes(name)) return Promise.resolve();
    const link = document.createElement("link");
    Object.assign(link, { rel: "modulepreload", href: addressOf(name), integrity: integrityOf(name) });
    return new Promise((resolve, reject) => {
        link.onload = resolve;
        link.onerror = () => reject(new Error(`${name} is not of this build`));
        document.head.append(link);
    });
}
