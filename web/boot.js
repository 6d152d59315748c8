// Starts the page. Where a file is missing, or of another build, the message of index.html is shown at once.

import("./shell.js").catch((fault) => {
    console.error(fault);
    document.documentElement.dataset.failed = "true";
});
