// The on-screen keyboard covers part of the page: what is being written stays in view. Browsers do it
// when the keyboard comes up for a field; not when it grows, when the phone turns, nor above a bar
// that sticks to the bottom.

const roomAround = 16;   // CSS px

const isWritten = (element) => element.matches("textarea, input:not([type=radio], [type=checkbox])");

export function keepWritingInView() {
    const view = window.visualViewport;
    let height = view?.height;
    let scale = view?.scale;
    view?.addEventListener("resize", () => {
        const smaller = view.height < height && view.scale === scale;   // pinching is the reader's
        ({ height, scale } = view);
        if (smaller && isWritten(document.activeElement)) uncover(document.activeElement, view);
    }, { passive: true });
}

// Distances from the top of the layout viewport, as getBoundingClientRect counts.
function uncover(field, view) {
    const box = field.getBoundingClientRect();
    const top = view.offsetTop + roomAround;
    const bottom = Math.min(view.offsetTop + view.height, barTop()) - roomAround;
    const hidden = box.bottom - bottom;
    if (hidden > 0) scrollBy(0, Math.min(hidden, Math.max(box.top - top, 0)));
    else if (box.top < top) scrollBy(0, box.top - top);
}

function barTop() {
    const bar = document.querySelector(".look-bottombar");
    if (!bar || !/sticky|fixed/.test(getComputedStyle(bar).position)) return Infinity;
    const box = bar.getBoundingClientRect();
    return box.bottom >= innerHeight - 1 ? box.top : Infinity;   // in its place at the end of the page
}
